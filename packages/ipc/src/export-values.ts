import { z } from 'zod';
import { spanSchema } from './office-values.ts';

/** What is taken out of the till as a file. */
export const exportSchema = z.strictObject({
  what: z.enum(['sales', 'report', 'reconciliation']),
  format: z.enum(['xlsx', 'csv', 'pdf']),
  ...spanSchema.shape,
});
export type ExportAsk = z.infer<typeof exportSchema>;
export const exportAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('saved'),
    file: z.string().max(1_000),
    rowCount: z.number().int().nonnegative(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum(['nothing', 'too-long', 'no-access', 'failed']),
  }),
]);
export type ExportAnswer = z.infer<typeof exportAnswerSchema>;
