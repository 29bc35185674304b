import { describe, expect, it } from 'vitest';
import { isScanned } from './scanned.ts';

const keys = (count: number, everyMs: number): number[] =>
  Array.from({ length: count }, (_, at) => at * everyMs);

describe('a code in the field of a PIN', () => {
  it('is a badge when it has letters or is longer than any PIN', () => {
    expect(isScanned('BADGE-01', [])).toBe(true);
    expect(isScanned('6001234567895', [])).toBe(true);
  });

  it('is a badge when its digits came faster than fingers', () => {
    expect(isScanned('60012345', keys(8, 10))).toBe(true);
    expect(isScanned('60012345', keys(8, 90))).toBe(false);
  });

  it('is a PIN when it was tapped on the keypad, or is too short for a badge', () => {
    expect(isScanned('60012345', [])).toBe(false);
    expect(isScanned('6001', keys(4, 1))).toBe(false);
  });
});
