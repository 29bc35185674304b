import type { Chance } from '../../chance/chance.ts';

const SCRAPS = [
  ',',
  '}',
  '{',
  ']',
  '"',
  ':',
  '\\',
  '\n',
  '\t',
  'null',
  '/* */',
  '//',
  "'",
  '\u0000',
  '[',
  '""',
  '0',
  'NaN',
  ';',
];

/** Damages an answer as a line and its middlemen do: cut, doubled, spliced, garbled. */
export function damageText(text: string, chance: Chance): string {
  const at = chance.between(0, text.length);
  const more = chance.between(1, 40);
  switch (chance.between(0, 8)) {
    case 0:
    case 1:
      return text.slice(0, at);
    case 2:
      return text.slice(at);
    case 3:
      return text.slice(0, at) + text.slice(at + more);
    case 4:
      return text.slice(0, at) + text.slice(Math.max(0, at - more));
    case 5:
      return text.slice(0, at) + chance.pick(SCRAPS) + text.slice(at + chance.between(0, 1));
    case 6:
      return chance.pick([
        `${text}${text}`,
        `[${text}]`,
        `callback(${text});`,
        `${text}\n<!-- x -->`,
        JSON.stringify(text),
      ]);
    case 7:
      return text.replaceAll('"', chance.pick(["'", '“', '\\"', '&quot;']));
    default:
      return `${chance.pick([")]}',\n", 'HTTP/1.1 200 OK\r\n\r\n', '\uFEFF\uFEFF', ' \n\t', '<?xml?>'])}${text}`;
  }
}

const BAD_BYTES = [
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xe2, 0x82],
  [0x00],
  [0xf5, 0x80, 0x80, 0x80],
  [0x80],
];

/** Damages the bytes themselves: what comes is no UTF-8 any more, or another coding of it. */
export function damageBytes(text: string, chance: Chance): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const at = chance.between(0, bytes.length);
  switch (chance.between(0, 4)) {
    case 0:
      return Buffer.from(text, 'utf16le');
    case 1:
      return Buffer.concat([Buffer.from([0x1f, 0x8b, 0x08, 0x00]), chance.bytes(40)]);
    case 2: {
      const flipped = Buffer.from(bytes);
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << chance.between(0, 7));
      return flipped;
    }
    default:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(chance.pick(BAD_BYTES)),
        bytes.subarray(at),
      ]);
  }
}

/** Pages and scraps that are no answer at all. */
export function notAnAnswer(chance: Chance, secret: string): string {
  return chance.pick([
    '',
    ' ',
    'null',
    '0',
    '"0"',
    '[]',
    '{}',
    '[0]',
    'true',
    'OK',
    'Success',
    '{"responseCode":',
    '[[[[',
    '\u0000\u0000',
    `<html><body><h1>502 Bad Gateway</h1><p>${secret}</p></body></html>`,
    '<html><body>Please sign in to use this network.</body></html>',
    '<?xml version="1.0"?><response><responseCode>0</responseCode></response>',
    'responseCode=0&responseMessage=Success',
    'upstream connect error or disconnect/reset before headers',
    chance.bytes(chance.between(1, 200)).join(','),
    Buffer.from(chance.bytes(200)).toString('latin1'),
  ]);
}

/** Something far too big: a text, a list, a row of fields, or a depth. */
export function enormous(text: string, chance: Chance): string {
  const size = chance.anyScale(2_000, 200_000);
  const open = text.indexOf('{') + 1;
  const inside = (junk: string): string =>
    `${text.slice(0, open)}"junk":${junk},${text.slice(open)}`;
  switch (chance.between(0, 6)) {
    case 0:
      return inside(`"${'A'.repeat(size)}"`);
    case 1:
      return inside(`[${'0,'.repeat(size / 4)}0]`);
    case 2:
      return inside(`{${Array.from({ length: size / 20 }, (_, at) => `"k${at}":0`).join()}}`);
    case 3:
      return inside(`${'['.repeat(size)}${']'.repeat(size)}`);
    case 4:
      return inside(`${'{"a":'.repeat(size)}0${'}'.repeat(size)}`);
    case 5:
      return `${'['.repeat(size)}${text}`;
    default:
      return text
        .replaceAll('"Success"', `"${'1 2-'.repeat(size / 4)}"`)
        .replaceAll('"Active"', `"${' '.repeat(size)}"`);
  }
}
