import type {
  BillAccount,
  DeclinedOutcome,
  EvidenceSummary,
  FrozenReason,
  MeterAccount,
  MeterDetails,
  Paper,
  PinAccount,
  Product,
  ReversalRefusal,
  SaleTarget,
  SlipState,
  Tender,
  UnknownCause,
  VoucherInHand,
} from '@tillkeeper/domain';
import { PRODUCT_GROUPS } from '@tillkeeper/domain';
import { z } from 'zod';

const cents = z.number().int().safe();
const text = z.string().max(2_000);
const shortText = z.string().max(200);
const id = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

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
  }),
  notFoundSchema,
]);
export type PinLookupView = z.infer<typeof pinLookupSchema>;
export const pinQuerySchema = z.strictObject({
  serialNumber: z.string().regex(/^[A-Za-z0-9-]{4,40}$/),
  productCode: shortText,
});

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

/** What the status line says. It never says better than what is known. */
export const tillStatusSchema = z.strictObject({
  line: z.enum(['unknown', 'online', 'offline', 'not-authorised']),
  printer: z.strictObject({
    kind: z.enum(['ready', 'connecting', 'absent', 'stopped', 'busy']),
    /** Why it is stopped, where it is. */
    cause: z.enum(['paper-out', 'cover-open', 'error', 'offline', 'mute']).nullable(),
    /** A slip is in it: it goes on when the cause is mended. */
    inSlip: z.boolean(),
    paperNearEnd: z.boolean(),
    why: text,
    mend: text,
    virtual: z.boolean(),
  }),
  openItemCount: z.number().int(),
  /** `halted`: the record of sales can't be written; nothing is sold until the till is started again. */
  selling: z.enum(['yes', 'halted']),
});
export type TillStatus = z.infer<typeof tillStatusSchema>;

/** What the printer's set-up screen shows. */
export const printerSetupSchema = z.strictObject({
  /** As the settings name it. */
  uri: text,
  /** The second printer; empty when there is none. */
  standInUri: text,
  printer: tillStatusSchema.shape.printer,
  /** Whether it tells about paper and cover. */
  answers: z.enum(['unknown', 'yes', 'no']),
  /** Whether it says when a part of a slip is on paper. */
  confirms: z.enum(['unknown', 'yes', 'no']),
});
export type PrinterSetup = z.infer<typeof printerSetupSchema>;

/** Something that is plugged in and may be a slip printer. */
export const foundPrinterSchema = z.strictObject({
  uri: text,
  name: text,
  kind: z.enum(['serial', 'lp', 'usb', 'spool']),
  /** False when this user may not open it. */
  allowed: z.boolean(),
});
export type FoundPrinterView = z.infer<typeof foundPrinterSchema>;
export const choosePrinterSchema = z.strictObject({ uri: text });

/** What became of a test slip. */
export const testPrintSchema = z.strictObject({
  kind: z.enum(['printed', 'not-begun', 'torn', 'doubtful']),
  why: text,
});
export type TestPrint = z.infer<typeof testPrintSchema>;

/** One thing wrong with the configuration. */
export const configProblemSchema = z.strictObject({
  /** `till.config.json`, or the name of an environment variable. */
  source: text,
  key: shortText,
  line: z.number().int().nullable(),
  message: text,
});
export type ConfigProblem = z.infer<typeof configProblemSchema>;

export const themeSchema = z.enum(['system', 'light', 'dark', 'contrast']);
export type Theme = z.infer<typeof themeSchema>;

/** What a window needs to begin: the shop it stands in, or why the till can't start. */
export const bootSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ready'),
    storeName: shortText,
    tillName: shortText,
    demo: z.boolean(),
    /** The demo on a shop's own till, to learn on. */
    training: z.boolean(),
    theme: themeSchema,
    /** Cash prices are rounded down to coins that exist. */
    cashRounding: z.boolean(),
    /** Nothing is sold while no shift is open. */
    shiftNeeded: z.boolean(),
    appVersion: shortText,
  }),
  z.strictObject({
    kind: z.literal('config-error'),
    file: text,
    problems: z.array(configProblemSchema),
  }),
  z.strictObject({ kind: z.literal('cannot-start'), what: text, mend: text }),
  /** No settings yet: a person chooses the demo or a shop, and then says which shop. */
  z.strictObject({ kind: z.literal('set-up'), step: z.enum(['choose', 'shop']) }),
  /** The key of this till is not open; `wrong`: what was given did not open it, or is too short. */
  z.strictObject({
    kind: z.literal('locked'),
    need: z.enum(['choose-passphrase', 'enter-passphrase', 'enter-recovery-key']),
    wrong: z.boolean(),
  }),
]);
export type Boot = z.infer<typeof bootSchema>;

/** The catalogue and how fresh it is. */
export const catalogueSchema = z.strictObject({
  products: z.array(productSchema),
  /** When the provider last gave it; null when it never did. */
  syncedUtcMs: z.number().nullable(),
  /** Codes of the products that the shop has starred, the oldest star first. */
  favourites: z.array(shortText),
  /** The rest of a voucher can be sent to the customer's telephone. */
  sendsVouchers: z.boolean(),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** Today's sales, newest first, and what they add up to. */
export const todaySchema = z.strictObject({
  sales: z.array(saleViewSchema),
  soldCount: z.number().int(),
  takenCents: cents,
  cashTakenCents: cents,
  /** Redeemed vouchers with money left to spend, the latest first. */
  vouchersInHand: z.array(
    z.strictObject({
      redemptionSaleId: id,
      lastFour: z.string().max(4),
      redeemedUtcMs: z.number(),
      redeemedCents: cents,
      leftCents: cents,
    }) satisfies z.ZodType<VoucherInHand>,
  ),
});
export type Today = z.infer<typeof todaySchema>;

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
  'voucher-spent',
  'needs-supervisor',
  'shift-needed',
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

/** A star for a product that this shop sells often. */
export const starSchema = z.strictObject({ productCode: shortText, starred: z.boolean() });

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
export const meterQuerySchema = z.strictObject({
  meterNumber: z.string().regex(/^\d{4,13}$/),
  amountCents: cents.nonnegative(),
});

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

/** A slip as paper will show it, PINs and tokens hidden but for their last four digits. */
export const slipPreviewSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shown'),
    svg: z.string().max(5_000_000),
    /** The same slip for those who listen to the screen. */
    text: z.string().max(100_000),
  }),
  z.strictObject({ kind: z.literal('refused'), why: text }),
]);
export type SlipPreview = z.infer<typeof slipPreviewSchema>;

/** The roll of the virtual printer: one picture per slip, oldest first. */
export const paperSchema = z.strictObject({
  slips: z.array(z.strictObject({ number: z.number().int(), svg: z.string().max(5_000_000) })),
});
export type PaperView = z.infer<typeof paperSchema>;
