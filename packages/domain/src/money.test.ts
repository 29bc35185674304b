import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatRand,
  formatRandNumber,
  formatRandShort,
  parseRand,
  vatWithinCents,
} from './money.ts';

describe('parseRand', () => {
  it.each([
    ['29', 2_900],
    ['29.5', 2_950],
    ['29.50', 2_950],
    ['29,50', 2_950],
    ['29.', 2_900],
    ['0.01', 1],
    ['.5', 50],
    [',50', 50],
    ['R.05', 5],
    ['R29', 2_900],
    ['r 1 234,50', 123_450],
    ['R 1\u00a0234.50', 123_450],
    ['007', 700],
    ['1000000', 100_000_000],
  ])('reads %j as %i cents', (text, cents) => {
    expect(parseRand(text)).toEqual({ ok: true, value: cents });
  });

  it.each([
    ['', 'empty'],
    ['R', 'empty'],
    ['   ', 'empty'],
    ['ten', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['.', 'not-a-number'],
    ['R.', 'not-a-number'],
    ['..5', 'not-a-number'],
    ['1,234.50', 'not-a-number'],
    ['1.234.50', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['+5', 'not-a-number'],
    ['RR5', 'not-a-number'],
    ['29.555', 'too-many-decimals'],
    ['29.500', 'too-many-decimals'],
    ['0', 'not-positive'],
    ['0.00', 'not-positive'],
    ['-5', 'not-positive'],
    ['-.5', 'not-positive'],
    ['-R5', 'not-positive'],
    ['R-5', 'not-positive'],
    ['1000000.01', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('refuses %j as %s', (text, refusal) => {
    expect(parseRand(text)).toEqual({ ok: false, error: refusal });
  });

  it('reads back every amount that it shows, to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (cents) => {
        for (const text of [formatRand(cents), formatRandNumber(cents), formatRandShort(cents)])
          expect(parseRand(text)).toEqual({ ok: true, value: cents });
      }),
    );
  });

  it('never throws, and gives whole positive cents or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^R?[-\d., ]{0,14}$/)), (text) => {
        const parsed = parseRand(text);
        if (!parsed.ok) return;
        expect(Number.isSafeInteger(parsed.value)).toBe(true);
        expect(parsed.value).toBeGreaterThan(0);
      }),
    );
  });
});

describe('showing money', () => {
  it.each([
    [0, 'R 0.00', 'R 0'],
    [5, 'R 0.05', 'R 0.05'],
    [2_900, 'R 29.00', 'R 29'],
    [1_250, 'R 12.50', 'R 12.50'],
    [100_000, 'R 1 000.00', 'R 1 000'],
    [123_456_789, 'R 1 234 567.89', 'R 1 234 567.89'],
    [-600, '-R 6.00', '-R 6'],
  ])('%i cents', (cents, full, short) => {
    expect(formatRand(cents)).toBe(full);
    expect(formatRandShort(cents)).toBe(short);
  });

  it('is refused for parts of a cent: that is a defect', () => {
    expect(() => formatRand(29.5)).toThrow('whole number of cents');
    expect(() => formatRandNumber(Number.NaN)).toThrow('whole number of cents');
  });
});

describe('vatWithinCents', () => {
  it.each([
    [1_000, 130],
    [3_000, 391],
    [20_000, 2_609],
    [0, 0],
    [1, 0],
    [4, 1],
  ])('15 %% inside %i cents is %i', (gross, vat) => {
    expect(vatWithinCents(gross, 1_500)).toBe(vat);
  });

  it('at the old rate of 14 % agrees with a printed slip', () => {
    expect(vatWithinCents(20_000, 1_400)).toBe(2_456);
  });

  it('and the rest together are the price, and the rate fits to the cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: 0, max: 3_000 }),
        (gross, rate) => {
          const vat = vatWithinCents(gross, rate);
          expect(Number.isInteger(vat)).toBe(true);
          expect(Math.abs(vat - (gross * rate) / (10_000 + rate))).toBeLessThanOrEqual(0.5);
        },
      ),
    );
  });
});
