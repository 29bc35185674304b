import { describe, expect, it } from 'vitest';
import { bundleFor, productFor } from '../../testing.ts';
import { chosenOfferId, draftOfAmount, offersOf, readAmount } from './amount.ts';

const airtime = productFor();
const bundle = bundleFor('201', 'Vodacom 1GB 30 days', 8_500);

describe('the amount', () => {
  it('is none until one is chosen', () => {
    expect(readAmount({ kind: 'none' }, [airtime])).toEqual({ kind: 'problem', problem: 'none' });
  });

  it('is typed within the limits', () => {
    expect(readAmount({ kind: 'other', text: '12,50' }, [airtime])).toMatchObject({
      kind: 'amount',
      amountCents: 1_250,
    });
  });

  it.each([
    ['1', 'below-minimum'],
    ['1000.01', 'above-maximum'],
    ['0', 'not-positive'],
    ['-5', 'not-positive'],
    ['1.005', 'too-many-decimals'],
    ['ten', 'not-a-number'],
    ['', 'empty'],
  ])('refuses %s as %s', (text, problem) => {
    expect(readAmount({ kind: 'other', text }, [airtime])).toEqual({ kind: 'problem', problem });
  });

  it('is a bundle’s own price, and gone with the bundle', () => {
    const draft = { kind: 'product', productCode: '201' } as const;
    expect(readAmount(draft, [bundle])).toMatchObject({ amountCents: 8_500, product: bundle });
    expect(readAmount(draft, [airtime])).toEqual({ kind: 'problem', problem: 'none' });
  });

  it('is checked again when other limits apply', () => {
    const small = productFor({ maximumAmountCents: 2_000 });
    expect(readAmount({ kind: 'preset', amountCents: 5_000 }, [small])).toEqual({
      kind: 'problem',
      problem: 'above-maximum',
    });
  });
});

it('offers presets for an open amount and each bundle by its name', () => {
  const offers = offersOf([airtime, bundle]);
  expect(offers.at(-1)).toMatchObject({ name: '1GB 30 days', amountCents: 8_500 });
  expect(offers.slice(0, -1).every(({ name }) => name === '')).toBe(true);
});

it('finds the same choice again for a customer of today', () => {
  const again = (productCode: string, amountCents: number) =>
    draftOfAmount({ productCode, amountCents }, [airtime, bundle]);
  expect(chosenOfferId(again('101', 2_900))).toBe('amount-2900');
  expect(again('201', 8_500)).toEqual({ kind: 'product', productCode: '201' });
  expect(again('101', 1_350)).toEqual({ kind: 'other', text: '13.50' });
});
