/** What a customer can buy, named by what it is to the cashier, in the order of the tiles. */
export const GOODS_GROUPS = [
  'airtime',
  'data',
  'electricity',
  'one-voucher',
  'cash-out-pin',
  'eezi',
  'flash-token',
  'exclusive-voucher',
  'gift-voucher',
  'bill-payment',
  'global-airtime',
] as const;

/**
 * What a shop can do for a customer besides selling. Each is a money call like a sale: journaled,
 * re-sent and undone by the same machine. Only its money flows another way: see {@link moneyFlow}.
 */
export const SERVICE_GROUPS = [
  /** The customer pays with a 1Voucher: the shop's wallet grows by what was redeemed. */
  'one-voucher-redemption',
  /** Money of a redemption goes back to the customer, as a new 1Voucher. */
  'one-voucher-refund',
  /** A cash-out PIN that nobody used is given back: the customer gets the cash. */
  'cash-out-cancellation',
  /** The customer pays with an exclusive voucher of this account. */
  'exclusive-redemption',
  /** An exclusive voucher that nobody used is given back: the customer gets the cash. */
  'exclusive-cancellation',
] as const;

/** Something to buy. */
export type GoodsGroup = (typeof GOODS_GROUPS)[number];
/** Something to have done. */
export type ServiceGroup = (typeof SERVICE_GROUPS)[number];
/** Everything that a sale can be of. */
export type ProductGroup = GoodsGroup | ServiceGroup;
/** Every group: goods first. */
export const PRODUCT_GROUPS: readonly ProductGroup[] = [...GOODS_GROUPS, ...SERVICE_GROUPS];

/** Whether a group is a service of the shop and no goods on a shelf. */
export function isService(group: ProductGroup): group is ServiceGroup {
  return (SERVICE_GROUPS as readonly ProductGroup[]).includes(group);
}

/**
 * How the money of a finished sale flows. `drawer`: the customer pays the shop (`in`), the shop pays
 * the customer (`out`), or no money changes hands (a voucher does). `wallet`: the shop's account
 * with the provider shrinks (`out`) or grows (`in`).
 */
export interface MoneyFlow {
  readonly drawer: 'in' | 'out' | 'none';
  readonly wallet: 'in' | 'out';
}

/** How the money of a group flows. */
export function moneyFlow(group: ProductGroup): MoneyFlow {
  switch (group) {
    case 'one-voucher-redemption':
    case 'exclusive-redemption':
      return { drawer: 'none', wallet: 'in' };
    case 'one-voucher-refund':
      return { drawer: 'none', wallet: 'out' };
    case 'cash-out-cancellation':
    case 'exclusive-cancellation':
      return { drawer: 'out', wallet: 'in' };
    default:
      return { drawer: 'in', wallet: 'out' };
  }
}

/** Whether a service gives the shop's money or a new voucher away: a supervisor answers for that. */
export function givesValueAway(group: ProductGroup): boolean {
  const { drawer, wallet } = moneyFlow(group);
  return isService(group) && (drawer === 'out' || wallet === 'out');
}

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
  /** What a scanner reads off the card in the shop: EAN-13, for gift vouchers. */
  readonly barcode?: string;
  /** The biller that a bill payment is for: `51010`. */
  readonly billerCode?: string;
  /** The goods that a service is about: the provider's code of the cash-out PIN that is cancelled. */
  readonly ofProductCode?: string;
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
const USUAL_CENTS: Partial<Record<ProductGroup, readonly number[]>> = {
  airtime: [500, 1_000, 1_200, 2_900, 5_000, 10_000, 15_000],
  electricity: [2_000, 5_000, 10_000, 20_000, 30_000, 50_000, 100_000],
  'one-voucher': [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000],
  'cash-out-pin': [5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 300_000],
  eezi: [500, 1_000, 1_200, 2_900, 5_000, 10_000, 15_000],
  'bill-payment': [10_000, 20_000, 50_000],
};

/**
 * The amounts worth a button of their own: the usual ones of the group, as far as the product's
 * limits allow, filled up from a common ladder when few of them fit.
 */
export function presetAmountsCents(product: Product, count = 7): number[] {
  if (product.fixedAmount) return [product.minimumAmountCents];
  const fits = (amountCents: number): boolean => checkAmount(product, amountCents) === undefined;
  const usual = (USUAL_CENTS[product.group] ?? []).filter(fits);
  // A bill says what it wants: a few round sums on account are all that is worth a button.
  if (product.group === 'bill-payment') return usual.slice(0, count);
  const more = LADDER_CENTS.filter(
    (amountCents) => fits(amountCents) && !usual.includes(amountCents),
  );
  return [...usual, ...more].slice(0, count).sort((a, b) => a - b);
}
