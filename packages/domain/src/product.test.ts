import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkAmount,
  GOODS_GROUPS,
  givesValueAway,
  isService,
  moneyFlow,
  type Product,
  type ProductGroup,
  presetAmountsCents,
  SERVICE_GROUPS,
} from './product.ts';

const GROUPS: readonly ProductGroup[] = [
  'airtime',
  'data',
  'electricity',
  'one-voucher',
  'cash-out-pin',
];
const product = (
  group: ProductGroup,
  minimumAmountCents: number,
  maximumAmountCents: number,
  fixedAmount = false,
): Product => ({
  ...{
    productCode: '1',
    name: '',
    group,
    vendor: '',
    minimumAmountCents,
    maximumAmountCents,
    fixedAmount,
  },
  ...{ reversible: false, redemptionInstructions: '', termsAndConditions: '' },
});

describe('checkAmount', () => {
  it.each([
    [499, 'below-minimum'],
    [500, undefined],
    [99_900, undefined],
    [99_901, 'above-maximum'],
    [Number.NaN, 'not-whole-cents'],
    [Number.POSITIVE_INFINITY, 'not-whole-cents'],
    [500.5, 'not-whole-cents'],
  ])('%d', (cents, refusal) => {
    expect(checkAmount(product('airtime', 500, 99_900), cents)).toBe(refusal);
  });

  it('takes nothing but the fixed amount', () => {
    const bundle = product('data', 2_900, 2_900, true);
    expect(checkAmount(bundle, 2_900)).toBe(undefined);
    expect(checkAmount(bundle, 2_901)).toBe('not-the-fixed-amount');
  });
});

describe('presetAmountsCents', () => {
  it('offers the usual amounts of the group', () => {
    expect(presetAmountsCents(product('airtime', 200, 99_900))).toEqual([
      500, 1_000, 1_200, 2_900, 5_000, 10_000, 15_000,
    ]);
  });

  it('fills up where few of the usual ones fit', () => {
    expect(presetAmountsCents(product('cash-out-pin', 100, 5_000))).toEqual([
      200, 500, 1_000, 1_200, 1_500, 2_000, 5_000,
    ]);
  });

  it('offers only the fixed amount', () => {
    expect(presetAmountsCents(product('data', 2_900, 2_900, true))).toEqual([2_900]);
  });

  it('offers only what can be sold, each once, rising', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GROUPS),
        fc.nat(500_000),
        fc.nat(500_000),
        fc.integer({ min: 1, max: 12 }),
        (group, a, b, count) => {
          const each = product(group, Math.min(a, b), Math.max(a, b));
          const presets = presetAmountsCents(each, count);
          expect(presets.length).toBeLessThanOrEqual(count);
          expect(presets).toEqual([...new Set(presets)].sort((x, y) => x - y));
          for (const cents of presets) expect(checkAmount(each, cents)).toBe(undefined);
        },
      ),
    );
  });
});

describe('the flow of money', () => {
  it('takes the price of goods into the drawer and out of the wallet', () => {
    for (const group of GOODS_GROUPS)
      expect(moneyFlow(group)).toEqual({ drawer: 'in', wallet: 'out' });
  });

  it('pays cash out only where a PIN is taken back', () => {
    const paysOut = SERVICE_GROUPS.filter((group) => moneyFlow(group).drawer === 'out');
    expect(paysOut).toEqual(['cash-out-cancellation', 'exclusive-cancellation']);
    expect(SERVICE_GROUPS.every(isService)).toBe(true);
    expect(GOODS_GROUPS.some(isService)).toBe(false);
  });
});

it.each([
  ['airtime', false],
  ['one-voucher-redemption', false],
  ['exclusive-redemption', false],
  ['one-voucher-refund', true],
  ['cash-out-cancellation', true],
  ['exclusive-cancellation', true],
] as const)('%s gives value away: %s', (group, expected) => {
  expect(givesValueAway(group)).toBe(expected);
});
