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
  sales: [
    { label: 'Airtime', count: 41, amountCents: 120_400 },
    { label: 'Data', count: 9, amountCents: 61_500 },
    { label: 'Eezi and exclusive vouchers', count: 4, amountCents: 8_000 },
    { label: '1Voucher', count: 18, amountCents: 134_000 },
    { label: 'Electricity', count: 27, amountCents: 415_000 },
    { label: 'Voids', count: 2, amountCents: -5_800 },
  ],
  totalCents: 733_100,
  paidOut: [{ label: 'Cash-out PINs paid', count: 3, amountCents: -110_000 }],
  tenders: [
    { label: 'Cash', count: 92, amountCents: 673_100 },
    { label: 'Card', count: 7, amountCents: 60_000 },
  ],
  cash: {
    floatCents: 50_000,
    movements: [
      { label: 'Cash sales', amountCents: 673_100 },
      { label: 'Cash drops', count: 2, amountCents: -400_000 },
      { label: 'Pay-outs', count: 1, amountCents: -3_500 },
      { label: 'Cash-out PINs', count: 3, amountCents: -110_000 },
    ],
    expectedCents: 209_600,
    countedCents: 209_000,
    differenceCents: -600,
  },
  openItems: [
    { label: 'Copies printed', count: 3 },
    { label: 'Sales not known', count: 1, amountCents: 2_900 },
    { label: 'Reversals waiting', count: 0 },
    { label: 'Refunds due', count: 1, amountCents: 10_000 },
  ],
  handedTo: 'Thandi',
  chainHead: '9f2c41d07a6be583c1d2e3f405162738495a6b7c8d9eafb0c1d2e3f405162738',
};

/** An X in the middle of a day, with blind cash-up. */
export const X_REPORT: ReportSlipInput = {
  ...Z_REPORT,
  operatorName: 'Nomsa',
  utcMs: SOLD_UTC_MS,
  report: 'x',
  reportNumber: undefined,
  closed: undefined,
  sales: Z_REPORT.sales.map(({ label, count = 0 }) => ({ label, count })),
  totalCents: undefined,
  paidOut: [],
  tenders: [{ label: 'Card', amountCents: 60_000 }],
  cash: undefined,
  openItems: [{ label: 'Copies printed', count: 0 }],
  handedTo: undefined,
  chainHead: undefined,
};
