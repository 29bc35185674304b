import type { Database } from 'better-sqlite3';
import { prepared, VALUE } from './prepared.ts';

const PAGE_ROWS = 5_000;

/** The tables that have one row for each slip number. */
export type SlipTable = 'sale' | 'sale_line';

/** How many rows were counted, up to and with which slip number. */
export interface Counted {
  readonly rowCount: number;
  readonly lastSlip: number;
}

const NONE: Counted = { rowCount: 0, lastSlip: Number.MIN_SAFE_INTEGER };

/**
 * Counts the rows of a table a page at a time: counting those of years in one go stops the till for
 * a second. What is added meanwhile has higher numbers, and is counted with what is `after`.
 */
export function* countInPages(
  database: Database,
  table: SlipTable,
  after: Counted = NONE,
): Generator<void, Counted, void> {
  const page = prepared<[number], Counted>(
    database,
    `SELECT count(*) AS rowCount, max(slip_number) AS lastSlip
       FROM (SELECT slip_number FROM ${table} WHERE slip_number > ${VALUE}
         ORDER BY slip_number LIMIT ${PAGE_ROWS})`,
  );
  for (let counted = after; ; ) {
    // An aggregate always has its one row.
    const next = page.get(counted.lastSlip) as Counted;
    if (next.rowCount === 0) return counted;
    counted = { rowCount: counted.rowCount + next.rowCount, lastSlip: next.lastSlip };
    yield;
  }
}
