import { describe, expect, it } from 'vitest';
import { EXACT_CASH, likelyNotesCents, readTender, tenderForAmount } from './tender.ts';

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
  [2_900, [3_000, 5_000, 10_000, 20_000]],
  [5_000, [6_000, 10_000, 20_000]],
  [20_000, [22_000, 25_000, 30_000, 40_000]],
])('expects for %i cents the next round sums %j', (amountCents, notes) => {
  expect(likelyNotesCents(amountCents)).toEqual(notes);
});

it('goes back to exact when a note no longer fits the amount', () => {
  const note = { kind: 'cash', received: { kind: 'note', amountCents: 5_000 } } as const;
  expect(tenderForAmount(note, 2_900)).toBe(note);
  expect(tenderForAmount(note, 20_000)).toBe(EXACT_CASH);
});
