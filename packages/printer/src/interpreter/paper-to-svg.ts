import {
  type Align,
  FONT_A_DOTS,
  lineWidthDots,
  type Paper,
  type PaperItem,
  type PaperLine,
  type PaperSlip,
  runWidthDots,
  type TextRun,
} from './paper.ts';

/** How paper is drawn. */
export interface SvgOptions {
  /** Paper width in characters; the paper's own where absent. */
  readonly columns?: number;
  /** White above and below the print and between slips, in dots. */
  readonly marginDots?: number;
}

/**
 * Draws paper as a thermal printer leaves it, one SVG unit per dot (about 1/203 inch): each slip a
 * sheet with a knife's edge below, or a torn one when it was never cut. Every character stands on
 * the printer's grid, whatever monospace font the viewer has. All text is escaped.
 */
export function paperToSvg(paper: Paper, options: SvgOptions = {}): string {
  const columns = options.columns ?? paper.columns;
  const margin = options.marginDots ?? 36;
  const width = columns * FONT_A_DOTS + margin * 2;
  const sheets: string[] = [];
  let top = margin;
  for (const slip of paper.slips) {
    const height = slipHeight(slip) + margin * 2;
    sheets.push(sheet(slip, { top, width, height, margin }));
    top += height + margin;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + margin * 2} ${top}" width="${width + margin * 2}" height="${top}">`,
    ...sheets,
    '</svg>',
    '',
  ].join('\n');
}

interface Sheet {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

function sheet(slip: PaperSlip, place: Sheet): string {
  const lines: string[] = [];
  let y = place.margin;
  for (const item of slip.items) {
    lines.push(drawItem(item, y, place.width - place.margin * 2));
    y += itemHeight(item);
  }
  return [
    `<g transform="translate(${place.margin} ${place.top})">`,
    `<path d="${outline(place, slip.cut === 'none')}" fill="${PAPER}" stroke="${EDGE}"/>`,
    `<g transform="translate(${place.margin} 0)" font-family="'DejaVu Sans Mono','Liberation Mono',Menlo,Consolas,monospace" font-size="${FONT_SIZE}" fill="${INK}">`,
    ...lines.filter((each) => each !== ''),
    '</g>',
    '</g>',
  ].join('\n');
}

/** A straight top and a toothed bottom; torn paper has long uneven teeth. */
function outline({ width, height }: Sheet, isTorn: boolean): string {
  const step = isTorn ? 18 : 9;
  const teeth: string[] = [];
  for (let x = width, index = 0; x > 0; x -= step, index += 1) {
    const depth = isTorn ? 10 + ((index * 7) % 17) : 5;
    teeth.push(
      `L${Math.max(0, x - step / 2)} ${height - depth}`,
      `L${Math.max(0, x - step)} ${height}`,
    );
  }
  return `M0 0L${width} 0L${width} ${height}${teeth.join('')}Z`;
}

function drawItem(item: PaperItem, y: number, widthDots: number): string {
  switch (item.kind) {
    case 'line':
      return drawLine(item, y, widthDots);
    case 'feed':
      return '';
    case 'qr':
      return drawBox('QR', y, {
        align: item.align,
        widthDots,
        boxWidth: item.moduleDots * 29,
        boxHeight: item.moduleDots * 29,
      });
    case 'barcode':
      return drawBox(item.data, y, {
        align: item.align,
        widthDots,
        boxWidth: widthDots * 0.7,
        boxHeight: BARCODE_DOTS,
      });
    case 'picture':
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

function itemHeight(item: PaperItem): number {
  switch (item.kind) {
    case 'line':
      return item.heightDots;
    case 'feed':
      return item.dots;
    case 'qr':
      return item.moduleDots * 29 + 8;
    case 'barcode':
      return BARCODE_DOTS + 8;
    case 'picture':
      return item.heightDots;
  }
}

function slipHeight(slip: PaperSlip): number {
  return slip.items.reduce((sum, item) => sum + itemHeight(item), 0);
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

const PAPER = '#fdfcf7';
const EDGE = '#d9d6cb';
const INK = '#26262b';
const BARCODE_DOTS = 80;
// A monospace font of this size advances 12 units per character, as font A does.
const FONT_SIZE = 19.9;
const BASELINE = 0.8;
