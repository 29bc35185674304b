import type { Parsed, SettingName } from './command.ts';
import type { Reader } from './reader.ts';

/** Commands that begin with ESC. */
export function parseEsc(reader: Reader): Parsed {
  const name = String.fromCharCode(reader.byte());
  const setting = SETTINGS[name];
  if (setting !== undefined) {
    return reader.done({ kind: 'set', what: setting, value: reader.byte() });
  }
  switch (name) {
    case '@':
      return reader.done({ kind: 'initialise' });
    case '!':
      return reader.done({ kind: 'print-mode', bits: reader.byte() });
    case '2':
      return reader.done({ kind: 'set', what: 'line-spacing', value: DEFAULT_LINE_SPACING_DOTS });
    case 'd':
      return reader.done({ kind: 'feed', unit: 'lines', count: reader.byte() });
    case 'J':
      return reader.done({ kind: 'feed', unit: 'dots', count: reader.byte() });
    case '$':
      return reader.done({ kind: 'move', how: 'absolute', dots: reader.word() });
    case '\\':
      return reader.done({ kind: 'move', how: 'relative', dots: signed(reader.word()) });
    case 'D':
      return reader.done({ kind: 'tab-stops', columns: [...reader.untilNul(32)] });
    case 'i':
      return reader.done({ kind: 'cut', how: 'full', feedDots: 0 });
    case 'm':
      return reader.done({ kind: 'cut', how: 'partial', feedDots: 0 });
    case 'p':
      return parseDrawer(reader);
    case '*':
      return parseBitImage(reader);
    case 'c':
      return parsePanel(reader);
    case 'R':
    case 'V':
    case '{':
      // Country set, quarter turn and upside down: our slips never use them but to switch them off.
      reader.byte();
      return reader.done({ kind: 'ignored', name: `ESC ${name}` });
    default:
      return reader.unknown();
  }
}

/** One sixth of an inch at 180 dots per inch. */
export const DEFAULT_LINE_SPACING_DOTS = 30;

const SETTINGS: Readonly<Record<string, SettingName>> = {
  ' ': 'character-spacing',
  '-': 'underline',
  '3': 'line-spacing',
  E: 'bold',
  G: 'double-strike',
  M: 'font',
  a: 'align',
  t: 'code-page',
};

function parseDrawer(reader: Reader): Parsed {
  const pin = reader.byte() & 1 ? 5 : 2;
  return reader.done({ kind: 'drawer', pin, onMs: reader.byte() * 2, offMs: reader.byte() * 2 });
}

function parseBitImage(reader: Reader): Parsed {
  const is24Dots = reader.byte() >= 32;
  const widthDots = reader.word();
  reader.bytes(widthDots * (is24Dots ? 3 : 1));
  return reader.done({ kind: 'raster', widthDots, heightDots: is24Dots ? 24 : 8 });
}

/** ESC c 3, 4 and 5: paper sensors and panel buttons. */
function parsePanel(reader: Reader): Parsed {
  const which = String.fromCharCode(reader.byte());
  if (!'345'.includes(which)) return reader.unknown();
  reader.byte();
  return reader.done({ kind: 'ignored', name: `ESC c ${which}` });
}

function signed(word: number): number {
  return word >= 0x8000 ? word - 0x10000 : word;
}
