import { APPROVED_THINGS, STATEMENT_LINES } from '@tillkeeper/domain';
import { slipWords } from '@tillkeeper/slip';
import { expect, it } from 'vitest';
import { statement } from './statement.ts';

const paper = slipWords('en');

it.each(STATEMENT_LINES.filter((id) => id !== 'group'))(
  'the line %s is called the same on the screen and on paper',
  (id) => expect(statement.lines[id]).toBe(paper[id]),
);

it('headings, approvals and what is left out are the same too', () => {
  const { parts } = statement;
  const headings = [parts.sold, parts.paidWith, parts.vouchers, parts.drawer, parts.open];
  expect(headings.map((words) => words.toUpperCase())).toEqual([
    paper.soldHeading,
    paper.paidWithHeading,
    paper.vouchersHeading,
    paper.drawerHeading,
    paper.openHeading,
  ]);
  expect(statement.approvedBy.toUpperCase()).toBe(paper.approvedHeading);
  expect(APPROVED_THINGS.map((what) => statement.approved({ what, name: '', count: 1 }))).toEqual([
    paper.voids,
    paper.paidIn,
    paper.paidOut,
    paper.takenBack,
    paper.difference,
    paper.handOver,
    paper.closing,
  ]);
  expect(statement.blind).toBe(paper.blindX);
  expect(statement.nothingOpen).toBe(paper.nothingOpen);
  expect(statement.handedTo).toBe(paper.handedTo);
  expect(Object.values(statement.moments)).toEqual([paper.opened, paper.counted, paper.closed]);
});

it('says at once whether the drawer is right', () => {
  expect(statement.outcome(-600)).toBe('The drawer is R 6.00 short.');
  expect(statement.outcome(600)).toBe('The drawer is R 6.00 over.');
  expect(statement.outcome(0)).toBe('The drawer is right, to the cent.');
  expect(statement.outcomeWords(209_600, 209_000)).toBe('Expected R 2 096.00, counted R 2 090.00.');
});
