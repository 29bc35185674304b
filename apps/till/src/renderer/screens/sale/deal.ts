import type { ProductGroup } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';

/**
 * What a sale is to a cashier. The machine behind it is one; the words are not: a bill is paid, a
 * voucher redeemed, a PIN cancelled, and only goods are sold.
 */
export type Deal = 'sale' | 'payment' | 'redemption' | 'cancellation' | 'refund';

/** What a product group's sales are. */
export function dealOf(group: ProductGroup): Deal {
  switch (group) {
    case 'bill-payment':
      return 'payment';
    case 'one-voucher-redemption':
    case 'exclusive-redemption':
      return 'redemption';
    case 'cash-out-cancellation':
    case 'exclusive-cancellation':
      return 'cancellation';
    case 'one-voucher-refund':
      return 'refund';
    default:
      return 'sale';
  }
}

/** What a sale is. */
export function dealOfSale({ product }: Pick<SaleView, 'product'>): Deal {
  return dealOf(product.group);
}
