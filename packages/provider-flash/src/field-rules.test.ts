import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metadataSchema } from './config.ts';
import {
  ACCOUNT_REFERENCE,
  BARCODE,
  BILLER_CODE,
  DESTINATION,
  METER_NUMBER,
  MOBILE_NUMBER,
  PRODUCT_CODE,
  SERIAL_NUMBER,
  VOUCHER_PIN,
} from './field-rules.ts';

const digits = (minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const RULES = {
  ACCOUNT_REFERENCE,
  BARCODE,
  BILLER_CODE,
  DESTINATION,
  METER_NUMBER,
  MOBILE_NUMBER,
  PRODUCT_CODE,
  SERIAL_NUMBER,
  VOUCHER_PIN,
};

describe('every field rule', () => {
  it.each(Object.entries(RULES))(
    '%s lets nothing through that could break JSON, a URL or a log',
    (_, rule) => {
      fc.assert(
        fc.property(fc.string({ minLength: 1 }), fc.nat(30), (junk, at) => {
          if (/^[A-Za-z0-9-]*$/.test(junk)) return;
          const base = '1234567890123456'.slice(0, at);
          expect(rule.fits(`${base}${junk}`)).toBe(false);
          expect(rule.fits(`${junk}${base}`)).toBe(false);
        }),
      );
      expect(rule.fits('')).toBe(false);
      expect(rule.fits('1234\n')).toBe(false);
    },
  );
});

describe('a mobile number', () => {
  it('has 11 digits, 27 first, and no 0 after it', () => {
    fc.assert(
      fc.property(digits(0, 14), (text) => {
        const right = text.length === 11 && text.startsWith('27') && text[2] !== '0';
        expect(MOBILE_NUMBER.fits(text)).toBe(right);
      }),
    );
    fc.assert(fc.property(digits(8), (rest) => MOBILE_NUMBER.fits(`278${rest}`)));
  });
});

describe('a voucher’s PIN', () => {
  it('has 16 digits, and leading zeros count', () => {
    fc.assert(
      fc.property(digits(0, 20), (text) => VOUCHER_PIN.fits(text) === (text.length === 16)),
    );
    expect(VOUCHER_PIN.fits('0000000000000001')).toBe(true);
    // One of the documents' own test PINs: Flash answers 2402, the till does not even ask.
    expect(VOUCHER_PIN.fits('11919009804153931')).toBe(false);
  });
});

describe('a meter number', () => {
  it('has 4 to 20 letters and digits, so that every real one of 4 to 13 digits fits', () => {
    fc.assert(fc.property(digits(4, 13), (text) => METER_NUMBER.fits(text)));
    fc.assert(fc.property(digits(0, 3), (text) => !METER_NUMBER.fits(text)));
  });
});

describe('a barcode', () => {
  it('of thirteen digits fits with exactly one last digit', () => {
    fc.assert(
      fc.property(digits(12), (text) => {
        const fitting = [...'0123456789'].filter((last) => BARCODE.fits(`${text}${last}`));
        expect(fitting).toHaveLength(1);
      }),
    );
    expect(BARCODE.fits('6009801234564')).toBe(true);
    expect(BARCODE.fits('6009801234567')).toBe(false);
  });

  it('does not survive one wrong digit', () => {
    fc.assert(
      fc.property(digits(12), fc.nat(12), fc.integer({ min: 1, max: 9 }), (text, at, more) => {
        const whole = [...'0123456789'].map((last) => `${text}${last}`).find(BARCODE.fits) ?? '';
        const changed = [...whole];
        changed[at] = String((Number(changed[at]) + more) % 10);
        expect(BARCODE.fits(changed.join(''))).toBe(false);
      }),
    );
  });
});

describe('a number abroad', () => {
  it('has 7 to 15 digits, its country first, and is never South African', () => {
    fc.assert(
      fc.property(digits(0, 18), (text) => {
        const right =
          text.length >= 7 && text.length <= 15 && text[0] !== '0' && !text.startsWith('27');
        expect(DESTINATION.fits(text)).toBe(right);
      }),
    );
  });
});

describe('a product code', () => {
  it('is a positive whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (n) => PRODUCT_CODE.fits(`${n}`)),
    );
    for (const wrong of ['0', '01', '-1', '1.5', '1e3', 'redeem-311'])
      expect(PRODUCT_CODE.fits(wrong)).toBe(false);
  });
});

describe('metadata', () => {
  const pairs = fc.dictionary(
    fc.string({ minLength: 0, maxLength: 14 }).filter((name) => name !== '__proto__'),
    fc.string({ maxLength: 60 }),
    { maxKeys: 13 },
  );

  it('has up to 9 properties, names up to 10 characters and values up to 43', () => {
    fc.assert(
      fc.property(pairs, (metadata) => {
        const entries = Object.entries(metadata);
        const right =
          entries.length <= 9 &&
          entries.every(([name, value]) => name !== '' && name.length <= 10 && value.length <= 43);
        expect(metadataSchema.safeParse(metadata).success).toBe(right);
      }),
    );
  });

  it('of the documents’ own examples breaks their own limits', () => {
    expect(metadataSchema.safeParse({ additionalProp1: 'string' }).success).toBe(false);
  });
});
