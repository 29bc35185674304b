import type { Command, Parsed, SettingName } from './command.ts';
import type { Reader } from './reader.ts';

/** Commands that begin with GS. */
export function parseGs(reader: Reader): Parsed {
  const name = String.fromCharCode(reader.byte());
  switch (name) {
    case '!':
      return reader.done({ kind: 'size', bits: reader.byte() });
    case 'B':
      return reader.done({ kind: 'set', what: 'reverse', value: reader.byte() });
    case 'H':
    case 'h':
    case 'f':
    case 'w':
      // How bar codes look; the paper model keeps their data only.
      reader.byte();
      return reader.done({ kind: 'ignored', name: `GS ${name}` });
    case 'L':
    case 'W':
      return parseArea(reader, name === 'L' ? 'left-margin' : 'print-width');
    case 'V':
      return parseCut(reader);
    case 'k':
      return parseBarcode(reader);
    case 'v':
      return parseRaster(reader);
    case '(':
      return parseExtended(reader);
    case '8':
      return parseLargeGraphics(reader);
    case 'a':
      return reader.done({ kind: 'set', what: 'status-back', value: reader.byte() });
    case 'r':
      return reader.done({ kind: 'query', name: 'GS r', argument: reader.byte() });
    case 'I':
      return reader.done({ kind: 'query', name: 'GS I', argument: reader.byte() });
    default:
      return reader.unknown();
  }
}

function parseArea(reader: Reader, what: SettingName): Parsed {
  return reader.done({ kind: 'set', what, value: reader.word() });
}

function parseCut(reader: Reader): Parsed {
  const mode = reader.byte();
  const how = FULL_CUT_MODES.includes(mode) ? 'full' : 'partial';
  if ([0, 1, 48, 49].includes(mode)) return reader.done({ kind: 'cut', how, feedDots: 0 });
  if (![65, 66, 97, 98, 103, 104].includes(mode)) return reader.unknown();
  return reader.done({ kind: 'cut', how, feedDots: reader.byte() });
}

const FULL_CUT_MODES: readonly number[] = [0, 48, 65, 97, 103];

function parseBarcode(reader: Reader): Parsed {
  const symbology = reader.byte();
  if (symbology <= 6) {
    return reader.done({ kind: 'barcode', symbology, data: reader.untilNul(255) });
  }
  if (symbology < 65 || symbology > 79) return reader.unknown();
  return reader.done({ kind: 'barcode', symbology, data: reader.bytes(reader.byte()) });
}

/** More than any printer's memory: garbage, which must not be waited for. */
const MAXIMUM_PICTURE_BYTES = 8_000_000;

/** GS v 0: a picture, row by row. */
function parseRaster(reader: Reader): Parsed {
  if (reader.byte() !== 0x30) return reader.unknown();
  reader.byte();
  const widthBytes = reader.word();
  const heightDots = reader.word();
  if (widthBytes * heightDots > MAXIMUM_PICTURE_BYTES) return reader.unknown();
  const bits = reader.bytes(widthBytes * heightDots);
  return reader.done({ kind: 'raster', widthDots: widthBytes * 8, heightDots, bits });
}

/** GS ( x: every one carries its length, so that even an unknown one can be passed over. */
function parseExtended(reader: Reader): Parsed {
  const name = String.fromCharCode(reader.byte());
  const body = reader.bytes(reader.word());
  const [first = 0, fn = 0] = body;
  if (name === 'k') {
    return reader.done({ kind: 'symbol', symbology: first, fn, parameters: body.slice(2) });
  }
  if (name === 'H' && first === 48 && fn === 48) {
    return reader.done({ kind: 'fence', id: body.slice(2, 6) });
  }
  if (name === 'L') return reader.done(graphics(body));
  return name === 'H' ? reader.done({ kind: 'ignored', name: 'GS ( H' }) : reader.unknown();
}

/** GS 8 L: like GS ( L, with a length of four bytes. */
function parseLargeGraphics(reader: Reader): Parsed {
  if (reader.byte() !== 0x4c) return reader.unknown();
  const length = reader.word() + reader.word() * 0x10000;
  if (length > MAXIMUM_PICTURE_BYTES) return reader.unknown();
  return reader.done(graphics(reader.bytes(length)));
}

/** Function 112 stores a picture for function 50 to print: modelled as printed when stored. */
function graphics(body: Uint8Array): Command {
  if (body[1] !== 112) return { kind: 'ignored', name: 'GS ( L' };
  const word = (at: number): number => (body[at] ?? 0) + (body[at + 1] ?? 0) * 256;
  return { kind: 'raster', widthDots: word(6), heightDots: word(8) };
}
