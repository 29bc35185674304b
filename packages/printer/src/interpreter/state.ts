import type { Command, SettingName } from './command.ts';
import type { Align, TextStyle } from './paper.ts';
import { FONT_A_DOTS, LINE_DOTS } from './paper.ts';

/** The modes of a printer between two characters. */
export interface PrinterModes {
  readonly bold: boolean;
  readonly doubleStrike: boolean;
  readonly underline: boolean;
  readonly reverse: boolean;
  readonly fontDots: number;
  readonly widthTimes: number;
  readonly heightTimes: number;
  readonly characterSpacing: number;
  readonly align: Align;
  readonly codePage: number;
  readonly lineSpacing: number;
  readonly leftMargin: number;
  /** `undefined`: as wide as the paper. */
  readonly printWidth: number | undefined;
  readonly tabStops: readonly number[];
}

/** The modes after power-on and after ESC @. */
export const INITIAL_MODES: PrinterModes = {
  bold: false,
  doubleStrike: false,
  underline: false,
  reverse: false,
  fontDots: FONT_A_DOTS,
  widthTimes: 1,
  heightTimes: 1,
  characterSpacing: 0,
  align: 'left',
  codePage: 0,
  lineSpacing: LINE_DOTS,
  leftMargin: 0,
  printWidth: undefined,
  tabStops: Array.from({ length: 32 }, (_, index) => (index + 1) * 8),
};

const FONT_B_DOTS = 9;

/** The modes after a command; other commands leave them as they are. */
export function evolveModes(modes: PrinterModes, command: Command): PrinterModes {
  switch (command.kind) {
    case 'initialise':
      return INITIAL_MODES;
    case 'print-mode':
      return applyPrintMode(modes, command.bits);
    case 'size':
      return {
        ...modes,
        widthTimes: ((command.bits >> 4) & 7) + 1,
        heightTimes: (command.bits & 7) + 1,
      };
    case 'tab-stops':
      return { ...modes, tabStops: command.columns };
    case 'set':
      return applySetting(modes, command.what, command.value);
    default:
      return modes;
  }
}

/** ESC ! sets all of these at once, which is how it clears bold behind one's back. */
function applyPrintMode(modes: PrinterModes, bits: number): PrinterModes {
  return {
    ...modes,
    fontDots: fontDots(bits & 0x01),
    bold: (bits & 0x08) !== 0,
    heightTimes: bits & 0x10 ? 2 : 1,
    widthTimes: bits & 0x20 ? 2 : 1,
    underline: (bits & 0x80) !== 0,
  };
}

function applySetting(modes: PrinterModes, what: SettingName, value: number): PrinterModes {
  const isOn = (value & 1) === 1;
  switch (what) {
    case 'bold':
      return { ...modes, bold: isOn };
    case 'double-strike':
      return { ...modes, doubleStrike: isOn };
    case 'underline':
      return { ...modes, underline: [1, 2, 49, 50].includes(value) };
    case 'reverse':
      return { ...modes, reverse: isOn };
    case 'align':
      return { ...modes, align: ALIGNS[value % 48] ?? modes.align };
    case 'font':
      return { ...modes, fontDots: fontDots(value) };
    case 'code-page':
      return { ...modes, codePage: value };
    case 'character-spacing':
      return { ...modes, characterSpacing: value };
    case 'line-spacing':
      return { ...modes, lineSpacing: value };
    case 'left-margin':
      return { ...modes, leftMargin: value };
    case 'print-width':
      return { ...modes, printWidth: value };
    case 'status-back':
      return modes;
  }
}

const ALIGNS: readonly (Align | undefined)[] = ['left', 'centre', 'right'];

function fontDots(font: number): number {
  return font % 48 === 1 ? FONT_B_DOTS : FONT_A_DOTS;
}

/** How a character printed now would look. */
export function styleOf(modes: PrinterModes): TextStyle {
  return {
    bold: modes.bold || modes.doubleStrike,
    underline: modes.underline,
    reverse: modes.reverse,
    widthTimes: modes.widthTimes,
    heightTimes: modes.heightTimes,
    cellDots: modes.fontDots + modes.characterSpacing,
  };
}
