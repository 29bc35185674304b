import type { ExpectedEvidence } from '@tillkeeper/domain';

/** The money calls of Flash Partner API v4 that a till makes, by our names for them. */
export type PurchaseOperation =
  | 'one-voucher-purchase'
  | 'one-voucher-disburse'
  | 'cash-out-pin-purchase'
  | 'pinless-purchase'
  | 'utility-purchase';

/** The calls that undo a purchase. */
export type ReversalOperation = 'one-voucher-reverse' | 'cash-out-pin-reverse';

/** Calls that move no money. */
export type LookupOperation = 'products' | 'meter-lookup';

/** Every call that needs a path. */
export type FlashOperation = PurchaseOperation | ReversalOperation | LookupOperation;

/** Where each call goes: Flash Partner API v4, section 3. `{accountNumber}` is filled in. */
export const DEFAULT_PATHS: Readonly<Record<FlashOperation, string>> = {
  products: '/aggregation/4.0/accounts/{accountNumber}/products',
  'meter-lookup': '/aggregation/4.0/prepaid-utilities/lookup',
  'one-voucher-purchase': '/aggregation/4.0/1voucher/purchase',
  'one-voucher-disburse': '/aggregation/4.0/1voucher/disburse',
  'one-voucher-reverse': '/aggregation/4.0/1voucher/reverse',
  'cash-out-pin-purchase': '/aggregation/4.0/cash-out-pin/purchase',
  'cash-out-pin-reverse': '/aggregation/4.0/cash-out-pin/reverse',
  'pinless-purchase': '/aggregation/4.0/cellular/pinless/purchase',
  'utility-purchase': '/aggregation/4.0/prepaid-utilities/purchase',
};

/** What a purchase sends beyond its reference, account, amount, shop and till; and what is due for it. */
export interface PurchaseShape {
  readonly expects: ExpectedEvidence;
  readonly sendsProductCode: boolean;
  readonly sendsPaymentMethod: boolean;
  readonly target: 'none' | 'mobileNumber' | 'meterNumber';
  /** Absent: Flash documents no way to undo it. */
  readonly reversedBy?: ReversalOperation;
}

/** The shape of every purchase: Flash Partner API v4, sections 3.3, 3.5, 3.7 and 3.9. */
export const PURCHASES: Readonly<Record<PurchaseOperation, PurchaseShape>> = {
  'one-voucher-purchase': {
    expects: 'voucher',
    sendsProductCode: false,
    sendsPaymentMethod: true,
    target: 'none',
    reversedBy: 'one-voucher-reverse',
  },
  'one-voucher-disburse': {
    expects: 'voucher',
    sendsProductCode: false,
    sendsPaymentMethod: false,
    target: 'none',
    reversedBy: 'one-voucher-reverse',
  },
  'cash-out-pin-purchase': {
    expects: 'voucher',
    sendsProductCode: true,
    sendsPaymentMethod: true,
    target: 'none',
    reversedBy: 'cash-out-pin-reverse',
  },
  'pinless-purchase': {
    expects: 'recharge',
    sendsProductCode: true,
    sendsPaymentMethod: true,
    target: 'mobileNumber',
  },
  'utility-purchase': {
    expects: 'electricity',
    sendsProductCode: false,
    sendsPaymentMethod: true,
    target: 'meterNumber',
  },
};

/** The shape of a purchase by name; `undefined` for any other operation. */
export function purchaseShape(operation: string): PurchaseShape | undefined {
  return isPurchase(operation) ? PURCHASES[operation] : undefined;
}

function isPurchase(operation: string): operation is PurchaseOperation {
  return Object.hasOwn(PURCHASES, operation);
}
