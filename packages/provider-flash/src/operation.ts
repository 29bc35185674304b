import type { ExpectedEvidence } from '@tillkeeper/domain';

/** The money calls of Flash Partner API v4 that a till makes, by our names for them. */
export type PurchaseOperation =
  | 'one-voucher-purchase'
  | 'one-voucher-disburse'
  | 'one-voucher-redeem'
  | 'one-voucher-refund'
  | 'gift-voucher-purchase'
  | 'cash-out-pin-purchase'
  | 'cash-out-pin-cancel'
  | 'flash-token-purchase'
  | 'exclusive-voucher-purchase'
  | 'exclusive-voucher-cancel'
  | 'exclusive-voucher-redeem'
  | 'pinless-purchase'
  | 'global-airtime-purchase'
  | 'eezi-voucher-purchase'
  | 'utility-purchase'
  | 'flash-pay-purchase'
  | 'flash-pay-disburse';

/** The calls that undo a purchase. */
export type ReversalOperation =
  | 'one-voucher-reverse'
  | 'cash-out-pin-reverse'
  | 'flash-token-reverse'
  | 'exclusive-voucher-reverse'
  | 'eezi-voucher-reverse';

/** Calls that move no money. */
export type LookupOperation =
  | 'products'
  | 'product'
  | 'product-group'
  | 'meter-lookup'
  | 'cash-out-pin-lookup'
  | 'global-airtime-lookup'
  | 'flash-pay-balance';

/** Every call that needs a path. */
export type FlashOperation = PurchaseOperation | ReversalOperation | LookupOperation;

const V4 = '/aggregation/4.0';

/**
 * Where each call goes: Flash Partner API v4, section 3, and release 3.1. `{accountNumber}`,
 * `{productCode}` and `{productGroup}` are filled in. Flash Token's purchase is printed without
 * `4.0` in both newer documents; for the sale of global airtime no document prints any path.
 */
export const DEFAULT_PATHS: Readonly<Record<FlashOperation, string>> = {
  products: `${V4}/accounts/{accountNumber}/products`,
  product: `${V4}/accounts/{accountNumber}/products/{productCode}`,
  'product-group': `${V4}/accounts/{accountNumber}/products/{productGroup}`,
  'meter-lookup': `${V4}/prepaid-utilities/lookup`,
  'one-voucher-purchase': `${V4}/1voucher/purchase`,
  'one-voucher-disburse': `${V4}/1voucher/disburse`,
  'one-voucher-redeem': `${V4}/1voucher/redeem`,
  'one-voucher-refund': `${V4}/1voucher/refund`,
  'one-voucher-reverse': `${V4}/1voucher/reverse`,
  'gift-voucher-purchase': `${V4}/gift-voucher/purchase`,
  'cash-out-pin-purchase': `${V4}/cash-out-pin/purchase`,
  'cash-out-pin-cancel': `${V4}/cash-out-pin/cancel`,
  'cash-out-pin-lookup': `${V4}/cash-out-pin/lookup`,
  'cash-out-pin-reverse': `${V4}/cash-out-pin/reverse`,
  'flash-token-purchase': '/aggregation/flash-token/purchase',
  'flash-token-reverse': `${V4}/flash-token/reverse`,
  'exclusive-voucher-purchase': `${V4}/exclusive-voucher/purchase`,
  'exclusive-voucher-cancel': `${V4}/exclusive-voucher/cancel`,
  'exclusive-voucher-redeem': `${V4}/exclusive-voucher/redeem`,
  'exclusive-voucher-reverse': `${V4}/exclusive-voucher/reverse`,
  'pinless-purchase': `${V4}/cellular/pinless/purchase`,
  'global-airtime-lookup': `${V4}/cellular/international/lookup`,
  'global-airtime-purchase': `${V4}/cellular/international/purchase`,
  'eezi-voucher-purchase': `${V4}/eezi-voucher/purchase`,
  'eezi-voucher-reverse': `${V4}/eezi-voucher/reverse`,
  'utility-purchase': `${V4}/prepaid-utilities/purchase`,
  'flash-pay-balance': `${V4}/flash-pay/balance`,
  'flash-pay-purchase': `${V4}/flash-pay/purchase`,
  'flash-pay-disburse': `${V4}/flash-pay/disburse`,
};

/** What a call says about whom or what it is for, besides a product code. */
export type TargetField =
  | 'none'
  | 'mobileNumber'
  | 'optionalMobileNumber'
  | 'meterNumber'
  | 'accountReference'
  | 'destination'
  | 'barcode'
  | 'pin'
  | 'serialNumber';

/** What a purchase sends beyond its reference, account, shop and till; and what is due for it. */
export interface PurchaseShape {
  readonly expects: ExpectedEvidence;
  /** `open`: 0 leaves it to Flash (the whole voucher). `none`: the call has no amount. */
  readonly amount: 'positive' | 'open' | 'none';
  readonly sendsProductCode: boolean;
  readonly sendsPaymentMethod: boolean;
  readonly target: TargetField;
  /** Absent: Flash documents no way to undo it. */
  readonly reversedBy?: ReversalOperation;
}

const PAID = { amount: 'positive', sendsPaymentMethod: true } as const;
const UNPAID = { sendsPaymentMethod: false } as const;
const PIN_ON_PAPER = { ...PAID, expects: 'voucher', target: 'none' } as const;

/** The shape of every purchase: Flash Partner API v4, sections 3.3 to 3.10, and release 3.1. */
export const PURCHASES: Readonly<Record<PurchaseOperation, PurchaseShape>> = {
  'one-voucher-purchase': {
    ...PIN_ON_PAPER,
    sendsProductCode: false,
    reversedBy: 'one-voucher-reverse',
  },
  'one-voucher-disburse': {
    ...PIN_ON_PAPER,
    ...UNPAID,
    sendsProductCode: false,
    reversedBy: 'one-voucher-reverse',
  },
  'one-voucher-redeem': {
    ...UNPAID,
    amount: 'open',
    expects: 'redemption',
    target: 'pin',
    sendsProductCode: false,
    reversedBy: 'one-voucher-reverse',
  },
  'one-voucher-refund': {
    ...UNPAID,
    amount: 'positive',
    expects: 'voucher',
    target: 'optionalMobileNumber',
    sendsProductCode: false,
    reversedBy: 'one-voucher-reverse',
  },
  'gift-voucher-purchase': { ...PIN_ON_PAPER, target: 'barcode', sendsProductCode: true },
  'cash-out-pin-purchase': {
    ...PIN_ON_PAPER,
    sendsProductCode: true,
    reversedBy: 'cash-out-pin-reverse',
  },
  'cash-out-pin-cancel': {
    ...UNPAID,
    amount: 'none',
    expects: 'cancellation',
    target: 'serialNumber',
    sendsProductCode: true,
  },
  'flash-token-purchase': {
    ...PIN_ON_PAPER,
    sendsProductCode: true,
    reversedBy: 'flash-token-reverse',
  },
  'exclusive-voucher-purchase': {
    ...PIN_ON_PAPER,
    sendsProductCode: true,
    reversedBy: 'exclusive-voucher-reverse',
  },
  'exclusive-voucher-cancel': {
    ...UNPAID,
    amount: 'none',
    expects: 'cancellation',
    target: 'serialNumber',
    sendsProductCode: true,
  },
  'exclusive-voucher-redeem': {
    ...UNPAID,
    amount: 'open',
    expects: 'redemption',
    target: 'pin',
    sendsProductCode: true,
    reversedBy: 'exclusive-voucher-reverse',
  },
  'pinless-purchase': {
    ...PAID,
    expects: 'recharge',
    target: 'mobileNumber',
    sendsProductCode: true,
  },
  'global-airtime-purchase': {
    ...PAID,
    expects: 'recharge',
    target: 'destination',
    sendsProductCode: true,
  },
  'eezi-voucher-purchase': {
    ...PIN_ON_PAPER,
    sendsProductCode: true,
    reversedBy: 'eezi-voucher-reverse',
  },
  'utility-purchase': {
    ...PAID,
    expects: 'electricity',
    target: 'meterNumber',
    sendsProductCode: false,
  },
  'flash-pay-purchase': {
    ...PAID,
    expects: 'bill',
    target: 'accountReference',
    sendsProductCode: false,
  },
  'flash-pay-disburse': {
    ...UNPAID,
    amount: 'positive',
    expects: 'bill',
    target: 'accountReference',
    sendsProductCode: false,
  },
};

/** The shape of a purchase by name; `undefined` for any other operation. */
export function purchaseShape(operation: string): PurchaseShape | undefined {
  return isPurchase(operation) ? PURCHASES[operation] : undefined;
}

function isPurchase(operation: string): operation is PurchaseOperation {
  return Object.hasOwn(PURCHASES, operation);
}
