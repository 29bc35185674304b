import { type LaidOutLine, line } from './line.ts';

/** More than this in one row and people lose their place while they type. */
const MAXIMUM_CHARACTERS = 16;

/**
 * A PIN or token in double size. Groups stay whole and the rows are as even as they can be: five
 * groups of four become 3 + 2, four become 2 + 2.
 */
export function layOutSecret(groups: readonly string[], columns: number): LaidOutLine[] {
  const capacity = Math.min(MAXIMUM_CHARACTERS, columns / 2);
  const widest = Math.max(0, ...groups.map((group) => group.length));
  // A group wider than the paper at double size is no PIN we know; small is better than broken.
  if (widest > capacity) return groups.flatMap((group) => smallLines(group, columns));
  return evenRows(groups, capacity).map((row) =>
    line(row.join(' '), { align: 'centre', size: 'double', bold: true }),
  );
}

function smallLines(group: string, columns: number): LaidOutLine[] {
  const parts = group.match(new RegExp(`[^]{1,${columns}}`, 'g')) ?? [];
  return parts.map((part) => line(part.replace(/\n/g, ' '), { align: 'centre', bold: true }));
}

function evenRows(groups: readonly string[], capacity: number): string[][] {
  for (let rowCount = 1; rowCount < groups.length; rowCount += 1) {
    const rows = split(groups, Math.ceil(groups.length / rowCount));
    if (rows.every((row) => row.join(' ').length <= capacity)) return rows;
  }
  return groups.map((group) => [group]);
}

function split(groups: readonly string[], size: number): string[][] {
  const rows: string[][] = [];
  for (let from = 0; from < groups.length; from += size) rows.push(groups.slice(from, from + size));
  return rows;
}
