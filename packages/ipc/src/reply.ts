import { z } from 'zod';

/** Why the main process did not even ask the handler of a verb. */
export const refusedWhySchema = z.enum(['sign-in', 'change-pin', 'permission', 'approval']);
export type RefusedWhy = z.infer<typeof refusedWhySchema>;

/** What comes back on a channel: the verb's answer, or that the one at the till may not ask it. */
export const replySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), value: z.unknown() }),
  z.strictObject({ kind: z.literal('refused'), why: refusedWhySchema }),
]);
export type Reply = z.infer<typeof replySchema>;

/** The person at the till may not ask that. The screens offer it to nobody who may not. */
export class RefusedByTill extends Error {
  readonly why: RefusedWhy;
  constructor(why: RefusedWhy) {
    super(`The till refused: ${why}.`);
    this.name = 'RefusedByTill';
    this.why = why;
  }
}
