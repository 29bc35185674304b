/**
 * The documented formats of request fields (Flash Partner API v4, request parameters). A request
 * that breaks one is refused before it is journaled: Flash would only say 2231.
 */

/** A rule for one field: what fits, and how to say so. */
export interface FieldRule {
  readonly fits: (text: string) => boolean;
  readonly says: string;
}

const matching = (pattern: RegExp, says: string): FieldRule => ({
  fits: (text) => pattern.test(text),
  says,
});

/** "11 Digits (27 Country Code with no leading 0)". */
export const MOBILE_NUMBER = matching(/^27[1-9]\d{8}$/, '11 digits that begin with 27');
/** A number abroad: E.164 without the plus; South Africa's own are no numbers abroad. */
export const DESTINATION = matching(
  /^(?!27)[1-9]\d{6,14}$/,
  '7 to 15 digits with the country code first, and not South African',
);
/** "16 digits". */
export const VOUCHER_PIN = matching(/^\d{16}$/, '16 digits');
/** "Alphanumeric"; real meters have 4 to 13 digits, and leading zeros count. */
export const METER_NUMBER = matching(/^[0-9A-Za-z]{4,20}$/, '4 to 20 letters and digits');
/** "Positive Integers allowed". */
export const PRODUCT_CODE = matching(/^[1-9]\d{0,8}$/, 'a positive whole number');
/** The billers of section 5 all have five digits; the customer's own number follows them. */
export const BILLER_CODE = matching(/^\d{5}$/, '5 digits');
/** "Alphanumeric characters allowed". */
export const ACCOUNT_REFERENCE = matching(/^[0-9A-Za-z]{1,50}$/, 'letters and digits');
/** Undocumented beyond "string"; what was seen are letters and digits. */
export const SERIAL_NUMBER = matching(/^[0-9A-Za-z-]{4,40}$/, '4 to 40 letters, digits and dashes');
/** A gift voucher's barcode: thirteen digits, the last of which checks the others. */
export const BARCODE: FieldRule = {
  fits: (text) => /^\d{13}$/.test(text) && ean13CheckDigit(text) === Number(text.at(-1)),
  says: '13 digits with a right check digit',
};

// GS1: digits are weighted 1 and 3 in turn from the left, and all of them add up to a ten.
function ean13CheckDigit(text: string): number {
  const sum = [...text.slice(0, 12)].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return (10 - (sum % 10)) % 10;
}
