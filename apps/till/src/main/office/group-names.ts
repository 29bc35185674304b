import type { ProductGroup } from '@tillkeeper/domain';

const NAMES: Record<ProductGroup, string> = {
  airtime: 'Airtime',
  data: 'Data',
  electricity: 'Electricity',
  'one-voucher': '1Voucher',
  'cash-out-pin': 'Cash-out PIN',
  eezi: 'Eezi airtime',
  'flash-token': 'Flash Token',
  'exclusive-voucher': 'Exclusive voucher',
  'gift-voucher': 'Gift voucher',
  'bill-payment': 'Bills',
  'global-airtime': 'Airtime abroad',
  'one-voucher-redemption': '1Voucher taken',
  'one-voucher-refund': 'Refund to 1Voucher',
  'cash-out-cancellation': 'Cash-out cancelled',
  'exclusive-redemption': 'Exclusive taken',
  'exclusive-cancellation': 'Exclusive cancelled',
};

/** What papers and files call a product group. Paper is narrow. */
export const GROUP_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(NAMES));
