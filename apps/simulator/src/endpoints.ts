import { err, ok, type Result } from '@tillkeeper/domain';
import type { LedgerOperation, LedgerRequest } from '@tillkeeper/flash-ledger';
import * as z from 'zod';
import type { FormatRefusal } from './read-request.ts';
import {
  cashOutPinPurchaseSchema,
  meterLookupSchema,
  oneVoucherDisburseSchema,
  oneVoucherPurchaseSchema,
  pinlessPurchaseSchema,
  reversalSchema,
  utilityPurchaseSchema,
} from './request-schemas.ts';

/** One POST of the interface: where it is, what it must carry, and what it asks of the ledger. */
export interface Endpoint {
  readonly operation: LedgerOperation;
  /** Below `/aggregation/4.0`. */
  readonly path: string;
  /** Names without which the answer is 2308. */
  readonly required: readonly string[];
  /** Reads a body whose required names are there; refused with 2231 when a format is wrong. */
  readonly read: (body: unknown) => Result<LedgerRequest, FormatRefusal>;
}

const COMMON = ['reference', 'accountNumber'];
const SALE = [...COMMON, 'amount'];
const REVERSAL = [...COMMON, 'originalReference'];

/** The money calls and the meter lookup (Flash Partner API v4, section 3). */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    operation: 'one-voucher-purchase',
    path: '/1voucher/purchase',
    required: SALE,
    read: reader(oneVoucherPurchaseSchema, (body) => ({
      operation: 'one-voucher-purchase',
      ...inCents(body),
    })),
  },
  {
    operation: 'one-voucher-disburse',
    path: '/1voucher/disburse',
    required: SALE,
    read: reader(oneVoucherDisburseSchema, (body) => ({
      operation: 'one-voucher-disburse',
      ...inCents(body),
    })),
  },
  {
    operation: 'one-voucher-reverse',
    path: '/1voucher/reverse',
    required: REVERSAL,
    read: reader(reversalSchema, (body) => ({ operation: 'one-voucher-reverse', ...body })),
  },
  {
    operation: 'cash-out-pin-purchase',
    path: '/cash-out-pin/purchase',
    required: [...SALE, 'productCode'],
    read: reader(cashOutPinPurchaseSchema, (body) => ({
      operation: 'cash-out-pin-purchase',
      ...inCents(body),
    })),
  },
  {
    operation: 'cash-out-pin-reverse',
    path: '/cash-out-pin/reverse',
    required: REVERSAL,
    read: reader(reversalSchema, (body) => ({ operation: 'cash-out-pin-reverse', ...body })),
  },
  {
    operation: 'pinless-purchase',
    path: '/cellular/pinless/purchase',
    required: [...SALE, 'productCode', 'mobileNumber'],
    read: reader(pinlessPurchaseSchema, (body) => ({
      operation: 'pinless-purchase',
      ...inCents(body),
    })),
  },
  {
    operation: 'meter-lookup',
    path: '/prepaid-utilities/lookup',
    required: [...SALE, 'meterNumber'],
    read: reader(meterLookupSchema, ({ isFBE: isFbe = false, ...body }) => ({
      operation: 'meter-lookup',
      isFbe,
      ...inCents(body),
    })),
  },
  {
    operation: 'utility-purchase',
    path: '/prepaid-utilities/purchase',
    required: [...SALE, 'meterNumber'],
    read: reader(utilityPurchaseSchema, ({ isFBE: isFbe = false, ...body }) => ({
      operation: 'utility-purchase',
      isFbe,
      ...inCents(body),
    })),
  },
];

function reader<Schema extends z.ZodType>(
  schema: Schema,
  toRequest: (body: z.output<Schema>) => LedgerRequest,
): Endpoint['read'] {
  return (body) => {
    const parsed = schema.safeParse(body);
    return parsed.success
      ? ok(toRequest(parsed.data))
      : err({ code: 2231, reason: z.prettifyError(parsed.error) });
  };
}

// On the wire an amount is an integer number of cents and is called so nowhere.
function inCents<Body extends { amount: number }>(
  body: Body,
): Omit<Body, 'amount'> & { amountCents: number } {
  const { amount: amountCents, ...rest } = body;
  return { ...rest, amountCents };
}
