import { EscPosInterpreter, paperToText } from '@tillkeeper/printer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCp858, transliterate } from './cp858.ts';

/** Drawing any Unicode is slow on a busy machine. */
const SLOW = { timeout: 30_000 };

describe('transliterate', () => {
  it.each([
    [
      'the accents of South African names stay',
      'Môlo Zoë Bêrg naïve ñ Ç',
      'Môlo Zoë Bêrg naïve ñ Ç',
    ],
    ['accents that the page lacks are dropped', 'Ṱshivenḓa Š ž ő ǎ', 'Tshivenda S z o a'],
    ['typographers’ marks become plain ones', '“It’s” – 1 — 2 … • x', '"It\'s" - 1 - 2 ... * x'],
    ['the euro and the pound stay', '€ £ ½ °', '€ £ ½ °'],
    ['letters put together from parts are joined first', 'e\u0301', 'é'],
    ['ligatures and full-width letters are spelt out', 'ﬁne ＡＢ１', 'fine AB1'],
    ['what nobody can spell is a question mark', '漢😀', '??'],
    ['blanks of all kinds are blanks', 'a\u00a0b\u2009c\td', 'a b c d'],
    [
      'control, direction and invisible characters vanish',
      'a\u001b@\u202e\u200bb\u0000\u007f',
      'a@b',
    ],
    ['lone surrogates vanish', 'a\ud83db', 'ab'],
  ])('%s', (_, text, expected) => {
    expect(transliterate(text)).toBe(expected);
  });

  it('gives only what the page holds, and giving it again changes nothing', SLOW, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const printable = transliterate(text);
        expect(transliterate(printable)).toBe(printable);
        const bytes = encodeCp858(printable);
        expect(bytes.every((byte) => byte >= 0x20 && byte !== 0x7f)).toBe(true);
        expect(bytes.filter((byte) => byte === 0x3f)).toHaveLength(printable.split('?').length - 1);
      }),
    );
  });

  it('encodes what a printer set to page 858 decodes', () => {
    const upperHalf = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
    const printer = new EscPosInterpreter({ columns: 128 });
    printer.write(Uint8Array.of(0x1b, 0x74, 19, ...upperHalf, 0x0a));
    const decoded = paperToText(printer.paper()).trimEnd();
    expect(encodeCp858(decoded)).toEqual(upperHalf.subarray(0, -1));
  });
});
