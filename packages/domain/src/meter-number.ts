import { groupBySizes, luhnCheckDigit, stripSeparators } from './digits.ts';
import { err, ok, type Result } from './result.ts';

declare const meterBrand: unique symbol;
/** A prepaid meter's number: 4 to 13 digits, kept as text because leading zeros count. */
export type MeterNumber = string & { readonly [meterBrand]: true };

/** Why a typed meter number was refused. */
export type MeterNumberRefusal = 'empty' | 'not-digits' | 'too-short' | 'too-long';

/** Reads a meter number as it stands on a card or an old slip, with any spaces or dashes. */
export function parseMeterNumber(text: string): Result<MeterNumber, MeterNumberRefusal> {
  const compact = stripSeparators(text);
  if (compact === '') return err('empty');
  if (!/^\d+$/.test(compact)) return err('not-digits');
  if (compact.length < 4) return err('too-short');
  return compact.length > 13 ? err('too-long') : ok(compact as MeterNumber);
}

/**
 * True when an 11 or 13 digit number fails its check digit (Luhn over the digits before it).
 * A reason to look twice, never to refuse: published samples and real old meters fail it as well.
 */
export function meterNumberLooksMistyped(meterNumber: string): boolean {
  if (meterNumber.length !== 11 && meterNumber.length !== 13) return false;
  return luhnCheckDigit(meterNumber.slice(0, -1)) !== Number(meterNumber.at(-1));
}

/** Shows a meter number in groups that people read aloud: `0144 3026 719`. */
export function formatMeterNumber(meterNumber: string): string {
  return groupBySizes(meterNumber, [4, 4, 5]);
}
