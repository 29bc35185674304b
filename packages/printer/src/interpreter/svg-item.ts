import {
  type Align,
  lineWidthDots,
  type PaperItem,
  type PaperLine,
  runWidthDots,
  type TextRun,
} from './paper.ts';

/** The colour of paper, of its edge, and of what heat leaves on it. */
export const PAPER = '#fdfcf7';
export const EDGE = '#d9d6cb';
export const INK = '#26262b';
/** A monospace font of this size advances 12 units per character, as font A does. */
export const FONT_SIZE = 19.9;
const BASELINE = 0.8;
const BARCODE_DOTS = 80;
const GAP_DOTS = 8;
/** What stands for a QR symbol of usual size. */
const QR_MODULES = 29;

/** Draws one thing on paper with its top at `y`, between margins that are `widthDots` apart. */
export function drawItem(item: PaperItem, y: number, widthDots: number): string {
  switch (item.kind) {
    case 'line':
      return drawLine(item, y, widthDots);
    case 'feed':
      return '';
    case 'qr':
      return drawBox('QR', y, {
        align: item.align,
        widthDots,
        boxWidth: item.moduleDots * QR_MODULES,
        boxHeight: item.moduleDots * QR_MODULES,
      });
    case 'barcode':
      return drawBox(item.data, y, {
        align: item.align,
        widthDots,
        boxWidth: widthDots * 0.7,
        boxHeight: BARCODE_DOTS,
      });
    case 'picture':
      if (item.dots !== undefined) return drawDots(item.dots, item, y, widthDots);
      return drawBox('', y, {
        align: item.align,
        widthDots,
        boxWidth: item.widthDots,
        boxHeight: item.heightDots,
      });
  }
}

function drawLine(line: PaperLine, y: number, widthDots: number): string {
  const left = offset(line.align, widthDots, lineWidthDots(line));
  return line.runs.map((run) => drawRun(run, left + run.xDots, y)).join('');
}

function drawRun(run: TextRun, x: number, y: number): string {
  const width = runWidthDots(run);
  const height = run.heightTimes * 24;
  const cell = width / run.widthTimes;
  const text =
    `<text transform="translate(${x} ${y + height * BASELINE}) scale(${run.widthTimes} ${run.heightTimes})"` +
    ` textLength="${cell}" lengthAdjust="spacingAndGlyphs" xml:space="preserve"` +
    `${run.bold ? ' font-weight="bold"' : ''}${run.underline ? ' text-decoration="underline"' : ''}` +
    `${run.reverse ? ` fill="${PAPER}"` : ''}>${escapeXml(run.text)}</text>`;
  return run.reverse
    ? `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>${text}`
    : text;
}

/** Every black dot of a picture, as runs along its rows. */
function drawDots(
  dots: Uint8Array,
  item: Extract<PaperItem, { kind: 'picture' }>,
  y: number,
  widthDots: number,
): string {
  const left = offset(item.align, widthDots, item.widthDots);
  const rowBytes = item.widthDots / 8;
  const isBlack = (x: number, row: number): boolean =>
    x < item.widthDots && ((dots[row * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  let path = '';
  for (let row = 0; row < item.heightDots; row += 1) {
    for (let x = 0; x < item.widthDots; x += 1) {
      const from = x;
      while (isBlack(x, row)) x += 1;
      if (x > from) path += `M${left + from} ${y + row}h${x - from}v1h${from - x}z`;
    }
  }
  return `<path d="${path}"/>`;
}

interface Box {
  readonly align: Align;
  readonly widthDots: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
}

/** Stands for a symbol that isn't drawn: its place and size are right. */
function drawBox(label: string, y: number, box: Box): string {
  const x = offset(box.align, box.widthDots, box.boxWidth);
  return (
    `<rect x="${x}" y="${y}" width="${box.boxWidth}" height="${box.boxHeight}" fill="none" stroke="${INK}" stroke-dasharray="4 4"/>` +
    `<text x="${x + box.boxWidth / 2}" y="${y + box.boxHeight / 2}" text-anchor="middle">${escapeXml(label)}</text>`
  );
}

function offset(align: Align, widthDots: number, lineDots: number): number {
  const space = widthDots - lineDots;
  if (align === 'left') return 0;
  return align === 'centre' ? Math.floor(space / 2) : space;
}

/** From the top of a thing on paper to the top of the next. */
export function itemHeight(item: PaperItem): number {
  switch (item.kind) {
    case 'line':
      return item.heightDots;
    case 'feed':
      return item.dots;
    case 'qr':
      return item.moduleDots * QR_MODULES + GAP_DOTS;
    case 'barcode':
      return BARCODE_DOTS + GAP_DOTS;
    case 'picture':
      return item.heightDots;
  }
}

/** What XML can't hold is left out, what it reads as markup is escaped. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
