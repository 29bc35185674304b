import { z } from 'zod';
import { cents, id as saleId, shortText } from './basic-values.ts';

const count = z.number().int().nonnegative();

/** The provider's file as the window read it: far more than a till sells in a day. */
export const reconcileSchema = z.strictObject({
  fileName: shortText,
  text: z.string().max(200_000_000),
});
export type ReconcileAsk = z.infer<typeof reconcileSchema>;

const findingSchema = z.strictObject({
  kind: z.enum([
    'missing-here',
    'missing-there',
    'listed-twice',
    'amount-differs',
    'status-differs',
    'reference-differs',
    'open-here',
  ]),
  advice: z.enum([
    'ask-which-terminal',
    'claim-back',
    'claim-second-back',
    'claim-credit',
    'report-credit',
    'settle-as-sold',
    'settle-as-not-sold',
    'ask-whether-billed',
    'send-both-amounts',
    'send-both-references',
    'wait',
  ]),
  /** Where it stands in the file; null where it has no row. */
  lineNumber: z.number().int().nullable(),
  reference: shortText,
  /** The reference in the file where that is another one than here; else empty. */
  thereReference: shortText,
  /** The provider's number in the file, and as this till was told it; empty where there is none. */
  transactionId: shortText,
  hereTransactionId: shortText,
  productName: shortText,
  atUtcMs: z.number(),
  /** In the file; null where it has no row. */
  thereCents: cents.nullable(),
  thereStatus: shortText,
  /** Here; null where this till has no such sale. */
  hereCents: cents.nullable(),
  hereState: shortText,
  slipNumber: z.number().int().nullable(),
  saleId: saleId.nullable(),
});
export type FindingView = z.infer<typeof findingSchema>;

export const reconciliationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('done'),
    fileName: shortText,
    /** The day that most of its rows are of: `2026-11-21`. */
    day: shortText,
    /** The day in its name where that is another one. */
    namedDay: shortText.nullable(),
    /** Rows of other days, and how many other days they are of; the first few of those by name. */
    otherDayRowCount: count,
    otherDayCount: count,
    otherDays: z.array(z.strictObject({ day: shortText, rowCount: count })),
    rowCount: count,
    matchedCount: count,
    soldCents: cents,
    /** What the provider pays the shop for: redemptions and cancellations. */
    creditedCents: cents,
    findings: z.array(findingSchema),
    /** All of them; `findings` holds the first thousand, an export has every one. */
    findingCount: count,
    atMidnightCount: count,
    /** What the provider pays the shop for, of which the file lists nothing at all: not compared. */
    leftOutCount: count,
    leftOutCents: cents,
    badLines: z.array(z.strictObject({ lineNumber: z.number().int(), why: shortText })),
    badLineCount: count,
  }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum(['not-a-daily-file', 'no-day', 'busy']),
    missing: z.array(shortText),
  }),
]);
export type ReconciliationView = z.infer<typeof reconciliationSchema>;

export const progressSchema = z.strictObject({ done: count, of: count });
