import { statSync } from 'node:fs';
import { join } from 'node:path';
import { measureTape } from '@tillkeeper/journal';
import BetterSqlite from 'better-sqlite3';
import type { Measure, ResultLine } from '../measure.ts';
import { recordSales } from '../recorded/record-sales.ts';
import { playMany } from '../recorded/recorded-sale.ts';
import { spreadOf } from '../statistics.ts';
import { openBenchJournal } from '../system.ts';

const LOGGED_SALES = 15;

/** How many bytes a sale adds to the journal's files, and what they are. */
export const growth: Measure = {
  name: 'growth',
  title: 'Growth of the journal',
  async run({ folder, quick }) {
    const recorded = await recordSales(join(folder, 'recorded'));
    const file = join(folder, 'journal.db');
    const sell = (count: number): number => {
      const journal = openBenchJournal(file);
      for (const { saleId, commits } of playMany(recorded, count, journal.nextSlipNumber()))
        for (const entries of commits) journal.record(saleId, entries);
      const walBytes = statSync(`${file}-wal`).size;
      journal.close();
      return walBytes;
    };
    // Not from zero: the first pages of each index are mostly empty.
    sell(quick ? 30 : 300);
    const before = sizesOf(folder);
    const count = quick ? 60 : 1_500;
    const walBytes = sell(count);
    const after = sizesOf(folder);
    const parts = [...after].map(([what, bytes]) => ({
      what,
      bytes: (bytes - (before.get(what) ?? 0)) / count,
    }));
    // Few enough that the log is not begun anew in between.
    const loggedBytes = sell(LOGGED_SALES) / LOGGED_SALES;
    return {
      lines: [
        ...parts.map(({ what, bytes }) => lineOf(what, bytes)),
        lineOf('written to the log, and left there until a checkpoint', loggedBytes),
      ],
      notes: [
        `the log's file after ${count} sales: ${walBytes} bytes; closed: none`,
        'the room of the second file is made half a megabyte at a time, whatever is sold',
      ],
    };
  },
};

function lineOf(what: string, bytes: number): ResultLine {
  return { what, unit: 'bytes/sale', till: spreadOf([Math.round(bytes)]) };
}

/** Sizes of files and, within the database, of tables and indexes, in bytes. */
function sizesOf(folder: string): ReadonlyMap<string, number> {
  const file = join(folder, 'journal.db');
  const databaseBytes = statSync(file).size;
  const { frameBytes, roomBytes } = measureTape(join(folder, 'journal.tape'));
  const database = new BetterSqlite(file, { readonly: true });
  try {
    const objects = database
      .prepare<[], { what: string; bytes: number }>(
        `SELECT CASE WHEN type = 'index' THEN 'index of ' ELSE 'table ' END || tbl_name AS what,
           sum(pgsize) AS bytes
         FROM dbstat JOIN sqlite_schema USING (name) GROUP BY 1 ORDER BY 1 DESC`,
      )
      .all();
    const secrets = database
      .prepare<[], { what: string; bytes: number }>(
        `SELECT '  sealed ' || kind AS what, sum(length(sealed)) AS bytes
         FROM secret GROUP BY kind ORDER BY kind`,
      )
      .all();
    return new Map([
      ['all files, without the room of the second', databaseBytes + frameBytes],
      ['all files, as they lie there', databaseBytes + frameBytes + roomBytes],
      ['second file', frameBytes],
      ['database', databaseBytes],
      ...[...objects, ...secrets].map(({ what, bytes }) => [what, bytes] as const),
    ]);
  } finally {
    database.close();
  }
}
