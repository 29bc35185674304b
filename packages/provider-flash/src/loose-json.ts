import { z } from 'zod';

/**
 * Reads JSON the way Flash writes it: keys in any case and with stray spaces, numbers as text and
 * text as numbers (Flash Partner API v4, section 2.1: "configure your parser to be permissive").
 * Keys come back in lower case. `undefined` means that the text is not JSON.
 */
export function readLooseJson(text: string): unknown {
  try {
    // JSON.parse refuses a byte order mark, and a hostile depth ends in a RangeError: both land below.
    return JSON.parse(text.replace(/^\uFEFF/, ''), revive);
  } catch {
    return undefined;
  }
}

/**
 * A JSON number, kept as it was written. A PIN or a token that arrives as a number has more digits
 * than a JavaScript number can hold, and a supplier's `61.10` must not become `61.1`.
 */
export class NumberText {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

function revive(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value === 'number') return numberText(value, context?.source);
  return isObject(value) ? withPlainKeys(value) : value;
}

// An engine that can't show the source may have rounded a large number: better none than a wrong PIN.
function numberText(value: number, source: string | undefined): NumberText | null {
  if (source !== undefined) return new NumberText(source);
  return Number.isInteger(value) && !Number.isSafeInteger(value)
    ? null
    : new NumberText(String(value));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof NumberText)
  );
}

function withPlainKeys(value: Record<string, unknown>): Record<string, unknown> {
  const plain: Record<string, unknown> = Object.create(null);
  for (const [key, each] of Object.entries(value)) plain[key.trim().toLowerCase()] ??= each;
  return plain;
}

/** Longer than any honest name, address or number; a screen, a slip and a record can bear it. */
const FIELD_LENGTH = 180;
/** Longer than any honest instructions or terms. */
const PARAGRAPH_LENGTH = 8_000;

/**
 * Text, or a number as it was written; anything else is an empty text. Ends are trimmed, and what is
 * longer than a field can honestly be is cut, so that a hostile answer can't choke whoever shows it.
 */
export const looseText = z.unknown().transform((value) => textOf(value).slice(0, FIELD_LENGTH));

/** The same for instructions, terms and messages. */
export const looseParagraph = z
  .unknown()
  .transform((value) => textOf(value).slice(0, PARAGRAPH_LENGTH));

/**
 * What repeats a field of ours: nothing at all, or text, or a number. Anything else is an echo that
 * was mangled on its way, and becomes a text that is like no field of ours.
 */
export const looseEcho = z.unknown().transform((value) => {
  const isMangled = isObject(value) || Array.isArray(value);
  return isMangled ? '?' : textOf(value).slice(0, FIELD_LENGTH);
});

/**
 * Digits of a known width: a number has lost its leading zeros, so they are put back. A number with
 * a sign, a point or an exponent is no row of digits and becomes an empty text.
 */
export function looseDigits(width: number): z.ZodType<string> {
  return z.unknown().transform((value) => {
    if (!(value instanceof NumberText)) return textOf(value);
    return /^\d+$/.test(value.source) ? value.source.padStart(width, '0') : '';
  });
}

/** A number from a number or from text; `undefined` when it is neither. */
export const looseNumber = z.unknown().transform((value) => {
  const text = textOf(value);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
});

/** True, false, or `undefined` when it says neither. */
export const looseFlag = z.unknown().transform((value) => {
  const text = textOf(value).toLowerCase();
  return text === 'true' || text === '1'
    ? true
    : text === 'false' || text === '0'
      ? false
      : undefined;
});

/** An object; whatever is not one counts as an object without fields. Unknown fields are ignored. */
export function looseObject<Shape extends z.ZodRawShape>(shape: Shape) {
  const missing = Object.fromEntries(Object.keys(shape).map((key) => [key, null]));
  return z.preprocess(
    (value) => (isObject(value) ? { ...missing, ...value } : missing),
    z.object(shape),
  );
}

/** A list; a single object counts as a list of one, anything else as empty. */
export function looseList<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (value) => (Array.isArray(value) ? value : isObject(value) ? [value] : []),
    z.array(item),
  );
}

function textOf(value: unknown): string {
  if (value instanceof NumberText) return value.source;
  return typeof value === 'string' ? value.trim() : typeof value === 'boolean' ? String(value) : '';
}
