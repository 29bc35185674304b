import type { BillAccount, MeterAccount, MeterDetails, PinAccount } from '@tillkeeper/domain';
import { z } from 'zod';
import { cents, shortText, text } from './basic-values.ts';
import { productSchema } from './goods-values.ts';

const meterDetailsSchema = z.strictObject({
  meterNumber: shortText,
  customerName: shortText,
  customerAddress: text,
  utilityName: shortText,
  utilityAddress: text,
  utilityVatNumber: shortText,
  utilityCallCentre: shortText,
  tariffName: shortText,
  supplyGroupCode: shortText,
  keyRevisionNumber: shortText,
  tariffIndex: shortText,
  algorithmCode: shortText,
  tokenTechnology: shortText,
}) satisfies z.ZodType<MeterDetails>;

export const meterAccountSchema = z.strictObject({
  meter: meterDetailsSchema,
  arrearsCents: cents,
  arrearsDescription: text,
  minimumVendCents: cents,
  maximumVendCents: cents,
  freeBasicDue: z.boolean().exactOptional(),
}) satisfies z.ZodType<MeterAccount>;

/** A provider's code in words for a cashier: made where the codes are known, shown as it comes. */
export const codeWordsSchema = z.strictObject({ what: text, money: text, help: text });
export type CodeWords = z.infer<typeof codeWordsSchema>;

/** Why a lookup shows nothing. */
const notFoundSchema = z.strictObject({
  kind: z.literal('not-found'),
  why: z.enum(['refused', 'unreachable', 'not-authorised', 'failed']),
  code: shortText,
  /** What the code means, where the provider understood and said no. */
  words: codeWordsSchema.nullable(),
});
export type NotFound = z.infer<typeof notFoundSchema>;

/** What a meter lookup shows: the account, or why there is none. */
export const meterLookupSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), account: meterAccountSchema }),
  notFoundSchema,
]);
export type MeterLookupView = z.infer<typeof meterLookupSchema>;

/** Whose account with a biller it is. */
export const billLookupSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('found'),
    account: z.strictObject({
      billerCode: shortText,
      billerName: shortText,
      billerCallCentre: shortText,
      accountReference: shortText,
      customerName: shortText,
      accountStatus: shortText,
      customerCellNumber: shortText,
    }) satisfies z.ZodType<BillAccount>,
  }),
  notFoundSchema,
]);
export type BillLookupView = z.infer<typeof billLookupSchema>;
export const billQuerySchema = z.strictObject({
  billerCode: z.string().regex(/^\d{1,10}$/),
  accountReference: z.string().regex(/^[A-Za-z0-9]{1,40}$/),
});

/** What can be loaded onto a number abroad: products made of what the lookup offered. */
export const globalLookupSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), products: z.array(productSchema) }),
  notFoundSchema,
]);
export type GlobalLookupView = z.infer<typeof globalLookupSchema>;
export const globalQuerySchema = z.strictObject({
  msisdn: z.string().regex(/^27\d{9}$/),
  destination: z.string().regex(/^[1-9]\d{6,14}$/),
});

/** What became of a PIN that was sold, by the serial number on its slip. */
export const pinLookupSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('found'),
    account: z.strictObject({
      serialNumber: shortText,
      amountCents: cents,
      expiryDate: shortText,
      status: shortText,
    }) satisfies z.ZodType<PinAccount>,
    /** Told from the till's own record: the provider can't be asked about this product. */
    soldHere: z.strictObject({ slipNumber: z.number().int(), soldUtcMs: z.number() }).nullable(),
  }),
  /** The provider can't be asked about this product, and this till did not sell it. */
  z.strictObject({ kind: z.literal('not-sold-here') }),
  notFoundSchema,
]);
export type PinLookupView = z.infer<typeof pinLookupSchema>;
export const pinQuerySchema = z.strictObject({
  serialNumber: z.string().regex(/^[A-Za-z0-9-]{4,40}$/),
  productCode: shortText,
});

export const meterQuerySchema = z.strictObject({
  meterNumber: z.string().regex(/^\d{4,13}$/),
  amountCents: cents.nonnegative(),
});
