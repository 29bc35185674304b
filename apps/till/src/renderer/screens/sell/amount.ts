import {
  type AmountLimitRefusal,
  type AmountRefusal,
  checkAmount,
  formatRandNumber,
  type Product,
  parseRand,
  presetAmountsCents,
} from '@tillkeeper/domain';
import { bundleName } from '../product-words.ts';

/** What the cashier chose as the amount. */
export type AmountDraft =
  | { readonly kind: 'none' }
  /** One of the preset amounts of a product with limits. */
  | { readonly kind: 'preset'; readonly amountCents: number }
  /** A product with a price of its own, such as a data bundle. */
  | { readonly kind: 'product'; readonly productCode: string }
  | { readonly kind: 'other'; readonly text: string }
  /** Nothing is paid: free basic electricity. */
  | { readonly kind: 'free' };

/** Why there is no amount yet. */
export type AmountProblem = 'none' | AmountRefusal | AmountLimitRefusal;

/** The amount and the product that it buys, or why not. */
export type AmountReading =
  | { readonly kind: 'amount'; readonly product: Product; readonly amountCents: number }
  | { readonly kind: 'problem'; readonly problem: AmountProblem };

/** A button that stands for an amount. */
export interface Offer {
  readonly id: string;
  /** The bundle's name; empty where the amount says everything. */
  readonly name: string;
  readonly amountCents: number;
  readonly draft: AmountDraft;
}

/** The product whose amount can be chosen freely, where there is one. */
export function rangedProduct(products: readonly Product[]): Product | undefined {
  return products.find(({ fixedAmount }) => !fixedAmount);
}

/** The amounts worth a button: bundles with their prices, presets within the limits. */
export function offersOf(products: readonly Product[]): Offer[] {
  const ranged = rangedProduct(products);
  const presets = ranged === undefined ? [] : presetAmountsCents(ranged);
  return [
    ...presets.map(
      (amountCents): Offer => ({
        id: `amount-${amountCents}`,
        name: '',
        amountCents,
        draft: { kind: 'preset', amountCents },
      }),
    ),
    ...products.filter(({ fixedAmount }) => fixedAmount).map(offerOfBundle),
  ];
}

function offerOfBundle(product: Product): Offer {
  const { productCode, minimumAmountCents } = product;
  return {
    id: `product-${productCode}`,
    name: bundleName(product),
    amountCents: minimumAmountCents,
    draft: { kind: 'product', productCode },
  };
}

/** Reads the choice against the products on the screen. Limits may have changed since it was made. */
export function readAmount(draft: AmountDraft, products: readonly Product[]): AmountReading {
  switch (draft.kind) {
    case 'none':
      return { kind: 'problem', problem: 'none' };
    case 'product':
      return readBundle(products.find((each) => each.productCode === draft.productCode));
    case 'preset':
      return readRanged(draft.amountCents, rangedProduct(products));
    case 'free':
      return readFree(products[0]);
    case 'other': {
      const parsed = parseRand(draft.text);
      if (!parsed.ok) return { kind: 'problem', problem: parsed.error };
      return readRanged(parsed.value, rangedProduct(products));
    }
  }
}

function readBundle(product: Product | undefined): AmountReading {
  return product === undefined
    ? { kind: 'problem', problem: 'none' }
    : { kind: 'amount', product, amountCents: product.minimumAmountCents };
}

function readFree(product: Product | undefined): AmountReading {
  return product === undefined
    ? { kind: 'problem', problem: 'none' }
    : { kind: 'amount', product, amountCents: 0 };
}

function readRanged(amountCents: number, product: Product | undefined): AmountReading {
  if (product === undefined) return { kind: 'problem', problem: 'none' };
  const refusal = checkAmount(product, amountCents);
  return refusal === undefined
    ? { kind: 'amount', product, amountCents }
    : { kind: 'problem', problem: refusal };
}

/** The id of the button that stands for the choice; `other` for a typed amount. */
export function chosenOfferId(draft: AmountDraft): string {
  switch (draft.kind) {
    case 'none':
    case 'free':
      return '';
    case 'preset':
      return `amount-${draft.amountCents}`;
    case 'product':
      return `product-${draft.productCode}`;
    case 'other':
      return 'other';
  }
}

/** The button to show as chosen: a typed amount that has a button of its own lights that one. */
export function litOfferId(draft: AmountDraft, offers: readonly Offer[]): string {
  if (draft.kind !== 'other') return chosenOfferId(draft);
  const typed = parseRand(draft.text);
  const offer = offers.find(
    ({ draft: { kind }, amountCents }) =>
      kind === 'preset' && typed.ok && typed.value === amountCents,
  );
  return offer?.id ?? 'other';
}

/** The choice that sells the same again: its button where there is one, typed otherwise. */
export function draftOfAmount(
  again: { readonly productCode: string; readonly amountCents: number },
  products: readonly Product[],
): AmountDraft {
  const { productCode, amountCents } = again;
  const bundle = products.find((each) => each.fixedAmount && each.productCode === productCode);
  if (bundle !== undefined) return { kind: 'product', productCode };
  const preset = offersOf(products).find((each) => each.id === `amount-${amountCents}`);
  return preset?.draft ?? { kind: 'other', text: formatRandNumber(amountCents) };
}
