import type { SaleLine } from '@tillkeeper/domain';
import type { LineView, SearchAnswer, SearchAsk } from '@tillkeeper/ipc';
import type { Journal, SaleQuery } from '@tillkeeper/journal';
import { readSearchText } from '@tillkeeper/reports';

const PAGE_ROWS = 50;
const LONGEST_TEXT = 200;

/** One page of what was looked for, newest first, under whichever name it may stand in the journal. */
export function searchSales(
  journal: Pick<Journal, 'search' | 'house'>,
  ask: SearchAsk,
): SearchAnswer {
  const operatorNames = journal.house().people.operators.map(({ name }) => name);
  const common: Omit<SaleQuery, 'limit'> = {
    ...(ask.operatorName === null ? {} : { operatorName: ask.operatorName }),
    ...(ask.fromUtcMs === null ? {} : { fromUtcMs: ask.fromUtcMs }),
    ...(ask.toUtcMs === null ? {} : { toUtcMs: ask.toUtcMs }),
    ...(ask.before === null ? {} : { before: ask.before }),
  };
  const meanings = ask.text.trim() === '' ? [{}] : readSearchText(ask.text, operatorNames);
  const found = meanings.flatMap((meaning) =>
    journal.search({ ...common, ...meaning, limit: PAGE_ROWS + 1 }),
  );
  const lines = newestFirst(found);
  return {
    lines: lines.slice(0, PAGE_ROWS).map(lineView),
    more: lines.length > PAGE_ROWS,
    operatorNames,
  };
}

// A text may mean several things, and a sale may be found by two of them.
function newestFirst(lines: readonly SaleLine[]): SaleLine[] {
  const unique = new Map(lines.map((line) => [line.slipNumber, line]));
  return [...unique.values()].sort(
    (a, b) => b.createdUtcMs - a.createdUtcMs || b.slipNumber - a.slipNumber,
  );
}

/** A line as a window may show it: texts from outside are cut to what a screen can hold. */
export function lineView(line: SaleLine): LineView {
  const entries = Object.entries(line).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value,
  ]);
  return Object.fromEntries(entries) as LineView;
}
