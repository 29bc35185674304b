import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payment, ProductGroup, Sale, Tender } from '@tillkeeper/domain';
import { type Journal, openJournal } from '@tillkeeper/journal';
import type { SlipDocument } from '@tillkeeper/slip';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordRefund, recordSale, recordVoid } from '../testing/record-sale.ts';
import { blindXPaper, reportPaper, voidPaper } from './papers.ts';
import { blindXView, xView, zView } from './shift-view.ts';
import { openShiftDesk, type ShiftDesk } from './shifts.ts';

// A shift in which a voucher is redeemed and spent, and sales are split, rounded, voided and refunded.

const NOMSA = { by: { operatorId: 'OP-NOMSA', name: 'Nomsa' }, approvedBy: null };
const STAMP = { operatorName: 'Nomsa', utcMs: 0, demo: false };
const STORE = { name: 'Kasi', addressLines: [], tillName: 'T03' };
let folder = '';
let journal: Journal;
let desk: ShiftDesk;
let nowUtcMs = 1_795_000_000_000;
let seed = 1;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-whole-shift-'));
  const clock = { nowUtcMs: () => nowUtcMs++, monotonicMs: () => 0 };
  const random = { bytes: (count: number) => new Uint8Array(count).map(() => (seed++ * 37) % 256) };
  const file = join(folder, 'journal.db');
  const sealingKey = new Uint8Array(32).fill(7);
  const opened = openJournal({ file, tillId: 'T03', sealingKey, clock, random });
  if (!opened.ok) throw new Error(opened.error.detail);
  journal = opened.value;
  desk = openShiftDesk(journal, clock);
});
afterEach(() => {
  journal.close();
  rmSync(folder, { recursive: true, force: true });
});

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
  return recordSale(journal, { amountCents, tender, nowUtcMs, ...(group && { group }) });
}

function voidAndRefund(saleId: string): void {
  recordVoid(journal, saleId, nowUtcMs);
  recordRefund(journal, saleId, nowUtcMs);
}

/** What stands at the right of a paper's lines, by what stands at the left. */
function linesOf({ sections }: SlipDocument): Record<string, string> {
  const lines = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'row' || block.kind === 'pair' ? [[block.left, block.right] as const] : [],
    ),
  );
  return Object.fromEntries(lines);
}

function voidLines(saleId: string): Record<string, string> {
  return linesOf(voidPaper(journal.sale(saleId) as Sale, STAMP, STORE));
}

it('expects to the cent what lies in the drawer, and the papers say the same', () => {
  const thandi = { operatorId: 'OP-THANDI', name: 'Thandi', role: 'supervisor' } as const;
  const hired = { pinHash: 'h', mustChangePin: false, by: null, atUtcMs: 1 };
  journal.recordHouse([{ kind: 'operator-added', ...thandi, ...hired }]);
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
    // Cash: 100.00 + 9.90 + 15.00 + 20.00; the other 54.90 came and went.
    Cash: 'R 144.90',
    Card: 'R 230.00',
    // 60.00 pay for what is sold, 40.00 for what is free again and nobody has pressed it yet.
    '1Voucher': 'R 100.00',
    Rounding: 'R 0.05',
    'Cash taken': 'R 199.80',
    'Cash refunds': '-R 54.90',
    'Cancelled PINs': '-R 75.00',
    'Vouchers redeemed': 'R 80.00',
    'Refunded to 1Voucher': '-R 20.00',
    'Refunds due R 50.00': '1',
  });
  expect(linesOf(blindXPaper(blindXView(x.value), STAMP, STORE))).toMatchObject({
    'Vouchers redeemed': '1',
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
  const closed = desk.close('OP-THANDI', NOMSA);
  if (!closed.ok) throw new Error(closed.error);
  expect(closed.value.closed).toMatchObject({ expectedCents, varianceCents: 0 });
  expect(zView(closed.value).figures).toEqual(x.value.figures);

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
