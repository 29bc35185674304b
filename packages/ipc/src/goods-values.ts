import { PRODUCT_GROUPS, type Product, type SaleTarget, type Tender } from '@tillkeeper/domain';
import { z } from 'zod';
import { cents, id, shortText } from './basic-values.ts';

export const productSchema = z.strictObject({
  productCode: shortText,
  name: shortText,
  group: z.enum(PRODUCT_GROUPS),
  vendor: shortText,
  minimumAmountCents: cents,
  maximumAmountCents: cents,
  fixedAmount: z.boolean(),
  reversible: z.boolean(),
  barcode: shortText.exactOptional(),
  billerCode: shortText.exactOptional(),
  ofProductCode: shortText.exactOptional(),
  redemptionInstructions: z.string().max(10_000),
  termsAndConditions: z.string().max(50_000),
}) satisfies z.ZodType<Product>;

export const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('msisdn'), msisdn: z.string().regex(/^27\d{9}$/) }),
  z.strictObject({
    kind: z.literal('meter'),
    meterNumber: z.string().regex(/^\d{4,13}$/),
    customerName: shortText,
    freeBasic: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('bill-account'),
    billerCode: z.string().regex(/^\d{1,10}$/),
    accountReference: z.string().regex(/^[A-Za-z0-9]{1,40}$/),
    customerName: shortText,
  }),
  z.strictObject({ kind: z.literal('barcode'), barcode: z.string().regex(/^\d{13}$/) }),
  z.strictObject({
    kind: z.literal('abroad'),
    destination: z.string().regex(/^[1-9]\d{6,14}$/),
    msisdn: z.string().regex(/^27\d{9}$/),
  }),
  z.strictObject({
    kind: z.literal('customer-pin'),
    lastFour: z.string().regex(/^\d{4}$/),
    msisdn: z
      .string()
      .regex(/^27\d{9}$/)
      .exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('serial-number'),
    serialNumber: z.string().regex(/^[A-Za-z0-9-]{4,40}$/),
  }),
]) satisfies z.ZodType<SaleTarget>;

const cashSchema = z.strictObject({
  kind: z.literal('cash'),
  receivedCents: cents.nonnegative(),
  changeCents: cents.nonnegative(),
  roundingCents: cents.nonnegative().exactOptional(),
});
const cardSchema = z.strictObject({
  kind: z.literal('card'),
  amountCents: cents.positive().exactOptional(),
  reference: z.string().max(40).exactOptional(),
});
const voucherPaymentSchema = z.strictObject({
  kind: z.literal('voucher'),
  amountCents: cents.positive(),
  redemptionSaleId: id,
});
const paymentSchema = z.discriminatedUnion('kind', [cashSchema, cardSchema, voucherPaymentSchema]);
const splitSchema = z.strictObject({
  kind: z.literal('split'),
  parts: z.array(paymentSchema).min(2).max(6).readonly(),
});
export const tenderSchema = z.discriminatedUnion('kind', [
  cashSchema,
  cardSchema,
  voucherPaymentSchema,
  splitSchema,
  z.strictObject({ kind: z.literal('none') }),
]) satisfies z.ZodType<Tender>;
