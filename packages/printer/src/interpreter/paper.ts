import type { QrCorrection } from './qr-modules.ts';

/** What lies on the counter: everything printed so far, cut into slips. Plain data. */
export interface Paper {
  /** The width, in characters of the normal font. */
  readonly columns: number;
  /** Oldest first. The last one may still hang in the printer, uncut. */
  readonly slips: readonly PaperSlip[];
}

/** One piece of paper. */
export interface PaperSlip {
  readonly items: readonly PaperItem[];
  /** `none` while it hangs in the printer: after the end of a job that means torn. */
  readonly cut: 'none' | 'partial' | 'full';
}

/** One thing on paper, from top to bottom. */
export type PaperItem =
  | PaperLine
  /** Blank paper. */
  | { readonly kind: 'feed'; readonly dots: number }
  | {
      readonly kind: 'qr';
      readonly data: string;
      readonly align: Align;
      readonly moduleDots: number;
      readonly correction: QrCorrection;
    }
  | {
      readonly kind: 'barcode';
      /** What a scanner reads. */
      readonly data: string;
      readonly align: Align;
      /** Bars and gaps in modules, beginning with a bar; empty for a symbology that isn't drawn. */
      readonly bars: readonly number[];
    }
  | {
      readonly kind: 'picture';
      readonly widthDots: number;
      readonly heightDots: number;
      readonly align: Align;
      /** A bit for each dot, rows padded to bytes; absent where the command isn't drawn. */
      readonly bits?: Uint8Array;
    };

/** A printed line of text. */
export interface PaperLine {
  readonly kind: 'line';
  readonly align: Align;
  /** From this line's top to the next one's, in dots. */
  readonly heightDots: number;
  readonly runs: readonly TextRun[];
}

/** Where a line stands between the margins. */
export type Align = 'left' | 'centre' | 'right';

/** Characters of one style that follow each other. */
export interface TextRun extends TextStyle {
  readonly text: string;
  /** From where the line begins, before alignment. */
  readonly xDots: number;
}

/** How characters look. */
export interface TextStyle {
  readonly bold: boolean;
  readonly underline: boolean;
  /** White on black. */
  readonly reverse: boolean;
  /** 1 to 8. */
  readonly widthTimes: number;
  /** 1 to 8. */
  readonly heightTimes: number;
  /** 12 dots for font A, 9 for font B, before `widthTimes`, with character spacing. */
  readonly cellDots: number;
}

/** Dots that one character of the normal font takes. */
export const FONT_A_DOTS = 12;
/** Dots from one line of the normal font to the next. */
export const LINE_DOTS = 30;

/** How wide a run is. */
export function runWidthDots(run: TextRun): number {
  return [...run.text].length * run.cellDots * run.widthTimes;
}

/** Where the last run of a line ends. */
export function lineWidthDots(line: PaperLine): number {
  const last = line.runs.at(-1);
  return last === undefined ? 0 : last.xDots + runWidthDots(last);
}
