import type { RandomSource } from './ports.ts';

declare const referenceBrand: unique symbol;
/**
 * Our name for one money call, made before it is sent and unique for all time.
 * Charset and length after Flash Partner API v4: letters, digits and dash, at most 36 characters.
 */
export type Reference = string & { readonly [referenceBrand]: true };

// Without I, L, O and U, so that a reference can be read over the telephone.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 26;

/**
 * Makes a reference `<till id>-<26 characters>` with 130 random bits: a restored or cloned journal
 * must not be able to collide with its own past.
 */
export function makeReference(tillId: string, random: RandomSource): Reference {
  const prefix = tillId
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 8);
  return `${prefix}-${randomText(random, RANDOM_CHARACTERS)}` as Reference;
}

/** A random name for something that stays inside the till: a sale, an intent, a print job. */
export function makeId(random: RandomSource): string {
  return randomText(random, RANDOM_CHARACTERS);
}

/** Whether text has the form of a reference that a provider accepts. */
export function isReference(text: string): text is Reference {
  return /^[A-Za-z0-9-]{1,36}$/.test(text);
}

// 256 is a multiple of 32, so taking the low five bits of a byte is not skewed.
function randomText(random: RandomSource, length: number): string {
  return Array.from(random.bytes(length), (byte) => ALPHABET[byte & 31]).join('');
}
