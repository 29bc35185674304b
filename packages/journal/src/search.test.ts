import type { SaleIntent, SaleLine } from '@tillkeeper/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Journal, SaleQuery } from './contract.ts';
import { pinOf, print, sampleIntent, sell } from './testing/sample-sales.ts';
import { createTillFolder, type TillFolder } from './testing/till-folder.ts';

let till: TillFolder;
let journal: Journal;

beforeEach(() => {
  till = createTillFolder();
  journal = till.open();
  for (let slip = 1; slip <= 5; slip += 1) sell(journal, slip);
});
afterEach(() => {
  journal.close();
  till.dispose();
});

const slips = (lines: readonly SaleLine[]): number[] => lines.map(({ slipNumber }) => slipNumber);
const found = (query: Omit<SaleQuery, 'limit'>): number[] =>
  slips(journal.search({ ...query, limit: 50 }));

describe('searching the journal', () => {
  it('finds a sale by whatever is known of it, newest first', () => {
    expect(found({ referencePrefix: 'T03-4' })).toEqual([4]);
    expect(found({ referencePrefix: 'T03' })).toEqual([5, 4, 3, 2, 1]);
    expect(found({ secretLastFour: pinOf(2).slice(-4) })).toEqual([2]);
    expect(found({ serialNumber: 'S1' })).toEqual([5, 4, 3, 2, 1]);
    expect(found({ slipNumber: 3 })).toEqual([3]);
    expect(found({ amountCents: 10_000, operatorName: 'Nomsa' })).toHaveLength(5);
    expect(found({ amountCents: 9_999 })).toEqual([]);
    const { createdUtcMs } = sampleIntent(3);
    expect(found({ fromUtcMs: createdUtcMs, toUtcMs: createdUtcMs + 1 })).toEqual([3]);
  });

  it('goes on with the next page where the last one ended', () => {
    const first = journal.search({ amountCents: 10_000, limit: 2 });
    const last = first.at(-1);
    if (last === undefined) throw new Error('There is a page.');
    const next = journal.search({ amountCents: 10_000, limit: 2, before: last });
    expect([...slips(first), ...slips(next)]).toEqual([5, 4, 3, 2]);
  });

  it('takes no more than a page of what a beginning of a reference fits, the newest of it', () => {
    expect(slips(journal.search({ referencePrefix: 'T03', limit: 2 }))).toEqual([5, 4]);
  });

  it('gives sales of one moment in the order of their slips, the newest first', () => {
    const { createdUtcMs } = sampleIntent(5);
    const intent = { ...sampleIntent(6), createdUtcMs };
    journal.record('SALE6', [{ fact: { kind: 'sale-intended', intent } }]);
    expect(found({ referencePrefix: 'T03' }).slice(0, 2)).toEqual([6, 5]);
    expect(found({}).slice(0, 2)).toEqual([6, 5]);
    expect(slips(journal.linesBetween(createdUtcMs, createdUtcMs + 1))).toEqual([5, 6]);
  });

  it('gives what moves voucher money: the services that do, and what vouchers paid for', () => {
    const add = (slip: number, more: (intent: SaleIntent) => Partial<SaleIntent>): void => {
      const intent = { ...sampleIntent(slip), ...more(sampleIntent(slip)) };
      journal.record(intent.saleId, [{ fact: { kind: 'sale-intended', intent } }]);
    };
    add(6, ({ product }) => ({ product: { ...product, group: 'one-voucher-redemption' } }));
    add(7, ({ product }) => ({ product: { ...product, group: 'one-voucher-refund' } }));
    add(8, ({ product }) => ({ product: { ...product, group: 'cash-out-cancellation' } }));
    add(9, () => ({ tender: { kind: 'voucher', amountCents: 100, redemptionSaleId: 'SALE6' } }));
    expect(slips(journal.voucherLinesOfDays(1))).toEqual([6, 7, 9]);
    expect(slips(journal.voucherLinesFrom(7))).toEqual([7, 9]);
  });

  it('goes back by the days on which something was rung up, not by what the clock says', () => {
    const DAY_MS = 24 * 60 * 60 * 1000;
    const { createdUtcMs: start } = sampleIntent(6);
    const add = (slip: number, day: number): void => {
      const { product, ...intent } = sampleIntent(slip);
      const redemption = { ...product, group: 'one-voucher-redemption' } as const;
      const createdUtcMs = start + day * DAY_MS;
      journal.record(intent.saleId, [
        {
          fact: { kind: 'sale-intended', intent: { ...intent, createdUtcMs, product: redemption } },
        },
      ]);
    };
    // A day later, the clock far ahead, back again, far back, and right.
    for (const [slip, day] of [
      [6, 1],
      [7, 90],
      [8, 1],
      [9, -400],
      [10, 2],
    ] as const)
      add(slip, day);
    expect(slips(journal.voucherLinesOfDays(1))).toEqual([10]);
    expect(slips(journal.voucherLinesOfDays(3))).toEqual([8, 9, 10]);
    expect(slips(journal.voucherLinesOfDays(4))).toEqual([6, 7, 8, 9, 10]);
    expect(slips(journal.voucherLinesOfDays(31))).toEqual([6, 7, 8, 9, 10]);
  });

  it('never finds what is empty: a sale without a number is not every sale without one', () => {
    expect(found({ target: '' })).toEqual([]);
  });

  it('books each sale once as taken and once as sold, whatever is printed after', () => {
    print(journal, 1);
    const bookings = journal.bookings({ by: 'event', afterSeq: 0, throughSeq: 4 });
    expect(bookings.map(({ kind, slipNumber }) => [kind, slipNumber])).toEqual([
      ['taken', 1],
      ['sold', 1],
    ]);
    expect(bookings[1]).toMatchObject({ amountCents: 10_000, cashCents: 10_000, doneBy: 'Nomsa' });
    expect(journal.verify().problems).toEqual([]);
  });

  it('counts what was paid after an event, no further than it is asked to', () => {
    expect(journal.takenSince(0, 100)).toBe(5);
    expect(journal.takenSince(0, 3)).toBe(3);
    expect(journal.takenSince(journal.head().seq, 100)).toBe(0);
  });

  it('gives the bookings of a time, from its first moment up to but not including its last', () => {
    const all = journal.bookings({ by: 'event', afterSeq: 0, throughSeq: 1_000 });
    const times = [...new Set(all.map(({ atUtcMs }) => atUtcMs))].sort((a, b) => a - b);
    expect(times.length).toBeGreaterThan(1);
    for (const fromUtcMs of times)
      for (const toUtcMs of times)
        expect(journal.bookings({ by: 'time', fromUtcMs, toUtcMs })).toEqual(
          all.filter(({ atUtcMs }) => atUtcMs >= fromUtcMs && atUtcMs < toUtcMs),
        );
  });

  it('shows no PIN', () => {
    expect(JSON.stringify(journal.search({ limit: 50 }))).not.toContain(pinOf(1).slice(0, 12));
  });

  it('has the same lines and bookings after a lost database', () => {
    const before = journal.search({ limit: 50 });
    const booked = journal.bookings({ by: 'event', afterSeq: 0, throughSeq: 1_000 });
    const copy = till.snapshot();
    for (const name of copy.names('journal.db')) copy.remove(name);
    const again = copy.open();
    expect(again.search({ limit: 50 })).toEqual(before);
    expect(again.bookings({ by: 'event', afterSeq: 0, throughSeq: 1_000 })).toEqual(booked);
    expect(again.verify().problems).toEqual([]);
    again.close();
    copy.dispose();
  });
});
