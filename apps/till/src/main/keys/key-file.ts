import { z } from 'zod';
import { wrappedSchema } from './wrap.ts';

/** The owner's way in, beside whichever way the till opens its key by itself. */
const recovery = wrappedSchema.optional();

/** How the data key of this till is kept. */
export const keyFileSchema = z.discriminatedUnion('keptBy', [
  z.strictObject({ keptBy: z.literal('os-keystore'), sealedKey: z.base64(), recovery }),
  z.strictObject({ keptBy: z.literal('passphrase'), wrapped: wrappedSchema, recovery }),
  /** Plain. In the demo alone; elsewhere such a file asks for a passphrase. */
  z.strictObject({ keptBy: z.literal('file'), key: z.base64(), recovery }),
]);
export type KeyFile = z.infer<typeof keyFileSchema>;
