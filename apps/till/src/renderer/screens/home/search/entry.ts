import {
  meterNumberLooksMistyped,
  type Product,
  parseEan13,
  parseMeterNumber,
  parseMsisdn,
  parseVoucherPin,
  stripSeparators,
} from '@tillkeeper/domain';

/** What a row of digits, typed or scanned, can be. */
export type Entry =
  | { readonly kind: 'gift-card'; readonly barcode: string; readonly product: Product }
  | { readonly kind: 'voucher-pin'; readonly pin: string }
  | { readonly kind: 'msisdn'; readonly msisdn: string }
  | { readonly kind: 'meter'; readonly meterNumber: string }
  /** A barcode that is none of this shop's gift vouchers. */
  | { readonly kind: 'strange-barcode' }
  /** Thirteen digits whose check digit is wrong. */
  | { readonly kind: 'misread-barcode' }
  | { readonly kind: 'long-pin' };

/**
 * What digits can be, the likeliest first. A scan takes the first, a person may choose another.
 * Thirteen digits are a barcode or a long meter number: their check digits tell.
 */
export function readEntries(text: string, products: readonly Product[]): Entry[] {
  const card = meterOfCard(text);
  if (card !== undefined) return [{ kind: 'meter', meterNumber: card }];
  const digits = stripSeparators(text).replace(/^\+/, '');
  if (!/^\d+$/.test(digits)) return [];
  const pin = parseVoucherPin(digits);
  if (pin.ok) return [{ kind: 'voucher-pin', pin: pin.value }];
  if (digits.length > 16) return [{ kind: 'long-pin' }];
  return [...barcodeEntries(digits, products), ...mobileEntries(text), ...meterEntries(digits)];
}

function barcodeEntries(digits: string, products: readonly Product[]): Entry[] {
  const barcode = parseEan13(digits);
  if (!barcode.ok) {
    const misread = barcode.error === 'check-digit' && meterNumberLooksMistyped(digits);
    return misread ? [{ kind: 'misread-barcode' }] : [];
  }
  const product = products.find((each) => each.barcode === barcode.value);
  if (product !== undefined) return [{ kind: 'gift-card', barcode: barcode.value, product }];
  return meterNumberLooksMistyped(digits) ? [{ kind: 'strange-barcode' }] : [];
}

function mobileEntries(text: string): Entry[] {
  const msisdn = parseMsisdn(text);
  // Nine digits without their 0 are a meter number as often.
  const written = /^(0|\+|27)/.test(stripSeparators(text));
  return msisdn.ok && written ? [{ kind: 'msisdn', msisdn: msisdn.value }] : [];
}

function meterEntries(digits: string): Entry[] {
  const meter = parseMeterNumber(digits);
  // Shorter ones exist, but a search for `1200` means money or a name.
  return meter.ok && digits.length >= 7 ? [{ kind: 'meter', meterNumber: meter.value }] : [];
}

/**
 * The meter number on track 2 of an STS meter card. It begins with the meter's PAN: 600727 and 11
 * digits, or 0000 and 13 digits, then a check digit (IEC 62055-41).
 */
function meterOfCard(text: string): string | undefined {
  const pan = /^;?(\d{18})(?:[=?].*)?$/.exec(text.trim())?.[1];
  return pan === undefined
    ? undefined
    : /^(?:600727(\d{11})|0000(\d{13}))\d$/.exec(pan)?.slice(1).find(Boolean);
}
