import BetterSqlite from 'better-sqlite3';
import { forgetSyncs } from '../big-journal/without-syncs.ts';
import { nowMs } from '../now.ts';
import { openBenchJournal } from '../system.ts';
import { insertSales } from './insert-sales.ts';
import { dayFacts } from './year-facts.ts';
import { DAY_SALES, yearSale } from './year-sale.ts';

// A process of its own: fills a new journal with years of sales, without waiting for the disk.

const CHUNK = 250_000;
/** Holds every index that is written in no order, so that each page is written once. */
const PAGE_CACHE_KIB = 2 * 1024 * 1024;

const [file = '', countText = '0'] = process.argv.slice(2);
const saleCount = Number(countText);
const begunMs = nowMs();

forgetSyncs();
openBenchJournal(file).close();
fillTables();
recordDays();
say('complete');

function fillTables(): void {
  const database = new BetterSqlite(file);
  // What goes wrong here costs a new start and nothing else.
  for (const pragma of ['journal_mode = OFF', 'foreign_keys = OFF', 'synchronous = OFF'])
    database.pragma(pragma);
  database.pragma(`cache_size = -${PAGE_CACHE_KIB}`);
  // Indexes that are made at the end, in order, take a tenth of the time.
  const indexes = database
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
         AND tbl_name IN ('sale_line', 'booking', 'sale')`,
    )
    .all();
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  for (let from = 1; from <= saleCount; from += CHUNK) {
    const to = Math.min(saleCount, from + CHUNK - 1);
    insertSales(database, from, to);
    say(`${to} sales`);
  }
  for (const { name, sql } of indexes) {
    database.exec(sql);
    say(`index ${name}`);
  }
  database.pragma('journal_mode = WAL');
  database.close();
}

/** The shop's days, through the journal's own code, each as one commit at its own time. */
function recordDays(): void {
  let nowUtcMs = 0;
  const journal = openBenchJournal(file, { nowUtcMs: () => nowUtcMs, monotonicMs: nowMs });
  const days = Math.floor(saleCount / DAY_SALES);
  for (let day = 1; day <= days; day += 1) {
    nowUtcMs = yearSale(day * DAY_SALES).line.createdUtcMs;
    journal.recordHouse(dayFacts(day, journal.house().shifts.closedThroughSeq));
  }
  journal.close();
  say(`${days} days of the house`);
}

function say(line: string): void {
  process.stdout.write(`  ${line}, ${Math.round((nowMs() - begunMs) / 1_000)} s\n`);
}
