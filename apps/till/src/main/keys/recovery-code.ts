import { hkdfSync } from 'node:crypto';
import type { RandomSource } from '@tillkeeper/domain';
import type { DeriveKey } from './wrap.ts';

// Crockford's letters: no I, L, O or U, so that what is written by hand is read the same.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BYTES = 20;
const CODE_LETTERS = 32;
const GROUP = 4;

/** A new recovery key as the owner writes it down: 160 random bits in eight groups of four. */
export function newRecoveryCode(random: RandomSource): string {
  let bits = 0n;
  for (const byte of random.bytes(CODE_BYTES)) bits = (bits << 8n) | BigInt(byte);
  const letters = Array.from(
    { length: CODE_LETTERS },
    (_, at) => LETTERS[Number((bits >> BigInt(5 * (CODE_LETTERS - 1 - at))) & 31n)],
  ).join('');
  return letters.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? letters;
}

/** The letters of a code however it was typed; undefined when it can be none. */
export function parseRecoveryCode(text: string): string | undefined {
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  const isCode =
    letters.length === CODE_LETTERS && [...letters].every((each) => LETTERS.includes(each));
  return isCode ? letters : undefined;
}

/** 160 random bits need no slow hash: nobody guesses them. */
export const deriveFromRecoveryCode: DeriveKey = (letters, salt) =>
  new Uint8Array(hkdfSync('sha256', letters, salt, 'tillkeeper recovery key', 32));
