/** The product groups a till can sell today, named by what they are to the cashier. */
export type ProductGroup = 'airtime' | 'data' | 'electricity' | 'one-voucher' | 'cash-out-pin';

/** One thing on sale, as the provider's catalogue gives it. Amounts are integer cents. */
export interface Product {
  readonly productCode: string;
  readonly name: string;
  readonly group: ProductGroup;
  /** Whose product it is: `Vodacom`, `Flash`, `City Power`. */
  readonly vendor: string;
  readonly minimumAmountCents: number;
  readonly maximumAmountCents: number;
  /** True when only `minimumAmountCents` can be sold. */
  readonly fixedAmount: boolean;
  /** What the catalogue says; the provider may still refuse at run time. */
  readonly reversible: boolean;
  readonly redemptionInstructions: string;
  readonly termsAndConditions: string;
}

/** Why an amount can't be sold for a product. */
export type AmountLimitRefusal =
  | 'not-whole-cents'
  | 'below-minimum'
  | 'above-maximum'
  | 'not-the-fixed-amount';

/** Checks an amount against a product's own limits; `undefined` means it can be sold. */
export function checkAmount(
  limits: Pick<Product, 'minimumAmountCents' | 'maximumAmountCents' | 'fixedAmount'>,
  amountCents: number,
): AmountLimitRefusal | undefined {
  // NaN would pass both comparisons below, and half a cent can't be paid.
  if (!Number.isSafeInteger(amountCents)) return 'not-whole-cents';
  if (limits.fixedAmount && amountCents !== limits.minimumAmountCents)
    return 'not-the-fixed-amount';
  if (amountCents < limits.minimumAmountCents) return 'below-minimum';
  return amountCents > limits.maximumAmountCents ? 'above-maximum' : undefined;
}

const LADDER_CENTS = [
  200, 500, 1_000, 1_200, 1_500, 2_000, 2_900, 5_000, 10_000, 15_000, 20_000, 30_000, 50_000,
  100_000, 150_000, 200_000, 300_000, 400_000,
];
const USUAL_CENTS: Record<ProductGroup, readonly number[]> = {
  airtime: [500, 1_000, 1_200, 2_900, 5_000, 10_000, 15_000],
  data: [],
  electricity: [2_000, 5_000, 10_000, 20_000, 30_000, 50_000, 100_000],
  'one-voucher': [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000],
  'cash-out-pin': [5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 300_000],
};

/**
 * The amounts worth a button of their own: the usual ones of the group, as far as the product's
 * limits allow, filled up from a common ladder when few of them fit.
 */
export function presetAmountsCents(product: Product, count = 7): number[] {
  if (product.fixedAmount) return [product.minimumAmountCents];
  const fits = (amountCents: number): boolean => checkAmount(product, amountCents) === undefined;
  const usual = USUAL_CENTS[product.group].filter(fits);
  const more = LADDER_CENTS.filter(
    (amountCents) => fits(amountCents) && !usual.includes(amountCents),
  );
  return [...usual, ...more].slice(0, count).sort((a, b) => a - b);
}
