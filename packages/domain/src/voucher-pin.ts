import { stripSeparators } from './digits.ts';
import { err, ok, type Result } from './result.ts';

declare const pinBrand: unique symbol;
/** The PIN of a 1Voucher as a customer hands it over: 16 digits, as good as cash. */
export type VoucherPin = string & { readonly [pinBrand]: true };

/** Why a typed PIN was refused. */
export type VoucherPinRefusal = 'empty' | 'not-digits' | 'too-short' | 'too-long';

/** Reads a 1Voucher PIN as it stands on a slip or in a message, with any spaces or dashes. */
export function parseVoucherPin(text: string): Result<VoucherPin, VoucherPinRefusal> {
  const compact = stripSeparators(text);
  if (compact === '') return err('empty');
  if (!/^\d+$/.test(compact)) return err('not-digits');
  if (compact.length < 16) return err('too-short');
  return compact.length > 16 ? err('too-long') : ok(compact as VoucherPin);
}
