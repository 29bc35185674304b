import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupByFour, groupBySizes, luhnCheckDigit, stripSeparators } from './digits.ts';

describe('grouping', () => {
  it.each([
    ['', ''],
    ['123', '123'],
    ['1234', '1234'],
    ['12345', '1234 5'],
    ['12345678901234567890', '1234 5678 9012 3456 7890'],
  ])('by four: %j', (text, grouped) => {
    expect(groupByFour(text)).toBe(grouped);
  });

  it('keeps what is left over', () => {
    expect(groupBySizes('0821234567', [3, 3])).toBe('082 123 4567');
    expect(groupBySizes('08', [3, 3, 4])).toBe('08');
  });

  it('loses and adds nothing but spaces', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,30}$/), (digits) => {
        expect(stripSeparators(groupByFour(digits))).toBe(digits);
      }),
    );
  });
});

it('stripSeparators takes layout and leaves the rest', () => {
  expect(stripSeparators(' (082) 123-45.67/8\u00a0\u202f')).toBe('08212345678');
  expect(stripSeparators('+27a')).toBe('+27a');
});

describe('luhnCheckDigit', () => {
  it.each([
    ['0411111111', 0],
    ['0712345678', 7],
    ['010012345678', 0],
    ['7992739871', 3],
    ['', 0],
  ])('of %s is %i', (payload, digit) => {
    expect(luhnCheckDigit(payload)).toBe(digit);
  });
});
