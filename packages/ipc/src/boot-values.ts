import { z } from 'zod';
import { shortText, text } from './basic-values.ts';

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
    /** A card payment needs the number on the card machine's slip. */
    cardReferenceNeeded: z.boolean(),
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
