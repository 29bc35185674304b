import type { SaleView } from '@tillkeeper/ipc';

/** What is to be given back when nothing was sold. */
export type MoneyBack =
  | { readonly kind: 'cash'; readonly amountCents: number; readonly handedOverCents: number }
  | { readonly kind: 'card'; readonly amountCents: number };

/**
 * The customer's money when nothing was sold. Change may or may not have left the drawer already, so
 * both the price and the sum handed over are named.
 */
export function moneyBack({ tender, amountCents }: SaleView): MoneyBack {
  return tender.kind === 'card'
    ? { kind: 'card', amountCents }
    : { kind: 'cash', amountCents, handedOverCents: tender.receivedCents };
}
