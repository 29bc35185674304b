import { cashOf, tenderTotals } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';

/** What is to be given back when nothing was sold: from the drawer, and on the card machine. */
export interface MoneyBack {
  readonly cashCents: number;
  readonly cardCents: number;
  /** The notes that the customer gave; 0 when there were none. */
  readonly handedOverCents: number;
}

/**
 * The customer's money when nothing was sold. Change may or may not have left the drawer already, so
 * both the price and the sum handed over are named. A redeemed voucher is paid out of the drawer.
 */
export function moneyBack({ tender, amountCents }: SaleView): MoneyBack {
  const { cashCents, cardCents, voucherCents } = tenderTotals(tender, amountCents);
  const handedOverCents = cashOf(tender)?.receivedCents ?? 0;
  return { cashCents: cashCents + voucherCents, cardCents, handedOverCents };
}

/** Whether all of it goes back through the card machine. */
export function isCardOnly(sale: SaleView): boolean {
  return moneyBack(sale).cashCents === 0;
}
