import { describe, expect, it } from 'vitest';
import { breakdown } from './breakdown.ts';
import { centsOfParts, commissionParts, type RatesAt } from './commission.ts';
import { booking, DAY_UTC_MS } from './testing/lines.ts';

const sale = {
  productGroup: 'airtime',
  productCode: '1',
  amountCents: 1_020,
  createdUtcMs: DAY_UTC_MS,
} as const;
const earned = (more: Partial<Parameters<typeof commissionParts>[0]>, ratesAt: RatesAt): number =>
  centsOfParts(commissionParts({ ...sale, ...more }, ratesAt));

describe('commission', () => {
  it('goes by the product’s own rate before its group’s, rounded half up', () => {
    const ratesAt: RatesAt = () => [
      { group: 'airtime', basisPoints: 250 },
      { group: 'airtime', productCode: '9', basisPoints: 1_000 },
    ];
    expect(earned({}, ratesAt)).toBe(26);
    expect(earned({ productCode: '9' }, ratesAt)).toBe(102);
    expect(earned({ productGroup: 'data' }, ratesAt)).toBe(0);
  });

  it('goes by the rates of when the sale was made, and is taken back by the same', () => {
    const changedUtcMs = DAY_UTC_MS + 11 * 3_600_000;
    const ratesAt: RatesAt = (utcMs) => [
      { group: 'airtime', basisPoints: utcMs < changedUtcMs ? 250 : 900 },
    ];
    const before = { ...sale, createdUtcMs: changedUtcMs - 1 };
    const bookings = [
      booking('sold', before),
      booking('sold', { ...sale, createdUtcMs: changedUtcMs }),
      booking('voided', { ...before, atUtcMs: changedUtcMs + 1 }),
    ];
    expect(earned(before, ratesAt)).toBe(26);
    expect(breakdown(bookings, 'group', ratesAt)).toMatchObject([{ commissionCents: 92 }]);
  });

  it('of many small sales is what all of them earn together, and the lines add up to it', () => {
    const ratesAt: RatesAt = () => [{ group: 'airtime', basisPoints: 20 }];
    // A fifth of a percent of R 2 is 0.4 cents: sale by sale it would be nothing at all.
    const bookings = Array.from({ length: 1_000 }, (_, index) =>
      booking('sold', { ...sale, amountCents: 200, productCode: String(index % 3) }),
    );
    expect(breakdown(bookings, 'group', ratesAt)).toMatchObject([{ commissionCents: 400 }]);
    const byProduct = breakdown(bookings, 'product', ratesAt).map((row) => row.commissionCents);
    expect(byProduct.reduce((total, cents) => total + cents, 0)).toBe(400);
    expect(Math.max(...byProduct) - Math.min(...byProduct)).toBeLessThanOrEqual(1);
  });

  it('is rounded away from nothing, up and down alike', () => {
    expect([5_000, 4_999, -5_000, -4_999, -15_000].map(centsOfParts)).toEqual([1, 0, -1, 0, -2]);
  });
});
