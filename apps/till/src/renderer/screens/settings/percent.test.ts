import fc from 'fast-check';
import { expect, it } from 'vitest';
import { basisPointsOf, percentOf } from './percent.ts';

it.each([
  ['15', 1_500],
  ['15.5', 1_550],
  ['2,75', 275],
  ['0.05', 5],
  [' 3 ', 300],
])('reads %s as %i hundredths of a percent', (typed, basisPoints) => {
  expect(basisPointsOf(typed)).toBe(basisPoints);
});

it.each(['', 'a', '-1', '1.234', '1000', '1e2', '.5'])(
  'does not guess what "%s" means',
  (typed) => {
    expect(basisPointsOf(typed)).toBeUndefined();
  },
);

it('reads what it writes, to the hundredth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (basisPoints) => {
      expect(basisPointsOf(percentOf(basisPoints))).toBe(basisPoints);
    }),
  );
});
