import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { RandomSource, Sale, SecretKind } from '@tillkeeper/domain';

/** A secret as it lies in the journal: useless without the key and the sale it belongs to. */
export interface SealedSecret {
  readonly nonce: Uint8Array;
  /** Ciphertext followed by the 16-byte tag. */
  readonly sealed: Uint8Array;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a JSON value with AES-256-GCM under a nonce of its own. `boundTo` names the sale, product
 * and kind that it belongs to: moved to another row it can't be opened.
 */
export function seal(
  value: unknown,
  key: Uint8Array,
  boundTo: string,
  random: RandomSource,
): SealedSecret {
  const nonce = random.bytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', preparedKey(key), nonce);
  cipher.setAAD(Buffer.from(boundTo, 'utf8'));
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return { nonce, sealed: Buffer.concat([body, cipher.getAuthTag()]) };
}

/** Opens what {@link seal} sealed. Throws when key, binding or bytes are not the same. */
export function unseal(secret: SealedSecret, key: Uint8Array, boundTo: string): unknown {
  const body = secret.sealed.subarray(0, -TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', preparedKey(key), secret.nonce);
  decipher.setAAD(Buffer.from(boundTo, 'utf8'));
  decipher.setAuthTag(secret.sealed.subarray(-TAG_BYTES));
  return JSON.parse(Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8'));
}

const KEYS = new WeakMap<Uint8Array, KeyObject>();

// Preparing a key takes longer than sealing a PIN with it.
function preparedKey(key: Uint8Array): KeyObject {
  const known = KEYS.get(key) ?? createSecretKey(key);
  KEYS.set(key, known);
  return known;
}

/** The digest under which an event vouches for its sealed companion, in hex. */
export function digestOf(secret: SealedSecret): string {
  return createHash('sha256').update(secret.nonce).update(secret.sealed).digest('hex');
}

/**
 * A name for a sealing key that gives nothing of it away. Written when the journal is made, so that
 * opening it with another key is noticed at once and not at the first PIN.
 */
export function keyFingerprint(key: Uint8Array): string {
  return Buffer.from(hkdfSync('sha256', key, 'tillkeeper', 'journal key fingerprint', 16)).toString(
    'hex',
  );
}

/** What a sealed secret is bound to: its sale's reference, its product and its kind. */
export function secretBinding(sale: Sale, kind: SecretKind): string {
  return JSON.stringify([sale.intent.request.reference, sale.intent.product.productCode, kind]);
}
