import type { JournalOpenFailure } from './contract.ts';

/** Why something can't be opened, from what was thrown while trying. */
export function failureOf(error: unknown): JournalOpenFailure {
  const detail = wordsOf(error);
  if (isBusy(error)) return { kind: 'in-use', detail };
  if (isDamage(error)) return { kind: 'damaged', detail };
  return { kind: 'no-access', detail };
}

/** What went wrong, in the words of whatever found it, and never in those of a row. */
export function wordsOf(error: unknown): string {
  // The message of a parse error quotes what it could not read.
  if (error instanceof SyntaxError) return 'a row is not the text that was written';
  return error instanceof Error ? error.message : String(error);
}

/** The code that SQLite or the operating system gave an error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether the disk has no room left. */
export function isFull(error: unknown): boolean {
  return ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(codeOf(error));
}

function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED');
}

/**
 * Whether an error means that a file is not what it was. SQLITE_ERROR and text that is no JSON
 * come from a file whose tables or rows are not the ones that were written.
 */
export function isDamage(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  return DAMAGE_CODES.some((code) => codeOf(error).startsWith(code));
}

const DAMAGE_CODES = [
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_FORMAT',
  'SQLITE_ERROR',
  'SQLITE_MISMATCH',
  'SQLITE_CONSTRAINT',
  'SQLITE_IOERR_SHORT_READ',
  'SQLITE_IOERR_CORRUPTFS',
];
