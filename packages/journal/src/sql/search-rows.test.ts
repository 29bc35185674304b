import BetterSqlite, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HouseQuery, SaleQuery } from '../contract.ts';
import { houseStatement } from './house-rows.ts';
import { migrate } from './migrations.ts';
import { searchStatement } from './search-rows.ts';

let database: Database;

beforeEach(() => {
  database = new BetterSqlite(':memory:');
  migrate(database);
});
afterEach(() => database.close());

/** How SQLite goes about a statement. */
function planOf({ sql, values }: { sql: string; values: readonly (string | number)[] }): string[] {
  return database
    .prepare<(string | number)[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map(({ detail }) => detail);
}

// What each condition alone is found by, the choosiest first.
const LEADS: readonly (readonly [Partial<SaleQuery>, string])[] = [
  [{ referencePrefix: 'T03-7' }, 'INTEGER PRIMARY KEY (rowid=?)'],
  [{ slipNumber: 7 }, 'INTEGER PRIMARY KEY (rowid=?)'],
  [{ serialNumber: 'S1' }, 'INDEX line_by_serial (serial=?'],
  [{ target: '27821234567' }, 'INDEX line_by_target (target=?'],
  [{ secretLastFour: '1234' }, 'INDEX line_by_last_four (last_four=?'],
  [
    { amountCents: 500, operatorName: 'Nomsa' },
    'INDEX line_by_both (operator=? AND amount_cents=?',
  ],
  [{ operatorName: 'Nomsa' }, 'INDEX line_by_operator (operator=?'],
  [{ amountCents: 500 }, 'INDEX line_by_amount (amount_cents=?'],
];
const NARROWED: readonly Partial<SaleQuery>[] = [
  {},
  { fromUtcMs: 5 },
  { toUtcMs: 9 },
  { fromUtcMs: 5, toUtcMs: 9 },
  { before: { createdUtcMs: 7, slipNumber: 7 } },
  { fromUtcMs: 5, toUtcMs: 9, before: { createdUtcMs: 7, slipNumber: 7 } },
];

function expectLed(query: Partial<SaleQuery>, by: string): void {
  const statement = searchStatement({ ...query, limit: 50 });
  const plan = planOf(statement);
  expect(plan[0]).toContain(`SEARCH sale_line USING ${by}`);
  // See VALUE: such a statement is compiled anew for each search.
  expect(statement.sql).not.toMatch(/ORDER BY.*\?|[=<>] \(?\?.* ORDER BY/s);
  expect(plan.join()).not.toMatch(/TEMP B-TREE|SCAN sale/);
}

describe('looking for sales among those of years', () => {
  it('reads by the choosiest condition, whatever else is asked, and sorts nothing', () => {
    for (const [query, by] of LEADS)
      for (const narrowed of NARROWED) expectLed({ ...narrowed, ...query }, by);
    for (const [first, by] of LEADS.slice(0, 6))
      for (const [other] of LEADS.slice(5)) expectLed({ ...other, ...first }, by);
  });

  it('finds a reference by the index that every sale has for it', () => {
    const plan = planOf(searchStatement({ referencePrefix: 'T03-7', limit: 50 }));
    expect(plan.join()).toMatch(/SEARCH sale USING .*INDEX sqlite_autoindex_sale_3 \(reference>\?/);
  });

  it('begins each page of all sales where the last one ended', () => {
    for (const narrowed of NARROWED) {
      const plan = planOf(searchStatement({ ...narrowed, limit: 50 }));
      expect(plan).toHaveLength(1);
      expect(plan[0]).toMatch(/^(SEARCH|SCAN) sale_line USING INDEX line_by_time/);
      if ('before' in narrowed) expect(plan[0]).toContain('created_utc_ms<?');
    }
  });
});

describe('looking for what else happened in years', () => {
  const page = { beforeSeq: 900, limit: 100 } as const;
  const cases: readonly (readonly [string, HouseQuery, RegExp])[] = [
    ['all of it', page, /SEARCH house_fact USING INTEGER PRIMARY KEY \(rowid<\?\)/],
    [
      'kinds',
      { ...page, kinds: ['x-read', 'exported'] },
      /SEARCH house_fact USING INDEX house_fact_by_kind \(kind=\? AND seq<\?\).*house_fact_by_kind/,
    ],
    [
      'a person',
      { ...page, actorId: 'OP', kinds: ['x-read'] },
      /SEARCH house_fact USING INDEX house_fact_by_actor \(actor_id=\? AND seq<\?\)/,
    ],
    [
      'a time',
      { ...page, fromUtcMs: 5, toUtcMs: 9, actorId: 'OP', kinds: ['x-read'] },
      /SEARCH house_fact USING INDEX house_fact_by_time \(at_utc_ms>\? AND at_utc_ms<\?\)/,
    ],
    [
      'one shift',
      { kinds: ['cash-moved'], afterSeq: 5, beforeSeq: 9, limit: 100 },
      /house_fact_by_kind \(kind=\? AND seq>\? AND seq<\?\)/,
    ],
  ];
  it.each(cases)('reads %s by an index', (_, query, by) => {
    const plan = planOf(houseStatement(query)).join();
    expect(plan).toMatch(by);
    expect(plan).toContain('SEARCH event USING INTEGER PRIMARY KEY (rowid=?)');
  });
});
