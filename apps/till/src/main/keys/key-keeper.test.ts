import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../ports.ts';
import { readSealed, writeSealed } from './derived.ts';
import {
  hasRecoveryKey,
  isRecoveryCode,
  type KeyPorts,
  type KeyStore,
  makeRecoveryCode,
  type OpenKey,
  openKey,
  type Unlock,
} from './key-keeper.ts';
import { newRecoveryCode, parseRecoveryCode } from './recovery-code.ts';

const WORDS = 'three sheep by the river';
const GUARDED: KeyStore = {
  guarded: true,
  encrypt: (text) => Buffer.from(text).map((byte) => byte ^ 0x5a),
  decrypt: (sealed) => Buffer.from(Buffer.from(sealed).map((byte) => byte ^ 0x5a)).toString(),
};
/** A desktop without a keyring: Chromium would "encrypt" with a password that everybody knows. */
const BASIC_TEXT: KeyStore = { ...GUARDED, guarded: false };
/** The keystore of another user, or of a machine that was set up anew. */
const OTHER: KeyStore = {
  ...GUARDED,
  decrypt: () => {
    throw new Error('no such key');
  },
};

let folder: string;
let ports: KeyPorts;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-key-'));
  ports = {
    file: join(folder, 'journal.key.json'),
    store: BASIC_TEXT,
    random: systemRandom,
    mayLiePlain: false,
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function opened(more: Partial<KeyPorts> = {}, unlock?: Unlock): OpenKey {
  const key = openKey({ ...ports, ...more }, unlock);
  if (!key.ok) throw new Error(key.error.kind);
  return key.value;
}

describe('the key of a till', () => {
  it('is kept by the operating system where that guards keys', () => {
    const { key, keptBy } = opened({ store: GUARDED });
    expect(keptBy).toBe('os-keystore');
    expect(opened({ store: GUARDED }).key).toEqual(Buffer.from(key));
  });

  it('is not made where nothing guards it and nobody chose a passphrase', () => {
    expect(openKey(ports)).toMatchObject({ error: { kind: 'choose-passphrase' } });
    expect(openKey(ports, { passphrase: 'too short' })).toMatchObject({
      error: { kind: 'choose-passphrase', tooShort: true },
    });
    expect(() => readFileSync(ports.file)).toThrow('ENOENT');
  });

  it('opens with its passphrase, and with no other', () => {
    const { key, keptBy } = opened({}, { passphrase: WORDS });
    expect(keptBy).toBe('passphrase');
    expect(readFileSync(ports.file, 'utf8')).not.toContain(Buffer.from(key).toString('base64'));
    expect(openKey(ports)).toEqual({
      ok: false,
      error: { kind: 'enter-passphrase', wrong: false },
    });
    expect(openKey(ports, { passphrase: `${WORDS}s` })).toEqual({
      ok: false,
      error: { kind: 'enter-passphrase', wrong: true },
    });
    expect(opened({}, { passphrase: WORDS }).key).toEqual(Buffer.from(key));
  });

  it('may lie in a plain file in the demo alone, and is taken over when the demo becomes a shop', () => {
    const { key, keptBy } = opened({ mayLiePlain: true });
    expect(keptBy).toBe('file');
    expect(openKey(ports)).toMatchObject({ error: { kind: 'choose-passphrase' } });
    expect(opened({}, { passphrase: WORDS }).key).toEqual(Buffer.from(key));
    expect(readFileSync(ports.file, 'utf8')).not.toContain(Buffer.from(key).toString('base64'));
  });

  it('is never made anew over a file that can not be read', () => {
    writeFileSync(ports.file, 'torn');
    expect(openKey({ ...ports, store: GUARDED })).toMatchObject({ error: { kind: 'broken' } });
    expect(readFileSync(ports.file, 'utf8')).toBe('torn');
  });
});

describe('the owner’s recovery key', () => {
  it('opens the till when the keystore does not any more, and puts it back into one', () => {
    const { key } = opened({ store: GUARDED });
    expect(hasRecoveryKey(ports.file)).toBe(false);
    const code = makeRecoveryCode(ports, key) ?? '';
    expect(hasRecoveryKey(ports.file)).toBe(true);
    expect(openKey({ ...ports, store: OTHER })).toMatchObject({
      error: { kind: 'enter-recovery-key', wrong: false },
    });
    expect(openKey({ ...ports, store: OTHER }, { recoveryCode: 'ABCD' })).toMatchObject({
      error: { kind: 'enter-recovery-key', wrong: true },
    });
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(opened({ store: GUARDED }, { recoveryCode: typed }).key).toEqual(Buffer.from(key));
    expect(opened({ store: GUARDED }).key).toEqual(Buffer.from(key));
  });

  it('is one: a new one ends the one before', () => {
    const { key } = opened({ store: GUARDED });
    const first = makeRecoveryCode(ports, key) ?? '';
    const second = makeRecoveryCode(ports, key) ?? '';
    expect(isRecoveryCode(ports.file, second)).toBe(true);
    expect(isRecoveryCode(ports.file, first)).toBe(false);
    expect(isRecoveryCode(ports.file, '')).toBe(false);
  });

  it('is read back however it is written: small letters, spaces, O for 0 and L for 1', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const code = newRecoveryCode({ bytes: () => bytes });
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
        const letters = code.replaceAll('-', '');
        expect(parseRecoveryCode(code)).toBe(letters);
        const handwritten = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(parseRecoveryCode(` ${handwritten.replaceAll('-', ' ')} `)).toBe(letters);
      }),
    );
  });
});

it('seals a small secret beside the key, which opens with no other', () => {
  const file = join(folder, 'api-key.json');
  const key = new Uint8Array(32).fill(1);
  writeSealed(file, key, 'the-api-key', systemRandom);
  expect(readFileSync(file, 'utf8')).not.toContain('the-api-key');
  expect(readSealed(file, key)).toBe('the-api-key');
  expect(readSealed(file, new Uint8Array(32).fill(2))).toBeUndefined();
  expect(readSealed(join(folder, 'nothing'), key)).toBeUndefined();
});
