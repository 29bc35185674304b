import type { SlipDocument } from '../document.ts';
import { layOut } from '../layout/lay-out.ts';
import type { Columns, LaidOutLine } from '../layout/line.ts';

/**
 * The slip as plain text, one line of text for each line of paper. Double size stands in single
 * width, centred, so that a PIN can be searched for and copied. No blanks at the ends of lines.
 */
export function toText(document: SlipDocument, columns: Columns): string {
  const lines = layOut(document, columns).flatMap((section) => section.lines);
  return `${lines
    .map((line) => lineText(line, columns))
    .join('\n')
    .trimEnd()}\n`;
}

function lineText(line: LaidOutLine, columns: number): string {
  if (line.kind === 'qr') return centre(`[QR ${line.data.length} characters]`, columns);
  return (line.align === 'centre' ? centre(line.text, columns) : line.text).trimEnd();
}

function centre(text: string, columns: number): string {
  return `${' '.repeat(Math.max(0, Math.floor((columns - text.length) / 2)))}${text}`;
}
