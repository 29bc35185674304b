import type { ProductGroup } from '@tillkeeper/domain';

/** The groups that hand the customer a PIN on paper. */
export type PinGroup = Extract<
  ProductGroup,
  'one-voucher' | 'cash-out-pin' | 'eezi' | 'flash-token' | 'exclusive-voucher' | 'gift-voucher'
>;
