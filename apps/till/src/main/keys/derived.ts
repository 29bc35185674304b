import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { RandomSource } from '@tillkeeper/domain';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from '../json-file.ts';

const KEY_BYTES = 32;

/** The pepper in hashes of PINs: of the same secret as the seals, and of no use for them. */
export function pepperOf(key: Uint8Array): Uint8Array {
  return derived(key, 'operators pepper');
}

function derived(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, 'tillkeeper', purpose, KEY_BYTES));
}

const sealedSchema = z.strictObject({ nonce: z.base64(), sealed: z.base64() });

/** Writes a small secret sealed under the data key, which the operating system guards. */
export function writeSealed(
  file: string,
  key: Uint8Array,
  secret: string,
  random: RandomSource,
): void {
  const nonce = random.bytes(12);
  const cipher = createCipheriv('aes-256-gcm', derived(key, 'api key'), nonce);
  const sealed = Buffer.concat([
    cipher.update(secret, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  writeJsonFile(file, { nonce: text(nonce), sealed: text(sealed) });
}

/** Reads what {@link writeSealed} wrote; undefined when it is not there, or not of this key. */
export function readSealed(file: string, key: Uint8Array): string | undefined {
  const kept = readJsonFile(file, sealedSchema);
  if (kept === undefined) return undefined;
  try {
    const sealed = Buffer.from(kept.sealed, 'base64');
    const nonce = Buffer.from(kept.nonce, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', derived(key, 'api key'), nonce);
    decipher.setAuthTag(sealed.subarray(-16));
    const body = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return body.toString('utf8');
  } catch {
    return undefined;
  }
}
