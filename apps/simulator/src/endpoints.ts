import { err, ok, type Result } from '@tillkeeper/domain';
import type { LedgerOperation, LedgerRequest, ReversalOperation } from '@tillkeeper/flash-ledger';
import * as z from 'zod';
import type { FormatRefusal } from './read-request.ts';
import * as schemas from './request-schemas.ts';

/** One POST of the interface: where it is, what it must carry, and what it asks of the ledger. */
export interface Endpoint {
  readonly operation: LedgerOperation;
  readonly path: string;
  /** Names without which the answer is 2308. */
  readonly required: readonly string[];
  /** Every name that the documents know for this call. */
  readonly names: readonly string[];
  /** The format of its body. */
  readonly schema: z.ZodType;
  /** Reads a body whose required names are there; refused with 2231 when a format is wrong. */
  readonly read: (body: unknown) => Result<LedgerRequest, FormatRefusal>;
}

const V4 = '/aggregation/4.0';
const COMMON = ['reference', 'accountNumber'];
const SALE = [...COMMON, 'amount'];

/** The money calls and the lookups (Flash Partner API v4, section 3, and release 3.1). */
export const ENDPOINTS: readonly Endpoint[] = [
  sale('one-voucher-purchase', '/1voucher/purchase', [], schemas.oneVoucherPurchaseSchema),
  sale('one-voucher-disburse', '/1voucher/disburse', [], schemas.oneVoucherDisburseSchema),
  sale('one-voucher-redeem', '/1voucher/redeem', ['pin'], schemas.oneVoucherRedeemSchema),
  sale('one-voucher-refund', '/1voucher/refund', [], schemas.oneVoucherRefundSchema),
  reversal('one-voucher-reverse', '/1voucher/reverse'),
  sale(
    'gift-voucher-purchase',
    '/gift-voucher/purchase',
    ['storeId', 'terminalId'],
    schemas.giftVoucherSchema,
  ),
  sale(
    'cash-out-pin-purchase',
    '/cash-out-pin/purchase',
    ['productCode'],
    schemas.namedPurchaseSchema,
  ),
  serial('cash-out-pin-cancel', '/cash-out-pin/cancel', schemas.cancelSchema),
  serial('cash-out-pin-lookup', '/cash-out-pin/lookup', schemas.pinLookupSchema),
  reversal('cash-out-pin-reverse', '/cash-out-pin/reverse'),
  {
    ...sale('flash-token-purchase', '', [], schemas.flashTokenSchema),
    // Printed without 4.0 in both newer documents.
    path: '/aggregation/flash-token/purchase',
  },
  reversal('flash-token-reverse', '/flash-token/reverse'),
  sale(
    'exclusive-voucher-purchase',
    '/exclusive-voucher/purchase',
    ['productCode'],
    schemas.namedPurchaseSchema,
  ),
  serial('exclusive-voucher-cancel', '/exclusive-voucher/cancel', schemas.cancelSchema),
  sale(
    'exclusive-voucher-redeem',
    '/exclusive-voucher/redeem',
    ['pin'],
    schemas.exclusiveRedeemSchema,
  ),
  reversal('exclusive-voucher-reverse', '/exclusive-voucher/reverse'),
  sale(
    'pinless-purchase',
    '/cellular/pinless/purchase',
    ['productCode', 'mobileNumber'],
    schemas.pinlessPurchaseSchema,
  ),
  endpoint(
    'global-airtime-lookup',
    '/cellular/international/lookup',
    [...COMMON, 'mobileNumber', 'destinationMobileNumber'],
    schemas.globalLookupSchema,
    (body) => ({ operation: 'global-airtime-lookup', ...body }),
  ),
  sale(
    'global-airtime-purchase',
    '/cellular/international/purchase',
    ['productCode', 'mobileNumber', 'destinationMobileNumber'],
    schemas.globalPurchaseSchema,
  ),
  sale(
    'eezi-voucher-purchase',
    '/eezi-voucher/purchase',
    ['productCode'],
    schemas.namedPurchaseSchema,
  ),
  reversal('eezi-voucher-reverse', '/eezi-voucher/reverse'),
  meter('meter-lookup', '/prepaid-utilities/lookup', schemas.meterLookupSchema),
  meter('utility-purchase', '/prepaid-utilities/purchase', schemas.utilityPurchaseSchema),
  endpoint(
    'flash-pay-balance',
    '/flash-pay/balance',
    [...COMMON, 'accountReference'],
    schemas.billLookupSchema,
    (body) => ({ operation: 'flash-pay-balance', ...body }),
  ),
  sale(
    'flash-pay-purchase',
    '/flash-pay/purchase',
    ['accountReference'],
    schemas.billPurchaseSchema,
  ),
  sale(
    'flash-pay-disburse',
    '/flash-pay/disburse',
    ['accountReference'],
    schemas.billDisburseSchema,
  ),
];

type Serial = 'cash-out-pin-cancel' | 'cash-out-pin-lookup' | 'exclusive-voucher-cancel';
type Metered = 'meter-lookup' | 'utility-purchase';
type Selling = Exclude<
  LedgerOperation,
  ReversalOperation | Serial | Metered | 'global-airtime-lookup' | 'flash-pay-balance'
>;

function endpoint<Schema extends z.ZodObject>(
  operation: LedgerOperation,
  path: string,
  required: readonly string[],
  schema: Schema,
  toRequest: (body: z.output<Schema>) => LedgerRequest,
): Endpoint {
  return {
    operation,
    path: `${V4}${path}`,
    required,
    names: Object.keys(schema.shape),
    schema,
    read: (body) => {
      const parsed = schema.safeParse(body);
      return parsed.success
        ? ok(toRequest(parsed.data))
        : err({ code: 2231, reason: z.prettifyError(parsed.error) });
    },
  };
}

// On the wire an amount is an integer number of cents and is called so nowhere. Each schema has the
// fields of its own operation, which the compiler can't follow through the table.
function sale<Schema extends z.ZodObject<{ amount: z.ZodInt }>>(
  operation: Selling,
  path: string,
  more: readonly string[],
  schema: Schema,
): Endpoint {
  return endpoint(operation, path, [...SALE, ...more], schema, (body) => {
    const { amount: amountCents, ...rest } = body as { readonly amount: number };
    return { operation, ...rest, amountCents } as LedgerRequest;
  });
}

function serial<Schema extends typeof schemas.cancelSchema | typeof schemas.pinLookupSchema>(
  operation: Serial,
  path: string,
  schema: Schema,
): Endpoint {
  const required = [...COMMON, 'serialNumber', 'productCode'];
  return endpoint(operation, path, required, schema as z.ZodObject, (body) => {
    return { operation, ...body } as LedgerRequest;
  });
}

function meter(
  operation: Metered,
  path: string,
  schema: typeof schemas.meterLookupSchema | typeof schemas.utilityPurchaseSchema,
): Endpoint {
  return endpoint(operation, path, [...SALE, 'meterNumber'], schema as z.ZodObject, (body) => {
    const { amount: amountCents, isFBE: isFbe = false, ...rest } = body;
    return { operation, isFbe, ...rest, amountCents } as LedgerRequest;
  });
}

function reversal(operation: ReversalOperation, path: string): Endpoint {
  const required = [...COMMON, 'originalReference'];
  return endpoint(operation, path, required, schemas.reversalSchema, (body) => ({
    operation,
    ...body,
  }));
}
