import { cashOf, tenderTotals } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';

/** What is to be given back when nothing was sold: from the drawer, on the card machine, and as a voucher. */
export interface MoneyBack {
  readonly cashCents: number;
  readonly cardCents: number;
  /** Money of a redeemed voucher: it is free to be spent again, and never paid out of the drawer. */
  readonly voucherCents: number;
  /** The notes that the customer gave; 0 when there were none. */
  readonly handedOverCents: number;
}

/**
 * The customer's money when nothing was sold. Change may or may not have left the drawer already, so
 * both the price and the sum handed over are named.
 */
export function moneyBack({ tender, amountCents }: SaleView): MoneyBack {
  const { cashCents, cardCents, voucherCents } = tenderTotals(tender, amountCents);
  const handedOverCents = cashOf(tender)?.receivedCents ?? 0;
  return { cashCents, cardCents, voucherCents, handedOverCents };
}

/** How the cashier says that the money is back: by the hand that gave it. */
export function backBy(sale: SaleView): 'cash' | 'card' | 'both' | 'voucher' {
  const { cashCents, cardCents } = moneyBack(sale);
  if (cashCents > 0) return cardCents > 0 ? 'both' : 'cash';
  return cardCents > 0 ? 'card' : 'voucher';
}
