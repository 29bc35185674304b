import type { ProductGroup } from '@tillkeeper/domain';
import type { PurchaseOperation } from './operation.ts';
import type { RequestConfig } from './prepare.ts';

/** Which call sells a group, or does a service: for 1Voucher and bills the account decides. */
export function operationFor(group: ProductGroup, config: RequestConfig): PurchaseOperation {
  switch (group) {
    case 'airtime':
    case 'data':
      return 'pinless-purchase';
    case 'electricity':
      return 'utility-purchase';
    case 'one-voucher':
      return config.voucherCall === 'purchase' ? 'one-voucher-purchase' : 'one-voucher-disburse';
    case 'cash-out-pin':
      return 'cash-out-pin-purchase';
    case 'eezi':
      return 'eezi-voucher-purchase';
    case 'flash-token':
      return 'flash-token-purchase';
    case 'exclusive-voucher':
      return 'exclusive-voucher-purchase';
    case 'gift-voucher':
      return 'gift-voucher-purchase';
    case 'bill-payment':
      return config.billCall === 'purchase' ? 'flash-pay-purchase' : 'flash-pay-disburse';
    case 'global-airtime':
      return 'global-airtime-purchase';
    case 'one-voucher-redemption':
      return 'one-voucher-redeem';
    case 'one-voucher-refund':
      return 'one-voucher-refund';
    case 'cash-out-cancellation':
      return 'cash-out-pin-cancel';
    case 'exclusive-redemption':
      return 'exclusive-voucher-redeem';
    case 'exclusive-cancellation':
      return 'exclusive-voucher-cancel';
  }
}
