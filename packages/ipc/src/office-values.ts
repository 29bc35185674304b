import {
  APPROVED_THINGS,
  type Approved,
  type LineState,
  PRODUCT_GROUPS,
  type ProductGroup,
  type SaleLine,
  STATEMENT_LINES,
  STATEMENT_PARTS,
  type StatementPart,
} from '@tillkeeper/domain';
import { z } from 'zod';
import { approvalSchema } from './access-values.ts';
import { cents, id as saleId, shortText } from './basic-values.ts';

const count = z.number().int().nonnegative();
const reason = z.string().trim().min(3).max(300);
const personRefSchema = z.strictObject({ operatorId: z.string().max(64), name: shortText });
const groupSchema: z.ZodType<ProductGroup> = z.enum(PRODUCT_GROUPS as [ProductGroup]);

/** A supervisor undoes a sold sale. What became of its paper is asked wherever it may be out. */
export const voidSchema = z.strictObject({
  saleId,
  reason,
  paper: z.enum(['never-out', 'back', 'missing']),
  approval: approvalSchema,
});
export type VoidAsk = z.infer<typeof voidSchema>;

/** Whether the provider is being asked to undo it, or why not. */
export const voidAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asked') }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum([
      'gone',
      'not-sold',
      'not-reversible',
      'redeemed',
      'printing',
      'paper-not-said',
      /** A redemption whose money bought something here, or went out as a new voucher. */
      'spent',
    ]),
  }),
]);
export type VoidAnswer = z.infer<typeof voidAnswerSchema>;

export const settleSchema = z.strictObject({
  saleId,
  as: z.enum(['sold', 'not-sold']),
  note: reason,
  approval: approvalSchema,
});
export const forceRefundSchema = z.strictObject({ saleId, note: reason, approval: approvalSchema });
export const reprintSchema = z.strictObject({ saleId, why: reason, approval: approvalSchema });

/** A sale on one line of the journal screen. */
export const lineSchema = z.strictObject({
  slipNumber: z.number().int(),
  saleId,
  reference: shortText,
  createdUtcMs: z.number(),
  operatorName: shortText,
  productGroup: groupSchema,
  productCode: shortText,
  productName: shortText,
  vendor: shortText,
  providerId: shortText,
  amountCents: cents,
  valueCents: cents,
  target: shortText,
  cashCents: cents,
  cardCents: cents,
  voucherCents: cents,
  roundingCents: cents,
  state: z.enum([
    'open',
    'sold',
    'declined',
    'not-sold',
    'reversed',
    'unreversible',
    'frozen',
    'settled-sold',
    'settled-not-sold',
  ]) satisfies z.ZodType<LineState>,
  soldUtcMs: z.number(),
  refund: z.enum(['none', 'due', 'paid']),
  serialNumber: shortText,
  secretLastFour: shortText,
  providerTransactionId: shortText,
}) satisfies z.ZodType<SaleLine>;
export type LineView = z.infer<typeof lineSchema>;

/** What a person looks for in the journal. Null does not narrow it. */
export const searchSchema = z.strictObject({
  text: z.string().max(100),
  operatorName: shortText.nullable(),
  fromUtcMs: z.number().nullable(),
  toUtcMs: z.number().nullable(),
  before: z.strictObject({ createdUtcMs: z.number(), slipNumber: z.number().int() }).nullable(),
});
export type SearchAsk = z.infer<typeof searchSchema>;

export const searchAnswerSchema = z.strictObject({
  lines: z.array(lineSchema),
  more: z.boolean(),
  /** Everybody who has sold, for the filter. */
  operatorNames: z.array(shortText),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

const momentSchema = z.strictObject({ atUtcMs: z.number(), by: shortText });

/** Cash that moved without a sale. */
const movementSchema = z.strictObject({
  movementNumber: z.number().int(),
  movement: z.enum(['drop', 'pay-out', 'pay-in']),
  amountCents: cents,
  reason: z.string(),
  by: shortText,
  atUtcMs: z.number(),
  /** The earlier movement that this one takes back; null for every other. */
  takesBack: z.number().int().nullable(),
});
export type MovementView = z.infer<typeof movementSchema>;

/** The open shift as everybody at the till may know it: nothing about what is expected. */
export const shiftSchema = z.strictObject({
  current: z
    .strictObject({
      shiftNumber: z.number().int(),
      opened: momentSchema,
      floatCents: cents,
      dropsCents: cents,
      payOutsCents: cents,
      payInsCents: cents,
      takenBackCents: cents,
      /** What must lie in the drawer; null for whoever may not know. */
      expectedCents: cents.nullable(),
      /** The cash that moved without a sale, oldest first. */
      movements: z.array(movementSchema),
      /** The last count, and whether something was sold or moved since. */
      counted: z
        .strictObject({ ...momentSchema.shape, countedCents: cents, stale: z.boolean() })
        .nullable(),
    })
    .nullable(),
  /** While no shift is open: what the next one begins with besides its float. */
  before: z
    .strictObject({
      /** Sales since the last Z, up to a thousand: the next shift's books hold them already. */
      saleCount: count,
      /** What was counted at the last Z; null for whoever may not know, and before the first Z. */
      lastCountedCents: cents.nullable(),
    })
    .nullable(),
  nextNumber: z.number().int(),
  /** What a Z would hand over: every open item, by slip number. */
  openSlipNumbers: z.array(z.number().int()),
  /** How many of them only wait for a last check: nobody's work. */
  lastCheckCount: count,
  /** Who can take over what is open. */
  people: z.array(personRefSchema),
});
export type ShiftView = z.infer<typeof shiftSchema>;

export const openShiftSchema = z.strictObject({ floatCents: cents.nonnegative().max(100_000_000) });
const movementShape = {
  amountCents: cents.positive().max(100_000_000),
  reason,
  /** The question about the sum was answered with yes; see `doubtAbout`. */
  sure: z.boolean(),
};
export const dropCashSchema = z.strictObject(movementShape);
export const moveCashSchema = z.strictObject({
  movement: z.enum(['pay-out', 'pay-in']),
  ...movementShape,
  approval: approvalSchema,
});
/** A movement of the open shift that was a mistake. */
export const takeBackSchema = z.strictObject({
  movementNumber: z.number().int().positive(),
  reason,
  approval: approvalSchema,
});
export const countCashSchema = z.strictObject({
  piles: z.array(z.strictObject({ valueCents: cents.positive(), count })).max(20),
});
export const readXSchema = z.strictObject({ print: z.boolean(), approval: approvalSchema });
export const closeShiftSchema = z.strictObject({
  /** Who answers for the open items from now on; null when nothing is open. */
  handTo: z.string().max(64).nullable(),
  approval: approvalSchema,
});

/** What something about a shift came to. */
export const shiftAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), shift: shiftSchema, printed: z.boolean() }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum([
      'no-shift',
      'shift-open',
      'bad-count',
      'count-first',
      'count-again',
      'hand-over',
      'ask-first',
      'no-movement',
      'not-recorded',
    ]),
  }),
]);
export type ShiftAnswer = z.infer<typeof shiftAnswerSchema>;

const amountSchema = z.strictObject({ count: z.number().int(), cents });
const moneySchema = z.strictObject({
  cashCents: cents,
  cardCents: cents,
  voucherCents: cents,
  roundingCents: cents,
});
export const figuresSchema = z.strictObject({
  sold: amountSchema,
  voided: amountSchema,
  netSoldCents: cents,
  taken: moneySchema,
  takenCount: count,
  refunded: moneySchema,
  refundedCount: count,
  refundedToVoucher: amountSchema,
  paidOut: amountSchema,
  redeemed: amountSchema,
});
export const breakdownRowSchema = z.strictObject({
  key: shortText,
  name: shortText,
  soldCount: count,
  voidedCount: count,
  netCents: cents,
  commissionCents: cents,
});
export type BreakdownView = z.infer<typeof breakdownRowSchema>;

/** An X or Z line by line: the words stand with the screen and with the paper. */
const statementSchema = z.array(
  z.strictObject({
    id: z.enum(STATEMENT_PARTS),
    lines: z.array(
      z.strictObject({
        id: z.enum(STATEMENT_LINES),
        name: shortText,
        count: z.number().int().nullable(),
        amountCents: cents.nullable(),
        isSum: z.boolean(),
      }),
    ),
  }),
) satisfies z.ZodType<StatementPart[]>;

/**
 * An X for whoever counts the drawer and may not read the books: how many, never how much. The card
 * machine's own total is not in the drawer, and is there to be compared.
 */
export const blindXSchema = z.strictObject({
  shiftNumber: z.number().int(),
  opened: momentSchema,
  slipNumbers: z.tuple([z.number().int(), z.number().int()]).nullable(),
  parts: statementSchema,
});
export type BlindXView = z.infer<typeof blindXSchema>;

/** An X of whoever may read the books, or a Z, as the screen shows it. */
export const shiftReportSchema = z.strictObject({
  shiftNumber: z.number().int(),
  opened: momentSchema,
  closed: momentSchema.nullable(),
  counted: momentSchema.nullable(),
  parts: statementSchema,
  approved: z.array(
    z.strictObject({ what: z.enum(APPROVED_THINGS), name: shortText, count }),
  ) satisfies z.ZodType<Approved[]>,
  expectedCents: cents,
  countedCents: cents.nullable(),
  varianceCents: cents.nullable(),
  slipNumbers: z.tuple([z.number().int(), z.number().int()]).nullable(),
  handedTo: shortText.nullable(),
  chainHead: shortText.nullable(),
});
export type ShiftReportView = z.infer<typeof shiftReportSchema>;

export const xAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), report: shiftReportSchema, printed: z.boolean() }),
  z.strictObject({ kind: z.literal('blind'), report: blindXSchema, printed: z.boolean() }),
  z.strictObject({ kind: z.literal('refused'), why: z.enum(['no-shift', 'not-recorded']) }),
]);
export type XAnswer = z.infer<typeof xAnswerSchema>;

export const closeAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('closed'), report: shiftReportSchema, printed: z.boolean() }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum(['no-shift', 'count-first', 'count-again', 'hand-over', 'not-recorded']),
  }),
]);
export type CloseAnswer = z.infer<typeof closeAnswerSchema>;

export const zNumberSchema = z.strictObject({ shiftNumber: z.number().int().positive() });
export const zListAskSchema = z.strictObject({
  beforeShift: z.number().int().positive().nullable(),
});
export const zListSchema = z.array(
  z.strictObject({
    shiftNumber: z.number().int(),
    closed: momentSchema,
    netSoldCents: cents,
    expectedCents: cents,
    countedCents: cents,
    varianceCents: cents,
    handedTo: shortText.nullable(),
  }),
);
export type ZList = z.infer<typeof zListSchema>;

/** A span of time: [fromUtcMs, toUtcMs). */
export const spanSchema = z.strictObject({ fromUtcMs: z.number(), toUtcMs: z.number() });
export type Span = z.infer<typeof spanSchema>;

export const reportSchema = z.strictObject({
  figures: figuresSchema,
  commissionCents: cents,
  byHour: z.array(breakdownRowSchema),
  byDay: z.array(breakdownRowSchema),
  byGroup: z.array(breakdownRowSchema),
  byProduct: z.array(breakdownRowSchema),
  byOperator: z.array(breakdownRowSchema),
  byTender: z.array(breakdownRowSchema),
  byProvider: z.array(breakdownRowSchema),
  openCount: count,
  /** Undone, and only waiting for a last check: not among those that are open. */
  lastCheckCount: count,
});
export type ReportView = z.infer<typeof reportSchema>;
