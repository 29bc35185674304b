import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eanCheckDigit, parseEan13 } from './barcode.ts';
import { parseVoucherPin } from './voucher-pin.ts';

const twelve = fc.stringMatching(/^\d{12}$/);

describe('an EAN-13', () => {
  it.each(['6291041500213', '5010017088439', '7300011000017', ' 6291041 500213 '])(
    '%s is right',
    (text) => expect(parseEan13(text)).toMatchObject({ ok: true }),
  );

  it('with one digit misread is refused, whichever it is', () => {
    const digit = fc.nat(12);
    const other = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(twelve, digit, other, (payload, at, more) => {
        const code = `${payload}${eanCheckDigit(payload)}`;
        const wrong = `${code.slice(0, at)}${(Number(code[at]) + more) % 10}${code.slice(at + 1)}`;
        expect(parseEan13(code).ok).toBe(true);
        expect(parseEan13(wrong)).toEqual({ ok: false, error: 'check-digit' });
      }),
    );
  });

  it('is thirteen digits and nothing else', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/^[\s\d\-.()[\]/]*$/.test(text)),
        (text) => {
          expect(parseEan13(text)).toEqual({ ok: false, error: 'not-13-digits' });
        },
      ),
    );
  });
});

describe('a 1Voucher PIN', () => {
  it('keeps its sixteen digits, zeros in front too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{16}$/), (pin) => {
        const grouped = pin.replace(/(\d{4})(?=\d)/g, '$1 ');
        expect(parseVoucherPin(grouped)).toEqual({ ok: true, value: pin });
      }),
    );
  });

  it.each([
    ['', 'empty'],
    ['1234 5678 9012 345', 'too-short'],
    ['11919009804153931', 'too-long'],
    ['1234 5678 9012 345a', 'not-digits'],
    ['١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦', 'not-digits'],
  ])('%j is refused as %s', (text, error) => {
    expect(parseVoucherPin(text)).toEqual({ ok: false, error });
  });
});
