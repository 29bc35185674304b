import type { SlipSection } from '../document.ts';

/** How many characters of the normal font fit on a line: paper of 58 mm, 80 mm, 80 mm dense. */
export type Columns = 32 | 42 | 48;

/** The widths a slip can be laid out for. */
export const COLUMN_WIDTHS: readonly Columns[] = [32, 42, 48];

/** One printed line. Text holds code page 858 characters only and is never wider than the paper. */
export type LaidOutLine =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align: 'left' | 'centre';
      /** `double` is twice as wide and twice as high. */
      readonly size: 'normal' | 'double';
      readonly bold: boolean;
    }
  | { readonly kind: 'qr'; readonly data: string }
  | { readonly kind: 'barcode'; readonly symbology: 'ean13' | 'code128'; readonly data: string }
  | { readonly kind: 'logo' };

/** A section in lines: what the encoder, the text copy and the preview all read. */
export interface LaidOutSection {
  readonly name: SlipSection['name'];
  readonly lines: readonly LaidOutLine[];
}

type TextStyle = Partial<Omit<Extract<LaidOutLine, { kind: 'text' }>, 'kind' | 'text'>>;

/** A line of text in the normal style, but for what is given. */
export function line(text: string, style: TextStyle = {}): LaidOutLine {
  return { kind: 'text', text, align: 'left', size: 'normal', bold: false, ...style };
}
