import { type Finding, type Goal, type ResultLine, reachesGoal } from '../measure.ts';
import type { Spread } from '../statistics.ts';

/** One measurement as text: a title, a table with its lines, and what must be known to read them. */
export function tableOf(title: string, { lines, notes }: Finding): string {
  const rows = [HEAD, ...lines.map(cellsOf)];
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const body = rows.map(
    (cells) => `  ${cells.map((cell, at) => pad(cell, at, widths)).join('  ')}`,
  );
  return [`\n== ${title}`, ...body, ...notes.map((note) => `  (${note})`)]
    .map((line) => line.trimEnd())
    .join('\n');
}

const HEAD = ['', 'unit', 'till', 'quarters', 'floor', 'ratio', 'quarters', 'goal', ''];

function cellsOf(line: ResultLine): string[] {
  const { what, unit, till, floor, ratio, goal } = line;
  return [
    what,
    unit,
    short(till.median),
    quarters(till),
    floor === undefined ? '' : short(floor.median),
    ratio === undefined ? '' : short(ratio.median),
    ratio === undefined ? '' : quarters(ratio),
    goal === undefined ? '' : goalText(goal),
    verdict(line),
  ];
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column < 2 ? cell.padEnd(width) : cell.padStart(width);
}

function quarters({ lowerQuartile, upperQuartile, count }: Spread): string {
  return count < 2 ? '' : `${short(lowerQuartile)}..${short(upperQuartile)}`;
}

function goalText({ of, least, most }: Goal): string {
  const bound = least === undefined ? `<= ${most}` : `>= ${least}`;
  return of === 'ratio' ? `ratio ${bound}` : bound;
}

function verdict(line: ResultLine): string {
  const reached = reachesGoal(line);
  if (reached === undefined) return '';
  return reached ? 'reached' : 'MISSED';
}

/** Three digits that mean something, and no more. */
function short(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return String(Math.round(value));
  return value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3);
}
