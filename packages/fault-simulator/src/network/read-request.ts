import type { LedgerOperation, LedgerRequest } from '@tillkeeper/flash-ledger';

const BASE = '/aggregation/4.0';
const OPERATIONS: Readonly<Record<string, LedgerOperation>> = {
  [`${BASE}/1voucher/purchase`]: 'one-voucher-purchase',
  [`${BASE}/1voucher/disburse`]: 'one-voucher-disburse',
  [`${BASE}/1voucher/redeem`]: 'one-voucher-redeem',
  [`${BASE}/1voucher/reverse`]: 'one-voucher-reverse',
  [`${BASE}/cash-out-pin/purchase`]: 'cash-out-pin-purchase',
  [`${BASE}/cash-out-pin/reverse`]: 'cash-out-pin-reverse',
  [`${BASE}/eezi-voucher/purchase`]: 'eezi-voucher-purchase',
  [`${BASE}/eezi-voucher/reverse`]: 'eezi-voucher-reverse',
  '/aggregation/flash-token/purchase': 'flash-token-purchase',
  [`${BASE}/flash-token/reverse`]: 'flash-token-reverse',
  [`${BASE}/exclusive-voucher/purchase`]: 'exclusive-voucher-purchase',
  [`${BASE}/exclusive-voucher/reverse`]: 'exclusive-voucher-reverse',
  [`${BASE}/gift-voucher/purchase`]: 'gift-voucher-purchase',
  [`${BASE}/flash-pay/purchase`]: 'flash-pay-purchase',
  [`${BASE}/cellular/pinless/purchase`]: 'pinless-purchase',
  [`${BASE}/prepaid-utilities/purchase`]: 'utility-purchase',
};

/** A money call as the provider reads it; `undefined` when it is none, or malformed (2231). */
export function readRequest(path: string, body: string): LedgerRequest | undefined {
  const operation = OPERATIONS[path];
  const fields = readFields(body);
  if (operation === undefined || fields === undefined) return undefined;
  const { reference, accountNumber } = fields;
  if (typeof reference !== 'string' || typeof accountNumber !== 'string') return undefined;
  return requestOf(operation, { ...placeOf(fields), reference, accountNumber }, fields);
}

/** The references that a body names; empty texts where it has none. */
export function referencesIn(body: string): { reference: string; originalReference: string } {
  const fields = readFields(body) ?? {};
  return {
    reference: text(fields['reference']),
    originalReference: text(fields['originalReference']),
  };
}

type Fields = Readonly<Record<string, unknown>>;
type Common = Pick<LedgerRequest, 'reference' | 'accountNumber'>;

function readFields(body: string): Fields | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function placeOf({ storeId, terminalId, paymentMethod }: Fields): object {
  return {
    ...(typeof storeId === 'string' ? { storeId } : {}),
    ...(typeof terminalId === 'string' ? { terminalId } : {}),
    ...(typeof paymentMethod === 'string' ? { paymentMethod } : {}),
  };
}

function requestOf(
  operation: LedgerOperation,
  common: Common,
  fields: Fields,
): LedgerRequest | undefined {
  const amountCents = Number(fields['amount']);
  const productCode = Number(fields['productCode']);
  const named = Number.isNaN(productCode) ? {} : { productCode };
  switch (operation) {
    case 'one-voucher-reverse':
    case 'cash-out-pin-reverse':
    case 'eezi-voucher-reverse':
    case 'flash-token-reverse':
    case 'exclusive-voucher-reverse':
      return { ...common, operation, originalReference: text(fields['originalReference']) };
    case 'one-voucher-purchase':
    case 'one-voucher-disburse':
      return { ...common, operation, amountCents };
    case 'one-voucher-redeem':
      return { ...common, operation, amountCents, pin: text(fields['pin']) };
    case 'cash-out-pin-purchase':
      return { ...common, operation, amountCents, productCode };
    case 'eezi-voucher-purchase':
    case 'flash-token-purchase':
    case 'exclusive-voucher-purchase':
    case 'gift-voucher-purchase':
      return { ...common, operation, amountCents, ...named };
    case 'flash-pay-purchase':
      return {
        ...common,
        operation,
        amountCents,
        accountReference: text(fields['accountReference']),
      };
    case 'pinless-purchase': {
      const mobileNumber = text(fields['mobileNumber']);
      return { ...common, operation, amountCents, productCode, mobileNumber };
    }
    case 'utility-purchase': {
      const meterNumber = text(fields['meterNumber']);
      return { ...common, operation, amountCents, meterNumber, isFbe: false };
    }
    default:
      return undefined;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
