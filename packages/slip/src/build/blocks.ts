import { stripSeparators } from '@tillkeeper/domain';
import { cleanText } from '../clean-text.ts';
import type { SlipBlock } from '../document.ts';

/** Long enough for any honest name, label or number; a longer one is cut. */
const FIELD_LENGTH = 80;

/** A line across the paper. */
export const RULE: SlipBlock = { kind: 'rule', style: 'single' };
/** A double line across the paper, round what has to be typed in. */
export const DOUBLE_RULE: SlipBlock = { kind: 'rule', style: 'double' };
/** An empty line. */
export const SPACE: SlipBlock = { kind: 'space' };

/** A centred line; empty text gives no block. */
export function centred(text: string, maximumLength = FIELD_LENGTH): SlipBlock[] {
  return textBlocks(text, 'centre', maximumLength);
}

/** A centred bold line; empty text gives no block. */
export function heading(text: string, maximumLength = FIELD_LENGTH): SlipBlock[] {
  return centred(text, maximumLength).map(bold);
}

/** A line or paragraph at the left edge; empty text gives no block. */
export function paragraph(text: string, maximumLength = FIELD_LENGTH): SlipBlock[] {
  return textBlocks(text, 'left', maximumLength);
}

/** A label and its value; an empty value gives no block, because a bare label tells nothing. */
export function pair(left: string, right: string): SlipBlock[] {
  const value = cleanText(right, FIELD_LENGTH);
  return value === '' ? [] : [{ kind: 'pair', left: cleanText(left, FIELD_LENGTH), right: value }];
}

/** Like {@link pair}, bold. */
export function boldPair(left: string, right: string): SlipBlock[] {
  return pair(left, right).map(bold);
}

/** The same block in bold, where it can be. */
export function bold(block: SlipBlock): SlipBlock {
  return block.kind === 'pair' || block.kind === 'row' || block.kind === 'text'
    ? { ...block, bold: true }
    : block;
}

/**
 * A PIN or token in groups of four, as people read it aloud. Digits may come with separators of the
 * provider's own; a code that is more than digits keeps the groups in which it was given.
 */
export function secret(code: string): SlipBlock {
  const cleaned = cleanText(code, FIELD_LENGTH);
  const compact = stripSeparators(cleaned);
  const groups = /^\d+$/.test(compact) ? [compact] : cleaned.split(' ');
  return { kind: 'secret', groups: groups.flatMap((group) => group.match(/.{1,4}/gu) ?? []) };
}

/** A line of a table of amounts; the count is left out where there is none. */
export function row(left: string, count: number | undefined, right: string): SlipBlock {
  const middle = count === undefined ? '' : String(count);
  return { kind: 'row', left: cleanText(left, FIELD_LENGTH), middle, right };
}

/** Words in double size; empty text gives no block. */
export function big(text: string): SlipBlock[] {
  const cleaned = cleanText(text, FIELD_LENGTH);
  return cleaned === '' ? [] : [{ kind: 'big', text: cleaned }];
}

/** A frame of stars round big words that nobody may overlook. */
export function banner(text: string): SlipBlock[] {
  return [{ kind: 'rule', style: 'star' }, ...big(text), { kind: 'rule', style: 'star' }];
}

/** A line to sign on. */
export function signature(label: string): SlipBlock[] {
  return [SPACE, SPACE, { kind: 'pair', left: cleanText(label, 40), right: '_'.repeat(14) }];
}

/** More than this and the symbol is too fine for the camera of a cheap phone. */
const QR_BYTES = 250;

/**
 * A QR code with its words above it; nothing for empty data and for data too long to be scanned:
 * a code must never be the only place where something stands.
 */
export function qr(data: string, caption: string): SlipBlock[] {
  const cleaned = cleanText(data, QR_BYTES + 1);
  if (cleaned === '') return [];
  if (new TextEncoder().encode(cleaned).length > QR_BYTES) return [];
  // The symbol needs white round it to be found.
  return [SPACE, ...centred(caption), SPACE, { kind: 'qr', data: cleaned }];
}

/** The QR code that makes a phone dial a USSD string such as `*130*3621*3*PIN#`. */
export function ussdQr(ussd: string, caption: string): SlipBlock[] {
  return qr(ussd === '' ? '' : `tel:${ussd.replaceAll('#', '%23')}`, caption);
}

/** A bar code that scanners of tills read; digits that are no EAN-13 stand in code 128. */
export function barcode(data: string): SlipBlock[] {
  const cleaned = cleanText(data, BARCODE_LENGTH + 1);
  if (!/^[\x20-\x7e]+$/.test(cleaned) || cleaned.length > BARCODE_LENGTH) return centred(data);
  const symbology = isEan13(cleaned) ? 'ean13' : 'code128';
  return [SPACE, { kind: 'barcode', symbology, data: cleaned }];
}

/** As many characters of code 128 as paper of 58 mm takes in bars that a scanner can part. */
const BARCODE_LENGTH = 14;

function isEan13(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  const sum = [...text].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}

function textBlocks(text: string, align: 'left' | 'centre', maximumLength: number): SlipBlock[] {
  const cleaned = cleanText(text, maximumLength);
  return cleaned === '' ? [] : [{ kind: 'text', text: cleaned, align }];
}
