import { z } from 'zod';
import { text } from './basic-values.ts';

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
