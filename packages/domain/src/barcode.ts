import { stripSeparators } from './digits.ts';
import { err, ok, type Result } from './result.ts';

declare const eanBrand: unique symbol;
/** An EAN-13 barcode whose check digit is right, as a scanner reads it off a gift card. */
export type Ean13 = string & { readonly [eanBrand]: true };

/** Why text is no EAN-13. */
export type Ean13Refusal = 'not-13-digits' | 'check-digit';

/** Reads a scanned or typed barcode. A misread one fails its check digit. */
export function parseEan13(text: string): Result<Ean13, Ean13Refusal> {
  const compact = stripSeparators(text);
  if (!/^\d{13}$/.test(compact)) return err('not-13-digits');
  return eanCheckDigit(compact.slice(0, 12)) === Number(compact.at(-1))
    ? ok(compact as Ean13)
    : err('check-digit');
}

/** The check digit of twelve digits: weights 1, 3, 1, 3 … from the left (GS1 General Specifications). */
export function eanCheckDigit(payload: string): number {
  const sum = [...payload].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return (10 - (sum % 10)) % 10;
}
