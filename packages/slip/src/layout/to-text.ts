import type { SlipDocument } from '../document.ts';
import { layOut } from './lay-out.ts';
import type { Columns, LaidOutLine } from './line.ts';

/**
 * The slip as plain text, one line of text for each line of paper. Double size stands in single
 * width, centred, so that a PIN can be searched for and copied. Codes are named, the logo is left
 * out, and no line ends in blanks.
 */
export function toText(document: SlipDocument, columns: Columns): string {
  const lines = layOut(document, columns)
    .flatMap((section) => section.lines)
    .filter(({ kind }) => kind !== 'logo');
  return `${lines
    .map((line) => lineText(line, columns))
    .join('\n')
    .trimEnd()}\n`;
}

function lineText(line: LaidOutLine, columns: number): string {
  if (line.kind === 'logo') return '';
  if (line.kind === 'qr') return centre(`[QR ${line.data.length} characters]`, columns);
  if (line.kind === 'barcode') return centre(`[BARCODE ${line.data}]`, columns);
  return (line.align === 'centre' ? centre(line.text, columns) : line.text).trimEnd();
}

function centre(text: string, columns: number): string {
  return `${' '.repeat(Math.max(0, Math.floor((columns - text.length) / 2)))}${text}`;
}
