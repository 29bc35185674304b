import { createCipheriv, createDecipheriv } from 'node:crypto';
import { hashRawSync } from '@node-rs/argon2';
import type { RandomSource } from '@tillkeeper/domain';
import { z } from 'zod';

/** A key sealed under another key. */
export const wrappedSchema = z.strictObject({
  salt: z.base64(),
  nonce: z.base64(),
  sealed: z.base64(),
});
export type Wrapped = z.infer<typeof wrappedSchema>;

/** Makes a wrapping key from what a person types, and a salt. */
export type DeriveKey = (words: string, salt: Uint8Array) => Uint8Array;

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';
const BOUND_TO = Buffer.from('tillkeeper data key');

/** Seals a key under words, with a salt and a nonce of its own. */
export function wrap(
  key: Uint8Array,
  words: string,
  derive: DeriveKey,
  random: RandomSource,
): Wrapped {
  const salt = random.bytes(SALT_BYTES);
  const nonce = random.bytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, derive(words, salt), nonce);
  cipher.setAAD(BOUND_TO);
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  return { salt: text(salt), nonce: text(nonce), sealed: text(sealed) };
}

/** The key; undefined when these are not the words. */
export function unwrap(wrapped: Wrapped, words: string, derive: DeriveKey): Uint8Array | undefined {
  const [salt, nonce, sealed] = [wrapped.salt, wrapped.nonce, wrapped.sealed].map((text) =>
    Buffer.from(text, 'base64'),
  ) as [Buffer, Buffer, Buffer];
  try {
    const decipher = createDecipheriv(ALGORITHM, derive(words, salt), nonce);
    decipher.setAAD(BOUND_TO);
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/**
 * Argon2id, dearer than for PINs: nothing counts the guesses of somebody who took the file away.
 * Half a second once a start.
 */
export const deriveFromPassphrase: DeriveKey = (passphrase, salt) =>
  hashRawSync(passphrase.normalize('NFKC'), {
    salt,
    algorithm: 2,
    memoryCost: 128 * 1024,
    timeCost: 4,
    parallelism: 1,
    outputLen: 32,
  });
