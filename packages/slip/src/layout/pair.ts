import { wrap } from './wrap.ts';

/**
 * A label at the left edge and its value at the right edge. When both don't fit on one line, the
 * value goes below, still at the right edge, so that figures stay in their column.
 */
export function layOutPair(left: string, right: string, columns: number): string[] {
  const flatRight = right.replace(/\n/g, ' ');
  const gap = columns - left.length - flatRight.length;
  if (gap >= 1 && !left.includes('\n')) return [`${left}${' '.repeat(gap)}${flatRight}`.trimEnd()];
  const label = wrap(left, columns).filter((text) => text !== '');
  return [...label, ...wrap(flatRight, columns).map((text) => text.padStart(columns))];
}
