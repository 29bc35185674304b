import { paysExactly } from '@tillkeeper/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BY_CARD,
  cashPriceCents,
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
  expect(readTender(BY_CARD, 2_900)).toEqual({ kind: 'tender', tender: { kind: 'card' } });
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
  expect(largeChangeOf(readTender(BY_CARD, 10_000))).toBeUndefined();
});

const voucher = { redemptionSaleId: 'REDEEM01', leftCents: 5_000, lastFour: '3456' };

describe('a redeemed voucher', () => {
  it('pays all of a price that it covers', () => {
    expect(readTender(EXACT_CASH, 2_900, { voucher })).toEqual({
      kind: 'tender',
      tender: { kind: 'voucher', amountCents: 2_900, redemptionSaleId: 'REDEEM01' },
    });
  });

  it('pays what it can, and cash or the card pay the rest', () => {
    expect(readTender(typed('100'), 8_000, { voucher })).toEqual({
      kind: 'tender',
      tender: {
        kind: 'split',
        parts: [
          { kind: 'voucher', amountCents: 5_000, redemptionSaleId: 'REDEEM01' },
          { kind: 'cash', receivedCents: 10_000, changeCents: 7_000 },
        ],
      },
    });
    expect(readTender(BY_CARD, 8_000, { voucher })).toMatchObject({
      tender: { parts: [{ kind: 'voucher' }, { kind: 'card', amountCents: 3_000 }] },
    });
  });
});

describe('the card', () => {
  it('may pay a part, and the rest is cash to the cent', () => {
    const draft = { ...BY_CARD, reference: ' 004512 ', part: '20' };
    expect(readTender(draft, 2_900)).toEqual({
      kind: 'tender',
      tender: {
        kind: 'split',
        parts: [
          { kind: 'card', amountCents: 2_000, reference: '004512' },
          { kind: 'cash', receivedCents: 900, changeCents: 0 },
        ],
      },
    });
  });

  it('that pays all of it is no part', () => {
    expect(readTender({ ...BY_CARD, part: '29' }, 2_900)).toMatchObject({
      problem: 'card-too-much',
    });
    expect(readTender({ ...BY_CARD, part: '' }, 2_900)).toMatchObject({ problem: 'empty' });
  });
});

describe('a shop that wants the card slip’s number', () => {
  const terms = { cardReferenceNeeded: true };

  it('waits for it, whatever the card pays', () => {
    for (const draft of [BY_CARD, { ...BY_CARD, reference: '  ' }, { ...BY_CARD, part: '20' }])
      expect(readTender(draft, 2_900, terms)).toMatchObject({ problem: 'card-reference' });
    expect(readTender(BY_CARD, 8_000, { ...terms, voucher })).toMatchObject({
      problem: 'card-reference',
    });
    // What is wrong with the sum is said first: it is what is being typed.
    expect(readTender({ ...BY_CARD, part: '29' }, 2_900, terms)).toMatchObject({
      problem: 'card-too-much',
    });
  });

  it('asks nothing more once it is typed, and nothing where no card pays', () => {
    expect(readTender({ ...BY_CARD, reference: '004512' }, 2_900, terms).kind).toBe('tender');
    expect(readTender(EXACT_CASH, 2_900, terms).kind).toBe('tender');
    expect(readTender(BY_CARD, 5_000, { ...terms, voucher }).kind).toBe('tender');
  });
});

describe('cash where small coins are gone', () => {
  it('is rounded down, for the customer’s good', () => {
    expect(readTender(EXACT_CASH, 2_999, { cashRounding: true })).toEqual({
      kind: 'tender',
      tender: { kind: 'cash', receivedCents: 2_990, changeCents: 0, roundingCents: 9 },
    });
    expect(readTender(EXACT_CASH, 2_990, { cashRounding: true })).toMatchObject({
      tender: { receivedCents: 2_990 },
    });
  });

  it('has a price of its own only where coins make a difference', () => {
    expect(cashPriceCents(1_237, true)).toBe(1_230);
    expect(cashPriceCents(1_230, true)).toBeUndefined();
    expect(cashPriceCents(1_237, false)).toBeUndefined();
    expect(cashPriceCents(0, true)).toBeUndefined();
  });

  it('is rounded beside a card, too, and never down to nothing', () => {
    const part = (text: string) =>
      readTender({ ...BY_CARD, part: text }, 2_999, { cashRounding: true });
    expect(part('20')).toMatchObject({
      tender: { parts: [{ kind: 'card' }, { receivedCents: 990, roundingCents: 9 }] },
    });
    expect(part('29.95')).toMatchObject({
      tender: { parts: [{ kind: 'card' }, { kind: 'cash', receivedCents: 4, changeCents: 0 }] },
    });
  });
});

it('every tender that is read pays the price to the cent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500_000 }),
      fc.integer({ min: 0, max: 500_000 }),
      fc.option(fc.integer({ min: 1, max: 500_000 }), { nil: undefined }),
      fc.boolean(),
      fc.boolean(),
      (priceCents, typedCents, leftCents, cashRounding, byCard) => {
        const text = String(typedCents / 100);
        const draft = byCard ? { ...BY_CARD, part: text } : typed(text);
        const terms = leftCents === undefined ? {} : { voucher: { ...voucher, leftCents } };
        const reading = readTender(draft, priceCents, { ...terms, cashRounding });
        if (reading.kind === 'tender') expect(paysExactly(reading.tender, priceCents)).toBe(true);
      },
    ),
  );
});
