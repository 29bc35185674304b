import { expect, it } from 'vitest';
import { type HistoryLine, historyOf } from './history-lines.ts';

const attemptsAt = (...numbers: readonly number[]) =>
  numbers.map((number) => ({ number, startedUtcMs: number * 1_000, verdict: 'maybe' as const }));

function wordOf(line: HistoryLine): string | number {
  switch (line.kind) {
    case 'attempt':
      return 'asked';
    case 'gap':
      return line.count;
    case 'milestone':
      return line.what;
  }
}

it('shows where attempts were left out of the history', () => {
  const lines = historyOf({ attempts: attemptsAt(1, 8, 9), phase: { kind: 'waiting' } });
  expect(lines.map(wordOf)).toEqual(['asked', 6, 'asked', 'asked']);
});

it('shows when the undoing began, and what was asked after it', () => {
  const phase = {
    kind: 'reversing',
    why: 'cashier',
    owedUtcMs: 2_500,
    lastCheckOnly: false,
  } as const;
  const lines = historyOf({ attempts: attemptsAt(1, 2, 3), phase });
  expect(lines.map(wordOf)).toEqual(['asked', 'asked', 'undoing', 'asked']);
});
