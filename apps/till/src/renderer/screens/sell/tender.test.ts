import { describe, expect, it } from 'vitest';
import {
  EXACT_CASH,
  largeChangeOf,
  likelyNotesCents,
  readTender,
  SUGGESTED_CASH,
  tenderForAmount,
} from './tender.ts';

const typed = (text: string) => ({ kind: 'cash', received: { kind: 'typed', text } }) as const;

describe('cash', () => {
  it('is exact without change', () => {
    expect(readTender(EXACT_CASH, 2_900)).toEqual({
      kind: 'tender',
      tender: { kind: 'cash', receivedCents: 2_900, changeCents: 0 },
    });
  });

  it('gives change', () => {
    expect(readTender(typed('50'), 2_900)).toMatchObject({
      tender: { receivedCents: 5_000, changeCents: 2_100 },
    });
  });

  it('that is too little says how much is missing', () => {
    expect(readTender(typed('20'), 2_900)).toEqual({
      kind: 'problem',
      problem: 'too-little',
      missingCents: 900,
    });
  });

  it('that is no amount is refused', () => {
    expect(readTender(typed('2o'), 2_900)).toMatchObject({ problem: 'not-a-number' });
  });
});

it('needs nothing more by card', () => {
  expect(readTender({ kind: 'card' }, 2_900)).toEqual({ kind: 'tender', tender: { kind: 'card' } });
});

it.each([
  [500, [1_000, 2_000, 5_000, 10_000]],
  [2_900, [3_000, 5_000, 10_000, 20_000]],
  [5_000, [10_000, 20_000]],
  [10_000, [20_000]],
  [12_000, [15_000, 20_000]],
  [20_000, []],
  [22_200, [25_000, 30_000, 40_000, 50_000]],
  [30_000, [40_000, 50_000]],
  [50_000, [60_000]],
  [99_900, [100_000]],
])('expects for %i cents the sums that people hand over, %j', (amountCents, notes) => {
  expect(likelyNotesCents(amountCents)).toEqual(notes);
});

it('a note is forgotten when it no longer fits the amount', () => {
  const note = { kind: 'cash', received: { kind: 'note', amountCents: 5_000 } } as const;
  expect(tenderForAmount(note, 2_900)).toBe(note);
  expect(tenderForAmount(note, 20_000)).toBe(SUGGESTED_CASH);
});

it('asks about change that is more than R 200', () => {
  expect(largeChangeOf(readTender(typed('5000'), 10_000))).toMatchObject({ changeCents: 490_000 });
  expect(largeChangeOf(readTender(typed('300'), 10_000))).toBeUndefined();
  expect(largeChangeOf(readTender({ kind: 'card' }, 10_000))).toBeUndefined();
});
