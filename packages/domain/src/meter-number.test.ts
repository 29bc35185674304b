import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luhnCheckDigit } from './digits.ts';
import { formatMeterNumber, meterNumberLooksMistyped, parseMeterNumber } from './meter-number.ts';

describe('parseMeterNumber', () => {
  it.each([
    ['0144 3026 719', '01443026719'],
    ['0144-3026-719', '01443026719'],
    [' 4410937 ', '4410937'],
    ['0000', '0000'],
    ['0100123456780', '0100123456780'],
  ])('reads %j', (text, number) => {
    expect(parseMeterNumber(text)).toEqual({ ok: true, value: number });
  });

  it.each([
    ['', 'empty'],
    [' -- ', 'empty'],
    ['0144O302671', 'not-digits'],
    ['+123456', 'not-digits'],
    ['१२३४५', 'not-digits'],
    ['123', 'too-short'],
    ['12345678901234', 'too-long'],
  ])('refuses %j as %s', (text, refusal) => {
    expect(parseMeterNumber(text)).toEqual({ ok: false, error: refusal });
  });

  it('keeps leading zeros, and reads back what it shows', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4,13}$/), (digits) => {
        expect(parseMeterNumber(digits)).toEqual({ ok: true, value: digits });
        expect(parseMeterNumber(formatMeterNumber(digits))).toEqual({ ok: true, value: digits });
      }),
    );
  });

  it('never throws, and gives digits or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseMeterNumber(text);
        if (parsed.ok) expect(parsed.value).toMatch(/^\d{4,13}$/);
      }),
    );
  });
});

describe('meterNumberLooksMistyped', () => {
  it.each(['04111111110', '07123456787', '0100123456780'])('trusts %s', (number) => {
    expect(meterNumberLooksMistyped(number)).toBe(false);
  });

  // Published samples that fail as well: a reason to look twice, not to refuse.
  it.each(['04122384256', '0008958825192'])('looks twice at %s', (number) => {
    expect(meterNumberLooksMistyped(number)).toBe(true);
  });

  it('has no opinion on other lengths', () => {
    expect(meterNumberLooksMistyped('4410937')).toBe(false);
  });

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{10}$/),
        fc.nat(10),
        fc.integer({ min: 1, max: 9 }),
        (payload, place, shift) => {
          const number = `${payload}${luhnCheckDigit(payload)}`;
          const wrong = [...number]
            .map((digit, index) => (index === place ? (Number(digit) + shift) % 10 : digit))
            .join('');
          expect(meterNumberLooksMistyped(number)).toBe(false);
          expect(meterNumberLooksMistyped(wrong)).toBe(true);
        },
      ),
    );
  });
});

it('formatMeterNumber groups as people read', () => {
  expect(formatMeterNumber('01443026719')).toBe('0144 3026 719');
  expect(formatMeterNumber('0100123456780')).toBe('0100 1234 56780');
  expect(formatMeterNumber('4410937')).toBe('4410 937');
});
