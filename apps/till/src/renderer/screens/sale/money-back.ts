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
  if (tender.kind === 'card') return { kind: 'card', amountCents };
  if (tender.kind === 'none') return { kind: 'cash', amountCents: 0, handedOverCents: 0 };
  const voucherCents = tender.kind === 'voucher' ? tender.voucherCents : 0;
  return { kind: 'cash', amountCents, handedOverCents: voucherCents + tender.receivedCents };
}
