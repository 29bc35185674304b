import type { Parsed } from './command.ts';
import type { Reader } from './reader.ts';

/** Commands that begin with DLE: a real printer obeys them at once, even while it prints. */
export function parseDle(reader: Reader): Parsed {
  switch (reader.byte()) {
    case 0x04: {
      const argument = reader.byte();
      // Functions 7, 8 and 18 carry one more byte.
      if ([7, 8, 18].includes(argument)) reader.byte();
      return reader.done({ kind: 'query', name: 'DLE EOT', argument });
    }
    case 0x05:
      return reader.done({ kind: 'query', name: 'DLE ENQ', argument: reader.byte() });
    case 0x14:
      return parseDc4(reader);
    default:
      return reader.unknown();
  }
}

function parseDc4(reader: Reader): Parsed {
  switch (reader.byte()) {
    case 1: {
      const pin = reader.byte() & 1 ? 5 : 2;
      const durationMs = reader.byte() * 100;
      return reader.done({ kind: 'drawer', pin, onMs: durationMs, offMs: durationMs });
    }
    case 2:
      reader.bytes(2);
      return reader.done({ kind: 'ignored', name: 'DLE DC4 2' });
    case 3:
      reader.bytes(5);
      return reader.done({ kind: 'ignored', name: 'DLE DC4 3' });
    case 7:
      return reader.done({ kind: 'query', name: 'DLE DC4 7', argument: reader.byte() });
    case 8:
      reader.bytes(7);
      return reader.done({ kind: 'ignored', name: 'DLE DC4 8' });
    default:
      return reader.unknown();
  }
}

/** Commands that begin with FS: stored pictures, and the double-byte mode of Chinese printers. */
export function parseFs(reader: Reader): Parsed {
  const name = String.fromCharCode(reader.byte());
  switch (name) {
    case '.':
    case '&':
      return reader.done({ kind: 'ignored', name: `FS ${name}` });
    case 'p':
      reader.bytes(2);
      return reader.done({ kind: 'ignored', name: 'FS p' });
    case '(':
      reader.byte();
      reader.bytes(reader.word());
      return reader.done({ kind: 'ignored', name: 'FS (' });
    default:
      return reader.unknown();
  }
}
