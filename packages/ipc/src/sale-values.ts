import type {
  DeclinedOutcome,
  EvidenceSummary,
  FrozenReason,
  ReversalRefusal,
  SlipState,
  UnknownCause,
  VoidBarrier,
} from '@tillkeeper/domain';
import { z } from 'zod';
import { cents, id, shortText, text } from './basic-values.ts';
import { productSchema, targetSchema, tenderSchema } from './goods-values.ts';
import { codeWordsSchema } from './lookup-values.ts';

const declineSchema = z.strictObject({
  kind: z.literal('declined'),
  code: shortText,
  providerMessage: text,
  mendableBy: z.enum(['customer', 'shop']),
}) satisfies z.ZodType<DeclinedOutcome>;

const evidenceSummarySchema = z.strictObject({
  kind: z.enum([
    'voucher',
    'sent-voucher',
    'recharge',
    'electricity',
    'bill',
    'redemption',
    'cancellation',
  ]),
  secretLastFour: z.string().max(4),
  serialNumber: shortText,
  tokenCount: z.number().int(),
  units: shortText,
  valueCents: cents.exactOptional(),
  change: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('slip'), valueCents: cents }),
      z.strictObject({ by: z.literal('sms') }),
    ])
    .exactOptional(),
}) satisfies z.ZodType<EvidenceSummary>;

const causeSchema = z.enum([
  'not-executed',
  'no-answer',
  'bad-answer',
  'server-error',
  'busy',
  'slow-down',
  'undocumented',
  'collision',
  'request-changed',
  'evidence-missing',
]) satisfies z.ZodType<UnknownCause>;

const copyNumber = z.number().int().nonnegative();
const progress = {
  sectionCount: z.number().int().positive(),
  onPaper: z.number().int().nonnegative(),
  begun: z.number().int().nonnegative(),
  sectionName: shortText,
};
export const slipStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('due'),
    copyNumber,
    stopped: z.strictObject({ ...progress, why: text }).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('printing'),
    copyNumber,
    progress: z.strictObject(progress).exactOptional(),
    stopped: z.strictObject({ ...progress, why: text }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('printed'), copyNumber }),
  z.strictObject({
    kind: z.literal('doubtful'),
    copyNumber,
    why: text,
    progress: z.strictObject(progress).exactOptional(),
  }),
]) satisfies z.ZodType<SlipState>;

const refusalReasonSchema = z.enum([
  'original-not-found',
  'original-unclear',
  'try-new-reference',
  'redeemed',
  'window-passed',
  'not-allowed',
  'request-refused',
]) satisfies z.ZodType<ReversalRefusal>;

const phaseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('intent') }),
  z.strictObject({ kind: z.literal('inflight') }),
  z.strictObject({ kind: z.literal('waiting') }),
  z.strictObject({
    kind: z.literal('sold'),
    soldUtcMs: z.number(),
    evidence: evidenceSummarySchema,
  }),
  z.strictObject({
    kind: z.literal('declined'),
    decline: declineSchema,
    declinedUtcMs: z.number(),
  }),
  z.strictObject({
    kind: z.literal('not-sold'),
    why: z.enum(['never-sent', 'cancelled', 'no-line', 'never-arrived']),
    endedUtcMs: z.number(),
  }),
  z.strictObject({
    kind: z.literal('reversing'),
    why: z.enum(['customer-left', 'cashier', 'void']),
    owedUtcMs: z.number(),
    /** Undone already; the till checks once more when nothing can arrive any more. */
    lastCheckOnly: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('reversed'), reversedUtcMs: z.number() }),
  z.strictObject({
    kind: z.literal('unreversible'),
    why: refusalReasonSchema,
    atUtcMs: z.number(),
  }),
  z.strictObject({
    kind: z.literal('settled'),
    as: z.enum(['sold', 'not-sold']),
    settledUtcMs: z.number(),
    operatorName: shortText,
    note: text,
  }),
  z.strictObject({
    kind: z.literal('frozen'),
    why: z.enum([
      'reference-collision',
      'request-changed',
      'refunded-unknown',
      'reversal-refused',
      'evidence-missing',
      'decline-unproven',
    ]) satisfies z.ZodType<FrozenReason>,
    frozenUtcMs: z.number(),
  }),
]);

const attemptSchema = z.strictObject({
  number: z.number().int(),
  startedUtcMs: z.number(),
  verdict: z.enum(['open', 'lost', 'not-executed', 'maybe', 'approved', 'declined']),
  cause: causeSchema.optional(),
  code: shortText.optional(),
});

/** One sale as the screens may know it: everything but its PINs and tokens. */
export const saleViewSchema = z.strictObject({
  saleId: id,
  reference: shortText,
  slipNumber: z.number().int(),
  product: productSchema,
  amountCents: cents,
  target: targetSchema,
  tender: tenderSchema,
  operatorName: shortText,
  createdUtcMs: z.number(),
  /** How long ago that was when this was told. Not the difference of two readings of the wall clock. */
  ageMs: z.number().nonnegative(),
  phase: phaseSchema,
  /** What the provider's latest code means; null while there is none. */
  codeWords: codeWordsSchema.nullable(),
  attempts: z.array(attemptSchema),
  /** How many attempts there were; `attempts` holds only the first and the latest ones. */
  attemptCount: z.number().int(),
  slip: slipStateSchema,
  /** The paper that a customer keeps while something irreversible is not known yet. */
  pendingSlip: slipStateSchema,
  /** Whether it can be undone at the provider. */
  reversible: z.boolean(),
  /** Money owed to the customer because nothing was sold: `due` until someone says it was given back. */
  refund: z.enum(['none', 'due', 'paid']),
  /** The till restarted while this sale was unfinished. */
  recovered: z.boolean(),
  /** Milliseconds until the next attempt, when one is planned. */
  nextAttemptInMs: z.number().nullable(),
  /** How long a customer waits at the counter, from its confirmation on, before the till finds another way. */
  customerWaitMs: z.number(),
  /** Proven that nothing was sold so far and nothing is under way: giving up is safe. */
  canCancel: z.boolean(),
  /** Somebody may hold what was sold: on paper, or read off the screen. */
  goodsOut: z.boolean(),
  /** Why it can't be voided now, as far as is known; `spent`: the money of a redeemed voucher. */
  voidBarrier: z
    .enum(['not-sold', 'not-reversible', 'redeemed', 'printing', 'spent'])
    .nullable() satisfies z.ZodType<VoidBarrier | 'spent' | null>,
  /** Who wanted it undone after it was sold, and why the provider would not, if it would not. */
  voided: z
    .strictObject({
      operatorName: shortText,
      approverName: shortText.nullable(),
      reason: text,
      refused: refusalReasonSchema.nullable(),
    })
    .nullable(),
  /** An item that needs the till or a person still. */
  open: z.boolean(),
});
export type SaleView = z.infer<typeof saleViewSchema>;

/** A PIN or token as it is shown once the cashier asks for it. */
export const revealedSecretSchema = z.strictObject({
  kind: z.enum(['pin', 'key-change', 'standard', 'free-basic', 'other']),
  groups: z.array(z.string().max(20)),
  units: shortText,
});
export type RevealedSecret = z.infer<typeof revealedSecretSchema>;
