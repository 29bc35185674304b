import { z } from 'zod';

const typed = z.string().max(200);

/** What a person typed to set up a till that has no settings yet. Nothing in it is checked so far. */
export const setUpSchema = z.strictObject({
  storeName: typed,
  addressLines: z.array(typed).max(4),
  /** Empty when the shop is not registered for VAT. */
  vatNumber: typed,
  tillId: typed,
  environment: z.enum(['sandbox', 'production']),
  accountNumber: typed,
  storeId: typed,
  terminalId: typed,
  /** The provider's secret: it never comes back to a window. */
  apiKey: z.string().max(500),
});
export type SetUp = z.infer<typeof setUpSchema>;

/** What is wrong with one field; `field` is empty when it belongs to none of them. */
export const setUpProblemSchema = z.strictObject({
  field: z.union([setUpSchema.keyof(), z.literal('')]),
  message: z.string(),
});
export type SetUpProblem = z.infer<typeof setUpProblemSchema>;

/** Whether the till is set up now. Nothing is kept unless the provider took the account. */
export const setUpAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved') }),
  z.strictObject({ kind: z.literal('wrong'), problems: z.array(setUpProblemSchema) }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum(['not-authorised', 'unreachable', 'failed']),
  }),
]);
export type SetUpAnswer = z.infer<typeof setUpAnswerSchema>;
