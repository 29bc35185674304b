import { z } from 'zod';

/**
 * Why the main process did nothing: the one at the till may not ask it, or the disk is so full that it
 * could not be written down.
 */
export const refusedWhySchema = z.enum([
  'sign-in',
  'change-pin',
  'permission',
  'approval',
  'disk-full',
]);
export type RefusedWhy = z.infer<typeof refusedWhySchema>;

/** What comes back on a channel: the verb's answer, or why there is none. */
export const replySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), value: z.unknown() }),
  z.strictObject({ kind: z.literal('refused'), why: refusedWhySchema }),
]);
export type Reply = z.infer<typeof replySchema>;

/** The till did nothing. What a person may not do the screens offer to nobody who may not. */
export class RefusedByTill extends Error {
  readonly why: RefusedWhy;
  constructor(why: RefusedWhy) {
    super(`The till refused: ${why}.`);
    this.name = 'RefusedByTill';
    this.why = why;
  }
}
