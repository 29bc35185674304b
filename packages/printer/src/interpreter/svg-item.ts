import { dotsPath, rasterRows } from './dots-path.ts';
import {
  type Align,
  lineWidthDots,
  type PaperItem,
  type PaperLine,
  runWidthDots,
  type TextRun,
} from './paper.ts';
import { qrModules } from './qr-modules.ts';

/** The colour of paper, of its edge, and of what heat leaves on it. */
export const PAPER = '#fdfcf7';
export const EDGE = '#d9d6cb';
export const INK = '#26262b';
/** A monospace font of this size advances 12 units per character, as font A does. */
export const FONT_SIZE = 19.9;
const BASELINE = 0.8;
const BARCODE_DOTS = 80;
const GAP_DOTS = 8;
/** The usual width of a bar. */
const BAR_DOTS = 2;
/** The characters below the bars. */
const HRI_DOTS = 24;

/** Draws one thing on paper with its top at `y`, between margins that are `widthDots` apart. */
export function drawItem(item: PaperItem, y: number, widthDots: number): string {
  switch (item.kind) {
    case 'line':
      return drawLine(item, y, widthDots);
    case 'feed':
      return '';
    case 'qr':
      return drawQr(item, y, widthDots);
    case 'barcode':
      return drawBarcode(item, y, widthDots);
    case 'picture':
      return drawPicture(item, y, widthDots);
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

interface Box {
  readonly align: Align;
  readonly widthDots: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
}

type ItemOf<Kind extends PaperItem['kind']> = Extract<PaperItem, { kind: Kind }>;

function drawQr(item: ItemOf<'qr'>, y: number, widthDots: number): string {
  const modules = qrModules(item.data, item.correction);
  const cell = item.moduleDots;
  const x = offset(item.align, widthDots, modules.length * cell);
  return path(dotsPath(modules, { x, y, cell }));
}

function drawBarcode(item: ItemOf<'barcode'>, y: number, widthDots: number): string {
  const modules = item.bars.flatMap((width, at) =>
    Array.from({ length: width }, () => at % 2 === 0),
  );
  if (modules.length === 0) {
    const size = { boxWidth: widthDots * 0.7, boxHeight: BARCODE_DOTS };
    return drawBox(item.data, y, { align: item.align, widthDots, ...size });
  }
  const x = offset(item.align, widthDots, modules.length * BAR_DOTS);
  const bars = dotsPath([modules], { x: 0, y: 0, cell: 1 });
  const middle = x + (modules.length * BAR_DOTS) / 2;
  return (
    `<g transform="translate(${x} ${y}) scale(${BAR_DOTS} ${BARCODE_DOTS})">${path(bars)}</g>` +
    `<text x="${middle}" y="${y + BARCODE_DOTS + 20}" text-anchor="middle">${escapeXml(item.data)}</text>`
  );
}

function drawPicture(item: ItemOf<'picture'>, y: number, widthDots: number): string {
  const x = offset(item.align, widthDots, item.widthDots);
  if (item.bits !== undefined)
    return path(dotsPath(rasterRows(item.bits, item.widthDots), { x, y, cell: 1 }));
  const size = { boxWidth: item.widthDots, boxHeight: item.heightDots };
  return drawBox('', y, { align: item.align, widthDots, ...size });
}

function path(d: string): string {
  // Cells that touch must not be parted by a hair of grey.
  return d === '' ? '' : `<path d="${d}" shape-rendering="crispEdges"/>`;
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
      return item.moduleDots * qrModules(item.data, item.correction).length + GAP_DOTS;
    case 'barcode':
      return BARCODE_DOTS + HRI_DOTS + GAP_DOTS;
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
