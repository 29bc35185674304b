import type { Paper } from '@tillkeeper/domain';
import { z } from 'zod';
import { cents, id, shortText, text } from './basic-values.ts';
import { targetSchema, tenderSchema } from './goods-values.ts';
import { revealedSecretSchema, saleViewSchema } from './sale-values.ts';

/** What the cashier confirmed. The till checks all of it again. */
export const confirmSchema = z.strictObject({
  intentId: id,
  productCode: shortText,
  /** What the cashier read: a product that became another one since is not sold under its code. */
  productName: shortText,
  /** 0 for free electricity, and for the whole value of a voucher. */
  amountCents: cents.nonnegative(),
  target: targetSchema,
  tender: tenderSchema,
  /** The PIN behind a target `customer-pin`. It is sealed at once and never comes back. */
  customerPin: z
    .string()
    .regex(/^\d{16}$/)
    .exactOptional(),
});
export type ConfirmSale = z.infer<typeof confirmSchema>;

/** Why a confirmation was refused before anything was recorded or sent. */
export const refusalSchema = z.enum([
  'printer-not-ready',
  'unknown-product',
  'product-changed',
  'amount-outside-limits',
  'target-missing',
  'tender-too-small',
  'wrong-rounding',
  'voucher-spent',
  'not-redeemed-here',
  'needs-supervisor',
  'shift-needed',
  'card-reference-needed',
  'request-refused',
  'too-much-at-risk',
  'till-stopping',
  'till-halted',
  'not-recorded',
  'disk-full',
]);
export type ConfirmRefusal = z.infer<typeof refusalSchema>;

export const confirmAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted'), sale: saleViewSchema }),
  z.strictObject({ kind: z.literal('refused'), why: refusalSchema, detail: text }),
]);
export type ConfirmAnswer = z.infer<typeof confirmAnswerSchema>;

export const attendSchema = z.strictObject({ saleId: id.nullable() });
export const saleIdSchema = z.strictObject({ saleId: id });
const paperKindSchema = z.enum(['slip', 'pending-slip']) satisfies z.ZodType<Paper>;
export const printSchema = z.strictObject({ saleId: id, paper: paperKindSchema });
export const judgeSchema = z.strictObject({
  saleId: id,
  paper: paperKindSchema,
  cameOut: z.boolean(),
});
export type JudgeSlip = z.infer<typeof judgeSchema>;

/** Whether a small request was carried out; `why` is for a log, the screens have their own words. */
export const doneSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('refused'), why: text }),
]);
export type Done = z.infer<typeof doneSchema>;

export const revealAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shown'), secrets: z.array(revealedSecretSchema) }),
  z.strictObject({ kind: z.literal('refused'), why: text }),
]);
export type RevealAnswer = z.infer<typeof revealAnswerSchema>;
