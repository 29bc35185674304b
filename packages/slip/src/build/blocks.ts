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
  return block.kind === 'pair' || block.kind === 'text' ? { ...block, bold: true } : block;
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

function textBlocks(text: string, align: 'left' | 'centre', maximumLength: number): SlipBlock[] {
  const cleaned = cleanText(text, maximumLength);
  return cleaned === '' ? [] : [{ kind: 'text', text: cleaned, align }];
}
