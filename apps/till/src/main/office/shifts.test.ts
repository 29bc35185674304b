import type { ChangeVoucher, Result } from '@tillkeeper/domain';
import {
  blindXSchema,
  reportSchema,
  type ShiftReportView,
  shiftReportSchema,
} from '@tillkeeper/ipc';
import type { Journal } from '@tillkeeper/journal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordIntent, recordRefund, recordUndone, recordVoid } from '../testing/record-sale.ts';
import {
  approvedBy,
  linesOf,
  NOMSA,
  openShiftWorld,
  rowsOf,
  type ShiftWorld,
  STAMP,
  STORE,
} from '../testing/shift-world.ts';
import { blindXPaper, reportPaper } from './papers.ts';
import { makeReport } from './report.ts';
import { blindXView, xView, zView } from './shift-view.ts';
import type { ShiftDesk } from './shifts.ts';

let world: ShiftWorld;
let desk: ShiftDesk;
let journal: Journal;
beforeEach(() => {
  world = openShiftWorld();
  ({ desk, journal } = world);
});
afterEach(() => world.close());

function done<Value>(outcome: Result<Value, string>): Value {
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

function sell(amountCents: number, card = false): void {
  world.sell(amountCents, card ? { tender: { kind: 'card' } } : {});
}

describe('a shift', () => {
  it('expects its float, what sales brought, and what was moved; the Z says what is missing', async () => {
    expect(desk.open(50_000, NOMSA)).toEqual({ ok: true, value: 1 });
    sell(10_000);
    sell(20_000, true);
    desk.move('drop', 30_000, 'bag 17', NOMSA);
    desk.move('pay-out', 2_500, 'milk', NOMSA);
    expect(desk.readX(NOMSA)).toMatchObject({
      ok: true,
      value: { expectedCents: 27_500, figures: { netSoldCents: 30_000 } },
    });
    desk.count([{ valueCents: 20_000, count: 1 }], NOMSA);
    const x = done(desk.readX(NOMSA));
    expect(shiftReportSchema.parse(xView(x)).expectedCents).toBe(27_500);
    const onPaper = linesOf(reportPaper(xView(x), STAMP, STORE));
    expect(onPaper).toMatchObject({ 'Cash taken': 'R 100.00', 'Card taken': 'R 200.00' });
    const closed = desk.close(null, NOMSA);
    expect(closed).toMatchObject({
      ok: true,
      value: {
        closed: {
          shiftNumber: 1,
          expectedCents: 27_500,
          countedCents: 20_000,
          varianceCents: -7_500,
        },
      },
    });
    expect(desk.current()).toBeNull();
    const again = desk.readZ(1);
    if (again === undefined) throw new Error('It was closed.');
    expect(shiftReportSchema.parse(zView(again))).toMatchObject({ varianceCents: -7_500 });
    const span = { fromUtcMs: 0, toUtcMs: world.clock.nowUtcMs() };
    const made = await makeReport(journal, span, () => [], world.clock);
    expect(reportSchema.parse(made)).toMatchObject({
      openCount: 0,
    });
    expect(again.report.figures).toEqual(closed.ok && closed.value.report.figures);
    expect(again.shift.dropsCents).toBe(30_000);
    expect(journal.verify().problems).toEqual([]);
  });

  it('takes back a movement that was a mistake: both stay, and the drawer is as before', () => {
    desk.open(50_000, NOMSA);
    desk.count([{ valueCents: 20_000, count: 1 }], NOMSA);
    expect(desk.move('drop', 6_000_000, 'bag 17', NOMSA)).toMatchObject({
      value: { movementNumber: 1 },
    });
    expect(desk.view(true).current).toMatchObject({ expectedCents: -5_950_000 });
    expect(desk.view(false).current?.expectedCents).toBeNull();
    expect(desk.takeBack(1, 'a digit too many', NOMSA)).toMatchObject({
      value: { movementNumber: 2, amountCents: 6_000_000 },
    });
    expect(desk.takeBack(1, 'again', NOMSA)).toEqual({ ok: false, error: 'no-movement' });
    expect(desk.takeBack(2, 'back and forth', NOMSA)).toEqual({ ok: false, error: 'no-movement' });
    expect(desk.view(true).current).toMatchObject({
      expectedCents: 50_000,
      counted: { stale: true },
    });
    const x = done(desk.readX(NOMSA));
    const view = shiftReportSchema.parse(xView(x));
    const lines = rowsOf(reportPaper(view, STAMP, STORE)).map(({ left, right }) => [left, right]);
    expect(lines).toContainEqual(['Cash drops', '-R 60 000.00']);
    expect(lines).toContainEqual(['Taken back', 'R 60 000.00']);
    desk.count([{ valueCents: 20_000, count: 2 }], NOMSA);
    expect(desk.close(null, NOMSA)).toMatchObject({ value: { closed: { expectedCents: 50_000 } } });
    expect(desk.readZ(1)?.shift.takenBackCents).toBe(6_000_000);
    expect(desk.takeBack(1, 'too late', NOMSA)).toEqual({ ok: false, error: 'no-shift' });
  });

  it('is found again by its number, and read page by page, however many came after it', () => {
    for (let shift = 1; shift <= 9; shift += 1) {
      desk.open(shift * 1_000, NOMSA);
      desk.move('pay-in', shift, 'change', NOMSA);
      sell(shift * 100);
      desk.count([], NOMSA);
      desk.close(null, NOMSA);
    }
    for (let shift = 1; shift <= 9; shift += 1) {
      const z = desk.readZ(shift);
      expect(z?.closed.shiftNumber).toBe(shift);
      expect(z?.shift).toMatchObject({ floatCents: shift * 1_000, payInsCents: shift });
      expect(z?.report.figures.netSoldCents).toBe(shift * 100);
    }
    expect(desk.readZ(10)).toBeUndefined();
    const page = (beforeShift: number | null): number[] =>
      desk.closed(4, beforeShift).map(({ shiftNumber }) => shiftNumber);
    expect(page(null)).toEqual([9, 8, 7, 6]);
    expect(page(6)).toEqual([5, 4, 3, 2]);
    expect(page(2)).toEqual([1]);
    expect(page(77)).toEqual([]);
  });

  it('tells whoever counts how many were sold, and no sum that gives the drawer away', () => {
    desk.open(50_000, NOMSA);
    sell(12_300);
    sell(45_600, true);
    const x = done(desk.readX(NOMSA));
    const view = blindXSchema.parse(blindXView(x));
    expect(view.parts[0]?.lines).toMatchObject([
      { id: 'group', name: '1Voucher', count: 2, amountCents: null },
      { id: 'netSold', count: 2, amountCents: null },
    ]);
    const paper = rowsOf(blindXPaper(view, STAMP, STORE));
    expect(paper).toContainEqual(
      expect.objectContaining({ left: 'Card less refunds', right: 'R 456.00' }),
    );
    // In cash, sold, and expected in the drawer.
    const told = JSON.stringify([view, paper]).replace(/\s/g, '');
    for (const secret of ['123.00', '579.00', '623.00', '12300', '57900', '62300'])
      expect(told).not.toContain(secret);
  });

  it('counts what was sold before it was opened, and nothing twice', () => {
    sell(10_000);
    desk.open(0, NOMSA);
    sell(5_000);
    desk.count([], NOMSA);
    expect(desk.close(null, NOMSA)).toMatchObject({
      ok: true,
      value: { closed: { expectedCents: 15_000, netSoldCents: 15_000 } },
    });
    desk.open(0, NOMSA);
    sell(7_000);
    desk.count([], NOMSA);
    expect(desk.close(null, NOMSA)).toMatchObject({
      ok: true,
      value: { closed: { shiftNumber: 2, expectedCents: 7_000, netSoldCents: 7_000 } },
    });
  });

  it('says what it begins with when it is opened late, and sums only to who may know them', () => {
    expect(desk.view(true).before).toEqual({ saleCount: 0, lastCountedCents: null });
    sell(10_000);
    sell(2_000, true);
    expect(desk.view(false).before).toEqual({ saleCount: 2, lastCountedCents: null });
    desk.open(50_000, NOMSA);
    expect(desk.view(true).before).toBeNull();
    desk.count([{ valueCents: 20_000, count: 3 }], NOMSA);
    expect(desk.close(null, NOMSA)).toMatchObject({ value: { closed: { varianceCents: 0 } } });
    expect(desk.view(true).before).toEqual({ saleCount: 0, lastCountedCents: 60_000 });
    expect(desk.view(false).before).toEqual({ saleCount: 0, lastCountedCents: null });
  });

  it('is counted again when something was sold or moved since', () => {
    desk.open(0, NOMSA);
    expect(desk.close(null, NOMSA)).toEqual({ ok: false, error: 'count-first' });
    desk.count([], NOMSA);
    expect(desk.view(false).current?.counted?.stale).toBe(false);
    sell(5_000);
    expect(desk.close(null, NOMSA)).toEqual({ ok: false, error: 'count-again' });
    desk.count([], NOMSA);
    desk.move('drop', 1_000, 'bag', NOMSA);
    expect(desk.view(false).current?.counted?.stale).toBe(true);
    expect(desk.close(null, NOMSA)).toEqual({ ok: false, error: 'count-again' });
  });

  it('does not close over open items without somebody to see to them', () => {
    world.hire('Thandi');
    desk.open(0, NOMSA);
    recordIntent(journal, { amountCents: 5_000, nowUtcMs: STAMP.utcMs });
    desk.count([], NOMSA);
    expect(desk.close(null, NOMSA)).toEqual({ ok: false, error: 'hand-over' });
    expect(desk.close('OP-NOBODY', NOMSA)).toEqual({ ok: false, error: 'hand-over' });
    expect(desk.close('OP-THANDI', NOMSA)).toMatchObject({
      ok: true,
      value: { closed: { handedTo: { name: 'Thandi' }, openSlipNumbers: [1] } },
    });
  });

  it('counts what only waits for a last check apart from what is open, now and on its Z', async () => {
    world.hire('Thandi');
    desk.open(0, NOMSA);
    const saleId = world.sell(5_000);
    recordUndone(journal, saleId, STAMP.utcMs);
    const openLines = (from: ShiftReportView) => from.parts.find(({ id }) => id === 'open')?.lines;
    const now = (): ShiftReportView => xView(done(desk.readX(NOMSA)));
    expect(openLines(now()), 'Its money is to be given back').toMatchObject([
      { id: 'openItems', count: 1 },
      { id: 'refundsDue', count: 1 },
    ]);
    recordRefund(journal, saleId, STAMP.utcMs);
    const apart = [
      { id: 'openItems', count: 0 },
      { id: 'lastChecks', count: 1 },
    ];
    expect(openLines(now())).toMatchObject(apart);
    expect(desk.view(false)).toMatchObject({ openSlipNumbers: [1], lastCheckCount: 1 });
    const span = { fromUtcMs: STAMP.utcMs, toUtcMs: STAMP.utcMs + 1 };
    expect(await makeReport(journal, span, () => [], world.clock)).toMatchObject({
      openCount: 0,
      lastCheckCount: 1,
    });
    desk.count([], NOMSA);
    done(desk.close('OP-THANDI', NOMSA));
    journal.record(saleId, [{ fact: { kind: 'sale-reversed', atUtcMs: STAMP.utcMs } }]);
    const z = desk.readZ(1);
    if (z === undefined) throw new Error('It was closed.');
    expect(openLines(zView(z))).toMatchObject(apart);
  });

  it('tells whoever may only count nothing of what is expected', () => {
    desk.open(50_000, NOMSA);
    sell(12_345);
    expect(JSON.stringify(desk.view(false))).not.toContain('62345');
    expect(desk.count([{ valueCents: 3, count: 1 }], NOMSA)).toEqual({
      ok: false,
      error: 'bad-count',
    });
  });

  it('names on its Z who counted, who closed it, and who answered for what', () => {
    const thandi = approvedBy('Thandi');
    desk.open(50_000, NOMSA);
    desk.move('pay-out', 2_500, 'milk', thandi);
    desk.move('pay-out', 1_000, 'bread', thandi);
    desk.move('pay-in', 500, 'coins', NOMSA);
    desk.move('drop', 9_000, 'typed twice', NOMSA);
    desk.takeBack(4, 'typed twice', approvedBy('Sipho'));
    recordIntent(journal, { amountCents: 5_000, nowUtcMs: STAMP.utcMs });
    desk.count([{ valueCents: 20_000, count: 1 }], NOMSA);
    const closed = desk.close(world.hire('Sipho'), approvedBy('Mandla'));
    if (!closed.ok) throw new Error(closed.error);
    const onPaper = linesOf(reportPaper(zView(closed.value), STAMP, STORE));
    expect(onPaper).toMatchObject({
      'Paid out (2)': 'Thandi',
      'Taken back': 'Sipho',
      Difference: 'Mandla',
      'Hand-over': 'Mandla',
      'Handed to': 'Sipho',
    });
    expect(onPaper['Counted']).toMatch(/Nomsa$/);
    const again = desk.readZ(1);
    if (again === undefined) throw new Error('It was closed.');
    expect(reportPaper(zView(again), STAMP, STORE)).toEqual(
      reportPaper(zView(closed.value), STAMP, STORE),
    );
  });

  it('counts vouchers given as change, less those that were undone, and names who approved voids', () => {
    desk.open(0, NOMSA);
    const redeem = (change: ChangeVoucher) =>
      world.sell(3_000, { tender: { kind: 'none' }, group: 'one-voucher-redemption', change });
    redeem({ by: 'slip', valueCents: 7_000 });
    redeem({ by: 'sms' });
    const undone = redeem({ by: 'slip', valueCents: 2_000 });
    recordVoid(journal, undone, world.clock.nowUtcMs(), 'Thandi');
    recordVoid(journal, world.sell(5_000), world.clock.nowUtcMs(), 'Sipho');
    recordVoid(journal, world.sell(5_000), world.clock.nowUtcMs());
    const x = done(desk.readX(NOMSA));
    const view = xView(x);
    expect(view.parts.find(({ id }) => id === 'vouchers')?.lines).toMatchObject([
      { id: 'vouchersRedeemed', count: 2, amountCents: 6_000 },
      { id: 'changeVouchers', count: 2, amountCents: 7_000 },
    ]);
    expect(view.approved).toEqual(
      ['Thandi', 'Sipho', 'Nomsa'].map((name) => ({ what: 'voids', name, count: 1 })),
    );
  });

  it('from before it was kept who allowed it names nobody for it', () => {
    desk.open(0, NOMSA);
    desk.count([{ valueCents: 500, count: 1 }], NOMSA);
    const { seq, hash } = journal.head();
    const cents = { expectedCents: 0, countedCents: 500, varianceCents: 500, netSoldCents: 0 };
    const books = { afterSeq: 0, throughSeq: seq, chainHead: hash };
    const open = { handedTo: null, openSlipNumbers: [] };
    const { by } = NOMSA;
    journal.recordHouse([
      { kind: 'shift-closed', shiftNumber: 1, ...cents, ...books, ...open, by, atUtcMs: 1 },
    ]);
    const old = desk.readZ(1);
    if (old === undefined) throw new Error('It was closed.');
    expect(zView(old).approved).toEqual([]);
  });

  it('that is right, with nothing open, names whoever closed it', () => {
    desk.open(0, NOMSA);
    desk.count([], NOMSA);
    const closed = desk.close(null, NOMSA);
    if (!closed.ok) throw new Error(closed.error);
    expect(zView(closed.value).approved).toEqual([{ what: 'closing', name: 'Nomsa', count: 1 }]);
  });
});
