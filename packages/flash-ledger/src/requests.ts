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

/** Undoes a purchase, under a reference of its own. */
export interface ReversalRequest extends RequestCommon {
  readonly operation: 'one-voucher-reverse' | 'cash-out-pin-reverse';
  readonly originalReference: string;
}

/** One call to the ledger, its format already checked. */
export type LedgerRequest =
  | OneVoucherPurchase
  | CashOutPinPurchase
  | PinlessPurchase
  | MeterRequest
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
