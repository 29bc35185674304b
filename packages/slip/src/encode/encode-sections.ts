import { assertNever } from '@tillkeeper/domain';
import type { SlipDocument, SlipSection } from '../document.ts';
import { layOut } from '../layout/lay-out.ts';
import type { Columns, LaidOutLine } from '../layout/line.ts';
import type { Raster } from './raster.ts';
import { ThermalEncoder } from './thermal-encoder.ts';

/** A part of a slip as it goes to the printer. */
export interface EncodedSection {
  /** Its place in the slip, in words for people: `token 3 of 4`. It never holds printed text. */
  readonly name: string;
  readonly kind: SlipSection['name'] | 'cut';
  /** ESC/POS. They may hold PINs: never log them. */
  readonly bytes: Uint8Array;
}

/**
 * The ESC/POS bytes of a slip, section by section in the order of printing, so that whoever sends
 * them knows how far the paper got. The first one sets the printer up; the last one, of its own,
 * feeds and cuts. Each begins and ends in the plain style.
 * @param logo the shop's logo in dots, no wider than the paper.
 */
export function encodeSections(
  document: SlipDocument,
  columns: Columns,
  logo?: Raster,
): EncodedSection[] {
  const encoder = new ThermalEncoder();
  const names = sectionNames(document);
  encoder.start();
  const printed = layOut(document, columns).map((section, index): EncodedSection => {
    for (const line of section.lines) encodeLine(encoder, line, logo);
    return { name: names[index] ?? section.name, kind: section.name, bytes: encoder.take() };
  });
  encoder.cut(feedLines(columns));
  return [...printed, { name: 'cut', kind: 'cut', bytes: encoder.take() }];
}

/**
 * What to call each section of a slip when the paper stopped there: `header`, `details`,
 * `token 3 of 4`, `footer`. One for each section of the document; the cut has no entry.
 */
export function sectionNames(document: SlipDocument): string[] {
  const tokenCount = document.sections.filter(({ name }) => name === 'token').length;
  let tokenNumber = 0;
  return document.sections.map(({ name }) => {
    // Above the tokens or below them: it decides whether the customer has them.
    if (name === 'body') return tokenNumber === 0 ? 'details' : 'details below';
    if (name !== 'token') return name;
    tokenNumber += 1;
    return tokenCount === 1 ? 'token' : `token ${tokenNumber} of ${tokenCount}`;
  });
}

function encodeLine(encoder: ThermalEncoder, line: LaidOutLine, logo: Raster | undefined): void {
  switch (line.kind) {
    case 'text':
      encoder.line(line.text, line);
      break;
    case 'qr':
      encoder.qr(line.data);
      break;
    case 'barcode':
      encoder.barcode(line.symbology, line.data);
      break;
    case 'logo':
      if (logo !== undefined) encoder.raster(logo);
      break;
    default:
      assertNever(line);
  }
}

/** Narrow printers have no knife: the last line must come past the tear-off edge by feeding. */
function feedLines(columns: Columns): number {
  return columns === 32 ? 4 : 1;
}
