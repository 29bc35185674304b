import { transliterate } from '../cp858.ts';
import type { SlipBlock } from '../document.ts';
import { type LaidOutLine, line } from './line.ts';
import { wrap } from './wrap.ts';

type CodeBlock = Extract<SlipBlock, { kind: 'qr' | 'barcode' }>;

/** Module widths that cameras of phones and scanners of tills can part. */
const QR_BYTES = 300;
const BARCODE_LENGTHS = { 32: 14, 42: 20, 48: 22 } as const;

/**
 * A QR or bar code. What the paper is too narrow for, or the symbology can't hold, is printed in
 * characters: a code that can't be scanned, or that the printer drops in silence, would be a loss.
 */
export function layOutCode(block: CodeBlock, columns: number): LaidOutLine[] {
  if (isPrintable(block, columns)) return [block];
  const text = transliterate(block.data);
  return wrap(text, columns)
    .filter((each) => each !== '')
    .map((each) => line(each, { align: 'centre' }));
}

function isPrintable(block: CodeBlock, columns: number): boolean {
  if (block.kind === 'qr') {
    const length = new TextEncoder().encode(block.data).length;
    return length > 0 && length <= QR_BYTES;
  }
  if (block.symbology === 'ean13') return /^\d{12,13}$/.test(block.data);
  const room = BARCODE_LENGTHS[columns as keyof typeof BARCODE_LENGTHS] ?? 14;
  return /^[\x20-\x7e]+$/.test(block.data) && block.data.length <= room;
}
