import { lineWidthDots, type Paper, type PaperItem, runWidthDots } from '@tillkeeper/printer';
import { describe, expect, it } from 'vitest';
import { COLUMN_WIDTHS, type Columns } from '../layout/line.ts';
import { allSlips } from '../testing/all-slips.ts';
import { encodeElsewhere } from '../testing/other-encoder.ts';
import { printBytes, printOnScreen } from '../testing/print.ts';

/** A mark on paper as a customer sees it, whatever commands made it. */
interface Mark {
  readonly what: string;
  /** From the left edge of the paper, in dots. */
  readonly leftDots: number;
}

/** Half of a doubled character: one encoder centres by the dot, the other by the blank. */
const TOLERANCE_DOTS = 12;

describe.each(allSlips())('the %s slip, by two encoders', (_, document) => {
  it.each(COLUMN_WIDTHS)('is the same on paper of %i columns', (columns) => {
    const ours = marksOf(printOnScreen(document, columns).paper);
    const theirs = printBytes([encodeElsewhere(document, columns)], columns);
    expect(theirs.events).toEqual([{ kind: 'cut', how: 'partial' }]);
    const marks = marksOf(theirs.paper);
    expect(ours.map(({ what }) => what)).toEqual(marks.map(({ what }) => what));
    for (const [index, { leftDots }] of ours.entries())
      expect(Math.abs(leftDots - (marks[index]?.leftDots ?? 0))).toBeLessThanOrEqual(
        TOLERANCE_DOTS,
      );
  });
});

it('the comparison sees a digit, a style and a place that differ', () => {
  const printed = (text: string, columns: Columns = 42): Mark[] =>
    marksOf(printBytes([new TextEncoder().encode(text)], columns).paper);
  expect(printed('PIN 1234\n')).not.toEqual(printed('PIN 1235\n'));
  expect(printed('\u001bE\u0001PIN\n')).not.toEqual(printed('PIN\n'));
  expect(printed('  PIN\n')[0]?.leftDots).toBe(24);
});

function marksOf(paper: Paper): Mark[] {
  const [slip] = paper.slips;
  if (slip === undefined) throw new Error('Nothing was printed.');
  return slip.items.flatMap((item) => itemMarks(item, paper.columns * 12));
}

function itemMarks(item: PaperItem, widthDots: number): Mark[] {
  // Blank paper round codes and before the knife is each encoder's own.
  if (item.kind === 'feed' || item.kind === 'picture') return [];
  if (item.kind !== 'line') return [{ what: `${item.kind} ${item.data}`, leftDots: 0 }];
  const space = widthDots - lineWidthDots(item);
  const offset = item.align === 'centre' ? Math.floor(space / 2) : 0;
  return item.runs.flatMap((run) => {
    const text = run.text.trim();
    if (text === '') return [];
    const blanks = run.text.length - run.text.trimStart().length;
    const cell = runWidthDots(run) / [...run.text].length;
    const look = `${run.bold ? 'bold ' : ''}${run.widthTimes}x${run.heightTimes}`;
    return [{ what: `${look} ${text}`, leftDots: offset + run.xDots + blanks * cell }];
  });
}
