import { plainName, type TenderTotals } from '@tillkeeper/domain';
import type { BreakdownView, ReportView } from '@tillkeeper/ipc';
import { providerWords, tenderWords } from '@tillkeeper/words';
import { GROUP_NAMES } from '../group-names.ts';
import type { Cell, Table } from './table.ts';

interface Part {
  readonly title: string;
  readonly rows: (report: ReportView) => readonly BreakdownView[];
  readonly name: (row: BreakdownView) => Cell;
}

const PARTS: readonly Part[] = [
  {
    title: 'product group',
    rows: ({ byGroup }) => byGroup,
    name: ({ key, name }) => GROUP_NAMES.get(key) ?? name,
  },
  { title: 'hour', rows: ({ byHour }) => byHour, name: ({ key }) => `${key}:00 to ${key}:59` },
  { title: 'day', rows: ({ byDay }) => byDay, name: ({ key }) => ({ day: key }) },
  { title: 'product', rows: ({ byProduct }) => byProduct, name: ({ name }) => plainName(name) },
  { title: 'operator', rows: ({ byOperator }) => byOperator, name: ({ name }) => name },
  { title: 'way of paying', rows: ({ byTender }) => byTender, name: ({ key }) => tenderWords(key) },
  {
    title: 'provider',
    rows: ({ byProvider }) => byProvider,
    name: ({ key }) => providerWords(key),
  },
];

/** Figures of a span by everything that a manager asks for, and the money that moved. */
export function reportTables(report: ReportView): Table[] {
  const breakdowns = PARTS.map(({ title, rows, name }) => ({
    title: `By ${title}`,
    head: [capital(title), 'Sales', 'Voids taken off', 'Sold less voids', 'Commission'],
    rows: rows(report).map((row) => [
      name(row),
      row.soldCount - row.voidedCount,
      row.voidedCount,
      { cents: row.netCents },
      { cents: row.commissionCents },
    ]),
  }));
  // An empty report is not worth a file: the sums stand only where something was sold or done.
  const money = moneyTable(report.figures);
  return [...breakdowns, money].filter(({ rows }) => rows.length > 0);
}

function moneyTable({ taken, refunded, ...figures }: ReportView['figures']): Table {
  const { redeemed, refundedToVoucher, paidOut } = figures;
  const lines: readonly ({ name: string; count: number } & Partial<TenderTotals>)[] = [
    { name: 'Taken', count: figures.takenCount, ...taken },
    { name: 'Refunded', count: figures.refundedCount, ...negative(refunded) },
    { name: 'Vouchers redeemed', count: redeemed.count, voucherCents: redeemed.cents },
    {
      name: 'Refunded to 1Voucher',
      count: refundedToVoucher.count,
      voucherCents: -refundedToVoucher.cents,
    },
    { name: 'Paid out for cancelled PINs', count: paidOut.count, cashCents: -paidOut.cents },
  ];
  return {
    title: 'Money',
    head: ['Money', 'Number', 'Cash', 'Card', '1Voucher', 'Rounding'],
    rows: lines
      .filter(({ count }) => count !== 0)
      .map(({ name, count, cashCents = 0, cardCents = 0, voucherCents = 0, roundingCents = 0 }) => [
        name,
        count,
        { cents: cashCents },
        { cents: cardCents },
        { cents: voucherCents },
        { cents: roundingCents },
      ]),
  };
}

function negative(totals: TenderTotals): TenderTotals {
  return {
    cashCents: -totals.cashCents,
    cardCents: -totals.cardCents,
    voucherCents: -totals.voucherCents,
    roundingCents: -totals.roundingCents,
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
