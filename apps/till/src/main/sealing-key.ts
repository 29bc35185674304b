import { hkdfSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { err, ok, type RandomSource, type Result } from '@tillkeeper/domain';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/** The part of Electron's safeStorage that keeps the journal's key. */
export interface KeyStore {
  /** True only where the operating system itself guards the key. */
  readonly guarded: boolean;
  encrypt(text: string): Uint8Array;
  decrypt(sealed: Uint8Array): string;
}

const KEY_BYTES = 32;

const keyFileSchema = z.discriminatedUnion('keptBy', [
  z.strictObject({ keptBy: z.literal('os-keystore'), sealedKey: z.base64() }),
  z.strictObject({ keptBy: z.literal('file'), key: z.base64() }),
]);

/**
 * The key that seals PINs and tokens in the journal: made once, kept in the OS keystore where there
 * is one, else in a file that only this user can read. Never made anew over an existing file: that
 * would make every sealed PIN unreadable.
 */
export function sealingKey(
  file: string,
  store: KeyStore,
  random: RandomSource,
): Result<{ readonly key: Uint8Array; readonly guarded: boolean }, string> {
  if (!existsSync(file)) writeJsonFile(file, newKeyFile(store, random));
  const kept = readJsonFile(file, keyFileSchema);
  if (kept === undefined) return err(`${file} can not be read.`);
  if (kept.keptBy === 'file') return whole(Buffer.from(kept.key, 'base64'), false, file);
  try {
    const key = Buffer.from(store.decrypt(Buffer.from(kept.sealedKey, 'base64')), 'base64');
    return whole(key, true, file);
  } catch {
    return err(`The operating system's keystore does not open ${file}.`);
  }
}

/** The pepper in hashes of PINs: of the same secret as the seals, and of no use for them. */
export function pepperOf(key: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, 'tillkeeper', 'operators pepper', KEY_BYTES));
}

// A short key would fail at the first PIN, when it is too late to say so.
function whole(
  key: Uint8Array,
  guarded: boolean,
  file: string,
): Result<{ readonly key: Uint8Array; readonly guarded: boolean }, string> {
  return key.length === KEY_BYTES ? ok({ key, guarded }) : err(`${file} holds no whole key.`);
}

function newKeyFile(store: KeyStore, random: RandomSource): z.infer<typeof keyFileSchema> {
  const key = Buffer.from(random.bytes(KEY_BYTES)).toString('base64');
  if (!store.guarded) return { keptBy: 'file', key };
  return { keptBy: 'os-keystore', sealedKey: Buffer.from(store.encrypt(key)).toString('base64') };
}
