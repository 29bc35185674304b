import { describe, expect, it } from 'vitest';
import { countedCents } from './cash-up.ts';
import { readSearchText } from './search-text.ts';

describe('what a typed text may mean', () => {
  it.each([
    ['T03-7f3a', [{ referencePrefix: 'T03-7F3A' }, { serialNumber: 'T03-7f3a' }]],
    ['R 50', [{ amountCents: 5_000 }]],
    ['nom', [{ serialNumber: 'nom' }, { operatorName: 'Nomsa' }]],
    ['  ', []],
  ])('%s', (text, meanings) => {
    expect(readSearchText(text, ['Nomsa', 'Sipho'])).toEqual(meanings);
  });

  it('reads a mobile number as sales have it, and a meter as it is', () => {
    expect(readSearchText('082 123 4567')).toContainEqual({ target: '27821234567' });
    expect(readSearchText('0712 3456 787')).toContainEqual({ target: '07123456787' });
    expect(readSearchText('3377')).toContainEqual({ secretLastFour: '3377' });
    expect(readSearchText('3377')).toContainEqual({ slipNumber: 3_377 });
  });
});

describe('a counted drawer', () => {
  it('is the sum of its piles, and no pile twice', () => {
    expect(
      countedCents([
        { valueCents: 20_000, count: 3 },
        { valueCents: 10, count: 7 },
      ]),
    ).toBe(60_070);
    expect(
      countedCents([
        { valueCents: 10, count: 1 },
        { valueCents: 10, count: 1 },
      ]),
    ).toBeUndefined();
    expect(countedCents([{ valueCents: 5, count: 1 }])).toBeUndefined();
    expect(countedCents([{ valueCents: 10, count: -1 }])).toBeUndefined();
    expect(countedCents([])).toBe(0);
  });
});
