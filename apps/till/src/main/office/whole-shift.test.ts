import type { Payment, ProductGroup, Sale, Tender } from '@tillkeeper/domain';
import type { ShiftReportView } from '@tillkeeper/ipc';
import type { Journal } from '@tillkeeper/journal';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordRefund, recordVoid } from '../testing/record-sale.ts';
import {
  linesOf,
  NOMSA,
  openShiftWorld,
  type ShiftWorld,
  STAMP,
  STORE,
} from '../testing/shift-world.ts';
import { blindXPaper, reportPaper, voidPaper } from './papers.ts';
import { blindXView, xView, zView } from './shift-view.ts';
import type { ShiftDesk } from './shifts.ts';

// A shift in which a voucher is redeemed and spent, and sales are split, rounded, voided and refunded.

const nowUtcMs = STAMP.utcMs;
let world: ShiftWorld;
let journal: Journal;
let desk: ShiftDesk;
beforeEach(() => {
  world = openShiftWorld();
  ({ journal, desk } = world);
});
afterEach(() => world.close());

const cash = (cents: number, roundingCents = 0): Payment => ({
  kind: 'cash',
  receivedCents: cents + 20,
  changeCents: 20,
  ...(roundingCents === 0 ? {} : { roundingCents }),
});
const card = (amountCents: number): Payment => ({
  kind: 'card',
  amountCents,
  reference: '004512',
});
const voucher = (amountCents: number): Payment => ({
  kind: 'voucher',
  amountCents,
  redemptionSaleId: 'SALE0001',
});
const split = (...parts: readonly Payment[]): Tender => ({ kind: 'split', parts });

function sell(amountCents: number, tender: Tender, group?: ProductGroup): string {
  return world.sell(amountCents, { tender, ...(group && { group }) });
}

function voidAndRefund(saleId: string): void {
  recordVoid(journal, saleId, nowUtcMs);
  recordRefund(journal, saleId, nowUtcMs);
}

function voidLines(saleId: string): Record<string, string> {
  return linesOf(voidPaper(journal.sale(saleId) as Sale, STAMP, STORE));
}

it('expects to the cent what lies in the drawer, and the papers say the same', () => {
  const thandi = world.hire('Thandi');
  desk.open(50_000, NOMSA);

  const none = { kind: 'none' } as const;
  sell(8_000, none, 'one-voucher-redemption'); // slip 1, no cash
  sell(10_000, cash(10_000)); // + 100.00
  sell(20_000, card(20_000)); // by card
  sell(995, cash(990, 5)); // + 9.90, five cents are given away
  const byVoucher = sell(5_000, voucher(5_000)); // no cash
  voidAndRefund(byVoucher); // free again: no cash
  const bySplit = sell(7_500, split(voucher(3_000), cash(4_500))); // + 45.00
  voidAndRefund(bySplit); // - 45.00
  sell(7_500, split(voucher(6_000), cash(1_500))); // + 15.00
  const due = sell(5_000, split(card(3_000), cash(2_000))); // + 20.00
  recordVoid(journal, due, nowUtcMs); // not handed back yet
  const rounded = sell(995, cash(990, 5)); // + 9.90
  voidAndRefund(rounded); // - 9.90
  const freeAgain = sell(4_000, voucher(2_000 + 2_000)); // no cash
  recordVoid(journal, freeAgain, nowUtcMs); // nothing to hand back
  sell(2_000, none, 'one-voucher-refund'); // no cash
  sell(7_500, none, 'cash-out-cancellation'); // - 75.00
  desk.move('drop', 30_000, 'bag 17', NOMSA);
  desk.move('pay-in', 1_000, 'coins', NOMSA);
  desk.move('pay-out', 2_500, 'milk', NOMSA);

  // 500.00 + 100.00 + 9.90 + 15.00 + 20.00 - 75.00 - 300.00 + 10.00 - 25.00
  const expectedCents = 25_490;
  const x = desk.readX(NOMSA);
  if (!x.ok) throw new Error(x.error);
  expect(x.value).toMatchObject({
    expectedCents,
    figures: {
      redeemed: { count: 1, cents: 8_000 },
      refundedToVoucher: { count: 1, cents: 2_000 },
      paidOut: { count: 1, cents: 7_500 },
    },
    open: { refundsDueCount: 2, refundsDueCents: 5_000 },
  });
  expect(linesOf(reportPaper(xView(x.value), STAMP, STORE))).toMatchObject({
    // Taken, whether it came back or not: 100.00 + 9.90 + 45.00 + 15.00 + 20.00 + 9.90.
    'Cash taken': 'R 199.80',
    'Card taken': 'R 230.00',
    '1Voucher taken': 'R 180.00',
    Rounding: 'R 0.05',
    'Cash given back': '-R 54.90',
    '1Voucher free again': '-R 80.00',
    // 50.00 to hand back; 40.00 are free again, and nobody has pressed it yet.
    'Paid, still open': '-R 90.00',
    Redeemed: 'R 80.00',
    'Refunded to 1Voucher': 'R 20.00',
    'Cancelled PINs': '-R 75.00',
    'Refunds due': 'R 50.00',
  });
  expect(linesOf(blindXPaper(blindXView(x.value), STAMP, STORE))).toMatchObject({
    Redeemed: '1',
    'Refunded to 1Voucher': '1',
  });

  // 25 490 cents: one R 200, one R 50, two R 2, nine 10c.
  const piles = [
    { valueCents: 20_000, count: 1 },
    { valueCents: 5_000, count: 1 },
    { valueCents: 200, count: 2 },
    { valueCents: 10, count: 9 },
  ];
  desk.count(piles, NOMSA);
  const closed = desk.close(thandi, NOMSA);
  if (!closed.ok) throw new Error(closed.error);
  expect(closed.value.closed).toMatchObject({ expectedCents, varianceCents: 0 });
  // The Z is the X with the count: every column of both adds up, to the cent.
  const [xParts, zParts] = [xView(x.value).parts, zView(closed.value).parts];
  expect(columnsOf(zParts)).toEqual([...columnsOf(xParts), 'cashCounted', 'difference']);
  expect(xParts.slice(0, 3)).toEqual(zParts.slice(0, 3));

  expect(voidLines(byVoucher)).toMatchObject({ 'Voucher money free': 'R 50.00' });
  expect(Object.keys(voidLines(byVoucher)).join()).not.toContain('REFUND DUE');
  expect(voidLines(bySplit)).toMatchObject({
    'Paid back in cash': 'R 45.00',
    'Voucher money free': 'R 30.00',
  });
  expect(voidLines(due)).toMatchObject({
    'REFUND DUE IN CASH': 'R 20.00',
    'REFUND DUE TO CARD': 'R 30.00',
    'Card reference': '004512',
  });
  expect(voidLines(rounded)).toMatchObject({ 'Paid back in cash': 'R 9.90' });
  expect(voidLines(freeAgain)).toMatchObject({ 'Voucher money free': 'R 40.00' });
});

/** The sums of a report by name, each proved to be what the lines above it come to. */
function columnsOf(parts: ShiftReportView['parts']): string[] {
  return parts.flatMap(({ lines }) => {
    const end = lines.findIndex(({ isSum }) => isSum);
    if (end < 0) return [];
    const above = lines.slice(0, end).reduce((total, each) => total + (each.amountCents ?? 0), 0);
    expect(lines[end]).toMatchObject({ amountCents: above });
    return lines.slice(end).map(({ id }) => id);
  });
}
