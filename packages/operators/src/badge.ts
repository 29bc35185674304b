import { createHmac } from 'node:crypto';

/** A badge's code must be long enough not to be guessed: eight characters at least. */
export const SHORTEST_BADGE = 8;

/**
 * The keyed digest by which a badge is found. A salted hash could not be looked up; the key does
 * what the salt would do, for who has the files and not the key.
 */
export function badgeHasher(pepper: Uint8Array): (code: string) => string {
  return (code) =>
    createHmac('sha256', pepper)
      .update(`badge:${normal(code)}`)
      .digest('hex');
}

/** Whether a code can be a badge's. */
export function isBadgeCode(code: string): boolean {
  return normal(code).length >= SHORTEST_BADGE;
}

// Scanners differ in what they send round a code.
function normal(code: string): string {
  return code.trim().toUpperCase();
}
