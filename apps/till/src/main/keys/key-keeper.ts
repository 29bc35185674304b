import { existsSync } from 'node:fs';
import { err, ok, type RandomSource, type Result } from '@tillkeeper/domain';
import { readJsonFile, writeJsonFile } from '../json-file.ts';
import { type KeyFile, keyFileSchema } from './key-file.ts';
import { deriveFromRecoveryCode, newRecoveryCode, parseRecoveryCode } from './recovery-code.ts';
import { deriveFromPassphrase, unwrap, wrap } from './wrap.ts';

/** The part of Electron's safeStorage that keeps the data key. */
export interface KeyStore {
  /** True only where the operating system itself guards the key: never `basic_text`. */
  readonly guarded: boolean;
  encrypt(text: string): Uint8Array;
  decrypt(sealed: Uint8Array): string;
}

/** What opening the key needs. */
export interface KeyPorts {
  readonly file: string;
  readonly store: KeyStore;
  readonly random: RandomSource;
  /** In the demo nothing is worth guarding: the key may lie in a plain file. */
  readonly mayLiePlain: boolean;
}

/** What a person gives to open the key. */
export interface Unlock {
  readonly passphrase?: string | undefined;
  readonly recoveryCode?: string | undefined;
}

/** Why the key is not open. */
export type KeyRefusal =
  /** This system guards no keys, and nobody chose a passphrase yet. */
  | { readonly kind: 'choose-passphrase'; readonly tooShort: boolean }
  | { readonly kind: 'enter-passphrase'; readonly wrong: boolean }
  /** The system's keystore does not open it any more; the owner's recovery key does. */
  | { readonly kind: 'enter-recovery-key'; readonly wrong: boolean }
  | { readonly kind: 'broken'; readonly what: string };

/** The data key, open. */
export interface OpenKey {
  readonly key: Uint8Array;
  readonly keptBy: KeyFile['keptBy'];
}

const KEY_BYTES = 32;
/** Shorter ones can be guessed by somebody who took the file away. */
export const SHORTEST_PASSPHRASE = 12;

/**
 * The key that seals PINs and tokens in the journal. Made once, and never made anew over an
 * existing file: that would make every sealed PIN unreadable. Kept by the operating system where it
 * guards keys, else under a passphrase.
 */
export function openKey(ports: KeyPorts, unlock: Unlock = {}): Result<OpenKey, KeyRefusal> {
  if (!existsSync(ports.file)) return makeKey(ports, unlock);
  const kept = readJsonFile(ports.file, keyFileSchema);
  if (kept === undefined) return broken(`${ports.file} can not be read.`);
  if (unlock.recoveryCode !== undefined) return openByRecovery(ports, kept, unlock);
  switch (kept.keptBy) {
    case 'os-keystore':
      return openByStore(ports, kept);
    case 'passphrase':
      return openByPassphrase(ports, kept, unlock);
    case 'file':
      return openPlain(ports, kept, unlock);
  }
}

function makeKey(ports: KeyPorts, unlock: Unlock): Result<OpenKey, KeyRefusal> {
  return keep(ports, ports.random.bytes(KEY_BYTES), unlock, undefined);
}

/** Writes the key in the best way that there is, and opens it. */
function keep(
  { file, store, random, mayLiePlain }: KeyPorts,
  key: Uint8Array,
  { passphrase }: Unlock,
  recovery: KeyFile['recovery'],
): Result<OpenKey, KeyRefusal> {
  const text = Buffer.from(key).toString('base64');
  const beside = recovery === undefined ? {} : { recovery };
  let kept: KeyFile;
  if (store.guarded) {
    const sealedKey = Buffer.from(store.encrypt(text)).toString('base64');
    kept = { keptBy: 'os-keystore', sealedKey, ...beside };
  } else if (passphrase !== undefined) {
    if (passphrase.length < SHORTEST_PASSPHRASE)
      return err({ kind: 'choose-passphrase', tooShort: true });
    const wrapped = wrap(key, passphrase, deriveFromPassphrase, random);
    kept = { keptBy: 'passphrase', wrapped, ...beside };
  } else if (mayLiePlain) kept = { keptBy: 'file', key: text, ...beside };
  else return err({ kind: 'choose-passphrase', tooShort: false });
  writeJsonFile(file, kept);
  return whole(file, key, kept);
}

function openByStore(
  { file, store }: KeyPorts,
  kept: Extract<KeyFile, { keptBy: 'os-keystore' }>,
): Result<OpenKey, KeyRefusal> {
  try {
    const text = store.decrypt(Buffer.from(kept.sealedKey, 'base64'));
    return whole(file, Buffer.from(text, 'base64'), kept);
  } catch {
    if (kept.recovery !== undefined) return err({ kind: 'enter-recovery-key', wrong: false });
    return broken(`The operating system's keystore does not open ${file}.`);
  }
}

function openByPassphrase(
  { file }: KeyPorts,
  kept: Extract<KeyFile, { keptBy: 'passphrase' }>,
  { passphrase }: Unlock,
): Result<OpenKey, KeyRefusal> {
  if (passphrase === undefined) return err({ kind: 'enter-passphrase', wrong: false });
  const key = unwrap(kept.wrapped, passphrase, deriveFromPassphrase);
  return key === undefined
    ? err({ kind: 'enter-passphrase', wrong: true })
    : whole(file, key, kept);
}

// A plain file outside the demo is from before, or from a demo that became a shop: it is taken over.
function openPlain(
  ports: KeyPorts,
  kept: Extract<KeyFile, { keptBy: 'file' }>,
  unlock: Unlock,
): Result<OpenKey, KeyRefusal> {
  const key = Buffer.from(kept.key, 'base64');
  return ports.mayLiePlain ? whole(ports.file, key, kept) : keep(ports, key, unlock, kept.recovery);
}

function openByRecovery(
  ports: KeyPorts,
  kept: KeyFile,
  unlock: Unlock,
): Result<OpenKey, KeyRefusal> {
  const key = keyByRecovery(kept, unlock.recoveryCode ?? '');
  if (key === undefined) return err({ kind: 'enter-recovery-key', wrong: true });
  return keep(ports, key, unlock, kept.recovery);
}

function keyByRecovery({ recovery }: KeyFile, code: string): Uint8Array | undefined {
  const letters = parseRecoveryCode(code);
  if (recovery === undefined || letters === undefined) return undefined;
  return unwrap(recovery, letters, deriveFromRecoveryCode);
}

/** Whether this is the owner's recovery key. 160 bits: nothing needs to count the guesses. */
export function isRecoveryCode(file: string, code: string): boolean {
  const kept = readJsonFile(file, keyFileSchema);
  return kept !== undefined && keyByRecovery(kept, code) !== undefined;
}

/** Whether the owner has a recovery key. */
export function hasRecoveryKey(file: string): boolean {
  return readJsonFile(file, keyFileSchema)?.recovery !== undefined;
}

/** Makes a new recovery key for an open key. It is shown once; the one before opens nothing more. */
export function makeRecoveryCode({ file, random }: KeyPorts, key: Uint8Array): string | undefined {
  const kept = readJsonFile(file, keyFileSchema);
  const code = newRecoveryCode(random);
  const letters = parseRecoveryCode(code);
  if (kept === undefined || letters === undefined) return undefined;
  writeJsonFile(file, { ...kept, recovery: wrap(key, letters, deriveFromRecoveryCode, random) });
  return code;
}

// A short key would fail at the first PIN, when it is too late to say so.
function whole(file: string, key: Uint8Array, kept: KeyFile): Result<OpenKey, KeyRefusal> {
  if (key.length !== KEY_BYTES) return broken(`${file} holds no whole key.`);
  return ok({ key, keptBy: kept.keptBy });
}

function broken(what: string): Result<never, KeyRefusal> {
  return err({ kind: 'broken', what });
}
