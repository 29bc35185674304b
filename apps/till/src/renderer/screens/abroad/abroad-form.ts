import { stripSeparators } from '@tillkeeper/domain';

/** Why a number abroad was refused. */
export type AbroadRefusal = 'empty' | 'signs' | 'too-short' | 'too-long' | 'south-african';

/** A number abroad as understood: its country code first, digits only (E.164 without the plus). */
export type AbroadReading =
  | { readonly kind: 'number'; readonly destination: string }
  | { readonly kind: 'refused'; readonly refusal: AbroadRefusal };

/** Reads a number abroad as people dictate it: `+263 77 …`, `00263…`, `263…`. */
export function readAbroad(text: string): AbroadReading {
  const compact = stripSeparators(text);
  const digits = compact.replace(/^(\+|00)/, '');
  if (digits === '') return refused('empty');
  if (!/^\d+$/.test(digits)) return refused('signs');
  // Without a country code it is a number of this country, and 27 is this country too.
  if (/^(0|27)/.test(digits)) return refused('south-african');
  if (digits.length < 7) return refused('too-short');
  return digits.length > 15 ? refused('too-long') : { kind: 'number', destination: digits };
}

function refused(refusal: AbroadRefusal): AbroadReading {
  return { kind: 'refused', refusal };
}
