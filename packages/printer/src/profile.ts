import { err, ok, type Result } from '@tillkeeper/domain';
import { z } from 'zod';

const profileSchema = z
  .strictObject({
    name: z.string().min(1).max(80).describe('What people call it.'),
    columns: z
      .union([z.literal(32), z.literal(42), z.literal(48)])
      .describe('Characters of the normal font on a line.'),
    codePage: z.literal(19).describe('ESC t n of the page the slips are written in (858).'),
    cutFeedLines: z
      .number()
      .int()
      .min(0)
      .max(12)
      .describe('Lines from the print head to the knife, beyond what the cut feeds by itself.'),
    answersStatus: z.boolean().describe('Whether it answers DLE EOT.'),
    canTellChanges: z.boolean().describe('Whether it knows GS a, and tells changes by itself.'),
    canClear: z
      .boolean()
      .describe('Whether it knows DLE DC4 8, and forgets what it has not printed.'),
    fence: z
      .enum(['process-id', 'paper-sensor', 'none'])
      .optional()
      .describe('GS ( H, GS r 1, or neither. Left out: the till finds out.'),
    drawer: z.strictObject({
      pin: z.enum(['none', 'pin2', 'pin5']).describe('Which wire of the drawer socket is pulsed.'),
      onMs: z.number().int().min(2).max(510),
      offMs: z.number().int().min(2).max(510),
    }),
    usb: z
      .array(z.string().regex(/^[0-9a-f]{4}:[0-9a-f]{4}$/))
      .optional()
      .describe('Maker and model numbers on USB by which it is recognised.'),
  })
  .describe('What the till knows of a kind of printer.');

/** What the till knows of a kind of printer: data of resources/printers, not code. */
export type PrinterProfile = z.infer<typeof profileSchema>;

/** Reads the text of one file of resources/printers. */
export function parseProfile(text: string): Result<PrinterProfile, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('This is not JSON.');
  }
  const parsed = profileSchema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(z.prettifyError(parsed.error));
}

/** What most ESC/POS printers have in common; the answers are found out, not believed. */
export const GENERIC_PROFILE: PrinterProfile = {
  name: 'ESC/POS printer',
  columns: 42,
  codePage: 19,
  cutFeedLines: 1,
  answersStatus: true,
  canTellChanges: true,
  canClear: true,
  drawer: { pin: 'none', onMs: 100, offMs: 500 },
};
