import { describe, expect, it } from 'vitest';
import { pairedRatios, quantile, spreadOf } from './statistics.ts';

describe('spreadOf', () => {
  it('takes the middle, whatever the order', () => {
    expect(spreadOf([5, 1, 3])).toEqual({
      median: 3,
      lowerQuartile: 2,
      upperQuartile: 4,
      count: 3,
    });
  });

  it('is not moved by one slow round', () => {
    expect(spreadOf([1, 1, 1, 1, 900]).median).toBe(1);
  });

  it('refuses nothing', () => {
    expect(() => spreadOf([])).toThrow('nothing to measure');
  });
});

describe('quantile', () => {
  it.each([
    [0, 10],
    [0.5, 15],
    [1, 20],
  ])('of two values at %f is %f', (fraction, value) => {
    expect(quantile([10, 20], fraction)).toBe(value);
  });

  it('of one value is that value', () => {
    expect(quantile([7], 0.25)).toBe(7);
  });
});

describe('pairedRatios', () => {
  it('divides round by round', () => {
    expect(pairedRatios([2, 9], [1, 3])).toEqual([2, 3]);
  });

  it('refuses rounds that lack a side', () => {
    expect(() => pairedRatios([1], [1, 2])).toThrow('both sides');
  });
});
