import { ByteWriter } from './encode/byte-writer.ts';

/**
 * The characters of code page 858 from 0x80 to 0xFF, in order: page 850 with the euro sign at 0xD5.
 * It is the one page that ESC/POS printers share and that holds the accents of South Africa's names.
 */
const UPPER_HALF =
  'ÇüéâäàåçêëèïîìÄÅ' +
  'ÉæÆôöòûùÿÖÜø£Ø×ƒ' +
  'áíóúñÑªº¿®¬½¼¡«»' +
  '░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀' +
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´' +
  '\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Text whose characters are their own bytes, in code page 858 as in ASCII. */
const PLAIN = /^[\x20-\x7e]*$/;

const BYTE_OF = new Map([...UPPER_HALF].map((character, index) => [character, 0x80 + index]));

/** What paper shows instead of characters that people and providers write and page 858 lacks. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '″': '"',
  '‹': '<',
  '›': '>',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '…': '...',
  '•': '*',
  '‣': '*',
  '●': '*',
  '▪': '*',
  '★': '*',
  '⁄': '/',
  '→': '->',
  '←': '<-',
  '≤': '<=',
  '≥': '>=',
  '✓': 'v',
  '✔': 'v',
  '✗': 'x',
  Œ: 'OE',
  œ: 'oe',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  '\u00a0': ' ',
  '\u00ad': '',
};

/**
 * Rewrites text so that every character of it stands in code page 858 and takes one column.
 * Accents that the page lacks are dropped, control and invisible characters vanish, white space
 * becomes a blank, and what nobody can spell becomes `?`: never garbage, never a printer command.
 */
export function transliterate(text: string): string {
  // Nearly every line of a slip, and a customer waits for all of them.
  if (PLAIN.test(text)) return text;
  return [...text.normalize('NFC')].map(transliterateCharacter).join('');
}

/** The code page 858 bytes of text that went through {@link transliterate}; anything else is `?`. */
export function encodeCp858(text: string): Uint8Array {
  const out = new ByteWriter();
  writeCp858(text, out);
  return out.take();
}

/** Like {@link encodeCp858}, into a buffer that is being filled. */
export function writeCp858(text: string, out: ByteWriter): void {
  for (const character of text) out.byte(byteOf(character) ?? 0x3f);
}

function transliterateCharacter(character: string): string {
  const replacement = REPLACEMENTS[character];
  if (replacement !== undefined) return replacement;
  if (byteOf(character) !== undefined) return character;
  if (/^\s$/u.test(character)) return ' ';
  if (/^[\p{Cc}\p{Cf}\p{Cs}\p{M}]$/u.test(character)) return '';
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '');
  const known = [...plain].every((each) => byteOf(each) !== undefined);
  return known && plain !== '' ? plain : '?';
}

function byteOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20 && code < 0x7f ? code : BYTE_OF.get(character);
}
