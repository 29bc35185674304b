import type { StatementLineId } from '@tillkeeper/domain';
import type { CashSlipInput } from '../build/office/cash-slip.ts';
import type { RefundSlipInput } from '../build/office/refund-slip.ts';
import type { ReportSlipInput } from '../build/office/report-slip.ts';
import type { VoidSlipInput } from '../build/office/void-slip.ts';
import { SOLD_UTC_MS } from './samples.ts';

const STAMP = { operatorName: 'Nomsa', utcMs: SOLD_UTC_MS, demo: false } as const;
const REFERENCE = 'T03-7F3A19C2DKW8Q5N0XB6R4JY1MT';

/** A void whose money is back. */
export const VOID: VoidSlipInput = {
  ...STAMP,
  slipNumber: 186,
  voidedSlipNumber: 183,
  soldUtcMs: SOLD_UTC_MS - 600_000,
  productName: '1Voucher',
  amountCents: 2_900,
  reason: 'Wrong amount',
  authorisedBy: 'Thandi (supervisor)',
  reference: REFERENCE,
  providerAnswer: 'Reversed, REV 5512',
  refund: { cashCents: 2_900, cardCents: 0, voucherCents: 0, state: 'paid' },
};

/** A refund after a void. */
export const REFUND: RefundSlipInput = {
  ...STAMP,
  slipNumber: 187,
  saleSlipNumber: 183,
  productName: '1Voucher',
  amountCents: 2_900,
  how: 'cash',
  reason: 'Voided: wrong amount',
  authorisedBy: 'Thandi',
  reference: REFERENCE,
};

/** Cash taken to the safe. */
export const DROP: CashSlipInput = {
  ...STAMP,
  movement: 'drop',
  amountCents: 200_000,
  reason: 'To the safe, bag 17',
  authorisedBy: 'Thandi',
  number: '3',
};

/** A full Z with a difference. */
export const Z_REPORT: ReportSlipInput = {
  ...STAMP,
  operatorName: 'Thandi',
  utcMs: SOLD_UTC_MS + 5_160_000,
  report: 'z',
  reportNumber: 212,
  shiftName: 'T03 / 0212',
  opened: { utcMs: SOLD_UTC_MS - 34_700_000, by: 'Nomsa' },
  closed: { utcMs: SOLD_UTC_MS + 5_100_000, by: 'Thandi' },
  slipNumbers: [121, 214],
  counted: { utcMs: SOLD_UTC_MS + 4_900_000, by: 'Nomsa' },
  parts: [
    {
      id: 'sold',
      lines: [
        { ...line('group', 120_400, 41), name: 'Airtime' },
        { ...line('group', 61_500, 9), name: 'Data' },
        { ...line('group', 8_000, 4), name: 'Eezi and exclusive vouchers' },
        { ...line('group', 134_000, 18), name: '1Voucher' },
        { ...line('group', 415_000, 27), name: 'Electricity' },
        line('voids', -5_800, 2),
        sum('netSold', 733_100, 97),
      ],
    },
    {
      id: 'paidWith',
      lines: [
        line('cashTaken', 678_900),
        line('cardTaken', 60_000),
        line('cashGivenBack', -2_900),
        line('paidStillOpen', -2_900),
        sum('netSold', 733_100),
      ],
    },
    {
      id: 'vouchers',
      lines: [line('vouchersRedeemed', 8_000, 2), line('changeVouchers', 3_000, 1)],
    },
    {
      id: 'drawer',
      lines: [
        line('float', 50_000),
        line('cashTaken', 678_900),
        line('cashGivenBack', -2_900),
        line('pinsPaidOut', -110_000, 3),
        line('paidOut', -3_500),
        line('cashDrops', -400_000),
        sum('cashExpected', 212_500),
        sum('cashCounted', 211_900),
        sum('differenceShort', -600),
      ],
    },
    { id: 'open', lines: [line('openItems', null, 1), line('refundsDue', 2_900, 1)] },
  ],
  approved: [
    { what: 'voids', name: 'Thandi', count: 2 },
    { what: 'payOuts', name: 'Thandi', count: 1 },
    { what: 'difference', name: 'Mandla', count: 1 },
    { what: 'handOver', name: 'Mandla', count: 1 },
  ],
  handedTo: 'Thandi',
  chainHead: '9f2c41d07a6be583c1d2e3f405162738495a6b7c8d9eafb0c1d2e3f405162738',
};

/** An X in the middle of a day, for whoever may read the books. */
export const X_REPORT: ReportSlipInput = {
  ...Z_REPORT,
  operatorName: 'Nomsa',
  utcMs: SOLD_UTC_MS,
  report: 'x',
  reportNumber: undefined,
  counted: undefined,
  closed: undefined,
  parts: Z_REPORT.parts.map(({ id, lines }) => ({
    id,
    lines: lines.filter((each) => !/^(cashCounted|difference)/.test(each.id)),
  })),
  approved: [],
  handedTo: undefined,
  chainHead: undefined,
};

/** An X for whoever counts the drawer. */
export const BLIND_X_REPORT: ReportSlipInput = {
  ...X_REPORT,
  report: 'blind-x',
  parts: [
    {
      id: 'sold',
      lines: [
        { ...line('group', null, 41), name: 'Airtime' },
        line('voids', null, 2),
        sum('netSold', null, 39),
      ],
    },
    { id: 'paidWith', lines: [line('cardLessRefunds', 60_000)] },
    { id: 'open', lines: [line('openItems', null, 0)] },
  ],
};

function line(id: StatementLineId, amountCents: number | null, count: number | null = null) {
  return { id, name: '', count, amountCents, isSum: false };
}

function sum(id: StatementLineId, amountCents: number | null, count: number | null = null) {
  return { ...line(id, amountCents, count), isSum: true };
}
