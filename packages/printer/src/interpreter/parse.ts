import type { Parsed } from './command.ts';
import { parseDle, parseFs } from './parse-dle-fs.ts';
import { parseEsc } from './parse-esc.ts';
import { parseGs } from './parse-gs.ts';
import { INCOMPLETE, Reader } from './reader.ts';

/** Reads the command at `start`. Never guesses: half a command is `incomplete`, not an error. */
export function parseCommand(bytes: Uint8Array, start: number): Parsed {
  try {
    return parse(new Reader(bytes, start));
  } catch (thrown) {
    if (thrown === INCOMPLETE) return { kind: 'incomplete' };
    throw thrown;
  }
}

function parse(reader: Reader): Parsed {
  const byte = reader.byte();
  switch (byte) {
    case 0x09:
      return reader.done({ kind: 'tab' });
    case 0x0a:
      return reader.done({ kind: 'line-feed' });
    case 0x0c:
      return reader.done({ kind: 'form-feed' });
    case 0x0d:
      return reader.done({ kind: 'carriage-return' });
    case 0x10:
      return parseDle(reader);
    case 0x18:
      return reader.done({ kind: 'cancel' });
    case 0x1b:
      return parseEsc(reader);
    case 0x1c:
      return parseFs(reader);
    case 0x1d:
      return parseGs(reader);
    default:
      return byte < 0x20 ? reader.unknown() : reader.done({ kind: 'glyph', byte });
  }
}
