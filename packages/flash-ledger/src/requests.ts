/** The money calls and the meter lookup, by our own names for them. */
export type LedgerOperation = LedgerRequest['operation'];

/** What every call carries (Flash Partner API v4, request parameters). */
export interface RequestCommon {
  /** The client's own name for the call, unique for all time. */
  readonly reference: string;
  readonly accountNumber: string;
  readonly storeId?: string;
  readonly terminalId?: string;
  readonly paymentMethod?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Buys a 1Voucher: `purchase` with a tender, `disburse` from an online balance. */
export interface OneVoucherPurchase extends RequestCommon {
  readonly operation: 'one-voucher-purchase' | 'one-voucher-disburse';
  readonly amountCents: number;
}

/** Buys a PIN that somebody else turns into cash. */
export interface CashOutPinPurchase extends RequestCommon {
  readonly operation: 'cash-out-pin-purchase';
  readonly amountCents: number;
  readonly productCode: number;
}

/** Takes a voucher in payment: part of it, or with an amount of 0 all of it. */
export interface VoucherRedemption extends RequestCommon {
  readonly operation: 'one-voucher-redeem' | 'exclusive-voucher-redeem';
  readonly amountCents: number;
  readonly pin: string;
  readonly productCode?: number;
  /** Where the change voucher goes; without one it comes back in the answer. */
  readonly mobileNumber?: string;
}

/** Gives the money of a redemption back as a new 1Voucher; names no redemption. */
export interface OneVoucherRefund extends RequestCommon {
  readonly operation: 'one-voucher-refund';
  readonly amountCents: number;
  readonly mobileNumber?: string;
}

/** Buys a gift voucher, by product code or by barcode, never both. */
export interface GiftVoucherPurchase extends RequestCommon {
  readonly operation: 'gift-voucher-purchase';
  readonly amountCents: number;
  readonly productCode?: number;
  readonly barcode?: string;
}

/** Buys a PIN of a product that is named: an Eezi voucher, Flash Token or exclusive voucher. */
export interface PinPurchase extends RequestCommon {
  readonly operation:
    | 'eezi-voucher-purchase'
    | 'flash-token-purchase'
    | 'exclusive-voucher-purchase';
  readonly amountCents: number;
  /** Optional for a Flash Token only. */
  readonly productCode?: number;
}

/** Takes a PIN back that nobody used, or asks what became of it; by its serial number. */
export interface SerialRequest extends RequestCommon {
  readonly operation: 'cash-out-pin-cancel' | 'exclusive-voucher-cancel' | 'cash-out-pin-lookup';
  readonly serialNumber: string;
  readonly productCode: number;
}

/** Asks what can be loaded onto a number abroad. */
export interface GlobalLookup extends RequestCommon {
  readonly operation: 'global-airtime-lookup';
  readonly mobileNumber: string;
  readonly destinationMobileNumber: string;
}

/** Loads airtime onto a number abroad. */
export interface GlobalPurchase extends RequestCommon {
  readonly operation: 'global-airtime-purchase';
  readonly amountCents: number;
  readonly productCode: number;
  readonly mobileNumber: string;
  readonly destinationMobileNumber: string;
}

/** Asks whose account with a biller it is. The reference is biller code and account in one. */
export interface BillLookup extends RequestCommon {
  readonly operation: 'flash-pay-balance';
  readonly accountReference: string;
}

/** Pays onto an account with a biller. */
export interface BillPayment extends RequestCommon {
  readonly operation: 'flash-pay-purchase' | 'flash-pay-disburse';
  readonly accountReference: string;
  readonly amountCents: number;
}

/** Loads airtime or data straight onto a number of 11 digits, `27XXXXXXXXX`. */
export interface PinlessPurchase extends RequestCommon {
  readonly operation: 'pinless-purchase';
  readonly amountCents: number;
  readonly productCode: number;
  readonly mobileNumber: string;
}

/** Asks whose meter it is, or buys electricity for it. With `isFbe` the amount is 0 (2230). */
export interface MeterRequest extends RequestCommon {
  readonly operation: 'meter-lookup' | 'utility-purchase';
  readonly amountCents: number;
  readonly meterNumber: string;
  readonly isFbe: boolean;
}

/** The calls that undo. */
export type ReversalOperation =
  | 'one-voucher-reverse'
  | 'cash-out-pin-reverse'
  | 'flash-token-reverse'
  | 'exclusive-voucher-reverse'
  | 'eezi-voucher-reverse';

/** Undoes a purchase, under a reference of its own. */
export interface ReversalRequest extends RequestCommon {
  readonly operation: ReversalOperation;
  readonly originalReference: string;
}

/** One call to the ledger, its format already checked. */
export type LedgerRequest =
  | OneVoucherPurchase
  | CashOutPinPurchase
  | PinlessPurchase
  | MeterRequest
  | VoucherRedemption
  | OneVoucherRefund
  | GiftVoucherPurchase
  | PinPurchase
  | SerialRequest
  | GlobalLookup
  | GlobalPurchase
  | BillLookup
  | BillPayment
  | ReversalRequest;

/**
 * All values of a request in one text, whatever the order of its keys: two requests under one
 * reference must agree in it, else 2256.
 */
export function fingerprintOf(request: LedgerRequest): string {
  return JSON.stringify(sortKeys(request));
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, sortKeys(inner)]);
}
