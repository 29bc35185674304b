import {
  FONT_A_DOTS,
  LINE_DOTS,
  type Paper,
  type PaperItem,
  type PaperLine,
  type PaperSlip,
} from './paper.ts';

/**
 * Paper as plain text: one line of text for each line of paper, double size in single width,
 * centred as on paper, no blanks at the ends of lines. Slips are parted by a line of scissors.
 */
export function paperToText(paper: Paper): string {
  return paper.slips
    .map((slip) => slipToText(slip, paper.columns))
    .join(`${cutMark(paper.columns)}\n`);
}

/** One slip as plain text; blank paper at its end is left out. */
export function slipToText(slip: PaperSlip, columns: number): string {
  const lines = slip.items.flatMap((item) => itemLines(item, columns));
  return `${lines.join('\n').trimEnd()}\n`;
}

function itemLines(item: PaperItem, columns: number): string[] {
  switch (item.kind) {
    case 'line':
      return [lineText(item, columns)];
    case 'feed':
      return Array.from({ length: Math.round(item.dots / LINE_DOTS) }, () => '');
    case 'qr':
      return [place(`[QR ${item.data.length} characters]`, item.align, columns)];
    case 'barcode':
      return [place(`[BARCODE ${item.data}]`, item.align, columns)];
    case 'picture':
      return [place('[PICTURE]', item.align, columns)];
  }
}

function lineText(line: PaperLine, columns: number): string {
  let text = '';
  let endDots = 0;
  for (const run of line.runs) {
    text += ' '.repeat(Math.max(0, Math.round((run.xDots - endDots) / FONT_A_DOTS))) + run.text;
    endDots = run.xDots + [...run.text].length * run.cellDots * run.widthTimes;
  }
  return place(text, line.align, columns).trimEnd();
}

function place(text: string, align: PaperLine['align'], columns: number): string {
  const space = Math.max(0, columns - text.length);
  if (align === 'left') return text;
  return ' '.repeat(align === 'centre' ? Math.floor(space / 2) : space) + text;
}

function cutMark(columns: number): string {
  return `8<${'- '.repeat(Math.floor((columns - 2) / 2))}`.trimEnd();
}
