import { FONT_A_DOTS, type Paper, type PaperSlip } from './paper.ts';
import { drawItem, EDGE, FONT_SIZE, INK, itemHeight, PAPER } from './svg-item.ts';

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

function slipHeight(slip: PaperSlip): number {
  return slip.items.reduce((sum, item) => sum + itemHeight(item), 0);
}
