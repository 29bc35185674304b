import { wrap } from './wrap.ts';

/** Enough for `-R 123 456.78` and a blank. */
const RIGHT_COLUMN = 14;

/**
 * A line of a table: label, count and amount. Counts and amounts of lines below each other stand in
 * their columns; a label that has no room goes on lines of its own above its figures.
 */
export function layOutRow(left: string, middle: string, right: string, columns: number): string[] {
  const figures = `${flat(middle)}${flat(right).padStart(RIGHT_COLUMN)}`;
  const label = flat(left);
  const gap = columns - label.length - figures.trimStart().length;
  if (gap >= 1)
    return [`${label}${figures.trimStart().padStart(columns - label.length)}`.trimEnd()];
  const below = figures.length <= columns ? [figures] : wrap(figures, columns);
  return [...wrap(label, columns), ...below.map((text) => text.padStart(columns))].filter(
    (text) => text.trim() !== '',
  );
}

function flat(text: string): string {
  return text.replace(/\n/g, ' ');
}
