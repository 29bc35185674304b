import type { SlipDocument } from '../document.ts';
import { layOut } from '../layout/lay-out.ts';
import type { Columns, LaidOutLine } from '../layout/line.ts';
import { ThermalEncoder } from './thermal-encoder.ts';

/**
 * The ESC/POS bytes of a slip, one array per section in the order of printing, so that whoever
 * sends them knows how far the paper got. The first one sets the printer up; the last one feeds
 * and cuts. They hold PINs: never log them.
 */
export function encodeSlip(document: SlipDocument, columns: Columns): Uint8Array[] {
  const encoder = new ThermalEncoder();
  const sections = layOut(document, columns);
  return sections.map((section, index) => {
    if (index === 0) encoder.start();
    for (const line of section.lines) encodeLine(encoder, line);
    if (index === sections.length - 1) encoder.cut(feedLines(columns));
    return encoder.take();
  });
}

function encodeLine(encoder: ThermalEncoder, line: LaidOutLine): void {
  if (line.kind === 'qr') encoder.qr(line.data);
  else encoder.line(line.text, line);
}

/** Narrow printers have no knife: the last line must come past the tear-off edge by feeding. */
function feedLines(columns: Columns): number {
  return columns === 32 ? 4 : 1;
}
