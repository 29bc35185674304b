import { expect, it } from 'vitest';
import type { ResultLine } from '../measure.ts';
import { tableOf } from './table.ts';

const spread = (median: number, by = 0) => ({
  median,
  lowerQuartile: median - by,
  upperQuartile: median + by,
  count: by === 0 ? 1 : 9,
});
const line = (ratio: number): ResultLine => ({
  what: 'a sale',
  unit: 'ms',
  till: spread(1_234.5, 200),
  floor: spread(50),
  ratio: spread(ratio, 0.1),
  goal: { of: 'ratio', most: 1.5 },
});

it('shows figures, goals and whether they were reached', () => {
  const figures = 'ms    1235  1035..1435   50.0';
  expect(tableOf('Speed', { lines: [line(1.25), line(2)], notes: ['on this machine'] })).toBe(
    [
      '\n== Speed',
      '          unit  till    quarters  floor  ratio    quarters          goal',
      `  a sale  ${figures}   1.25  1.15..1.35  ratio <= 1.5  reached`,
      `  a sale  ${figures}   2.00  1.90..2.10  ratio <= 1.5   MISSED`,
      '  (on this machine)',
    ].join('\n'),
  );
});

it('shows a figure that stands alone', () => {
  const alone: ResultLine = { what: 'all', unit: 'bytes', till: spread(7_000) };
  expect(tableOf('Size', { lines: [alone], notes: [] })).toContain('all  bytes  7000');
});
