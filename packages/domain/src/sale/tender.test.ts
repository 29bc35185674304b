import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lacksCardReference,
  paysExactly,
  roundedDownCents,
  type Tender,
  tenderTotals,
} from './tender.ts';

const split: Tender = {
  kind: 'split',
  parts: [
    { kind: 'voucher', amountCents: 5_000, redemptionSaleId: 'R1' },
    { kind: 'card', amountCents: 2_500, reference: '004512' },
    { kind: 'cash', receivedCents: 5_000, changeCents: 2_510, roundingCents: 5 },
  ],
};

describe('a tender', () => {
  it('says where its money lies', () => {
    expect(tenderTotals(split, 9_995)).toEqual({
      voucherCents: 5_000,
      cardCents: 2_500,
      cashCents: 2_490,
      roundingCents: 5,
    });
    expect(tenderTotals({ kind: 'card' }, 9_995).cardCents).toBe(9_995);
  });

  it('pays the price to the cent or not at all', () => {
    expect(paysExactly(split, 9_995)).toBe(true);
    expect(paysExactly(split, 9_990)).toBe(false);
    const open: Tender = { kind: 'split', parts: [{ kind: 'card' }, { kind: 'card' }] };
    expect(paysExactly(open, 100)).toBe(false);
    expect(paysExactly({ kind: 'cash', receivedCents: 0, changeCents: 100 }, 100)).toBe(false);
  });

  it.each<[string, Extract<Tender, { kind: 'split' }>['parts']]>([
    ['of one part', [{ kind: 'card', amountCents: 100 }]],
    [
      'with two piles of cash',
      [
        { kind: 'cash', receivedCents: 60, changeCents: 0 },
        { kind: 'cash', receivedCents: 40, changeCents: 0 },
      ],
    ],
    [
      'with a part that is worth nothing',
      [
        { kind: 'card', amountCents: 100 },
        { kind: 'cash', receivedCents: 20, changeCents: 20 },
      ],
    ],
    [
      'that hands out more cash than it takes',
      [
        { kind: 'card', amountCents: 150 },
        { kind: 'cash', receivedCents: 0, changeCents: 50 },
      ],
    ],
    ['with a card that is all of it', [{ kind: 'card' }, { kind: 'card', amountCents: 0 }]],
  ])('pays nothing as a split %s, though it adds up', (_what, parts) => {
    const { cashCents, cardCents } = tenderTotals({ kind: 'split', parts }, 100);
    expect(cashCents + cardCents).toBe(100);
    expect(paysExactly({ kind: 'split', parts }, 100)).toBe(false);
  });

  it('in cash is rounded down to coins that exist, by less than ten cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (priceCents) => {
        const toPay = roundedDownCents(priceCents);
        const roundingCents = priceCents - toPay;
        expect(toPay % 10).toBe(0);
        expect(roundingCents).toBeGreaterThanOrEqual(0);
        expect(roundingCents).toBeLessThan(10);
        const tender = {
          kind: 'cash',
          receivedCents: toPay,
          changeCents: 0,
          roundingCents,
        } as const;
        expect(paysExactly(tender, priceCents)).toBe(true);
      }),
    );
  });
});

it('a card payment lacks its reference until one is typed, also beside other money', () => {
  const cash = { kind: 'cash', receivedCents: 100, changeCents: 0 } as const;
  const card = { kind: 'card', amountCents: 100 } as const;
  expect(lacksCardReference({ kind: 'card' })).toBe(true);
  expect(lacksCardReference({ kind: 'card', reference: ' ' })).toBe(true);
  expect(lacksCardReference({ kind: 'card', reference: '004512' })).toBe(false);
  expect(lacksCardReference({ kind: 'split', parts: [cash, card] })).toBe(true);
  expect(lacksCardReference(cash)).toBe(false);
  expect(lacksCardReference({ kind: 'none' })).toBe(false);
});
