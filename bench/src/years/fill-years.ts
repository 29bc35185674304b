import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite, { type Database } from 'better-sqlite3';
import type { Surroundings } from '../measure.ts';
import { nowMs } from '../now.ts';
import { openBenchJournal } from '../system.ts';
import { type YearSale, yearSale } from './year-sale.ts';

const CHUNK = 50_000;

/**
 * A journal of years: lines, bookings and the sales that references are found by, written straight
 * into its tables, because recording five million sales fact by fact takes hours. Its chain is
 * empty: it is for reading, and no proof of anything. From the cache or made now.
 */
export function yearsOfSales({ cacheFolder, saleCount, say }: Surroundings): string {
  const folder = join(cacheFolder, `years-${saleCount}`);
  const [file, done] = [join(folder, 'journal.db'), join(folder, 'complete')];
  if (existsSync(done)) return file;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say(`writing ${saleCount} sales into ${folder}; they are kept for the next run`);
  openBenchJournal(file).close();
  const database = new BetterSqlite(file);
  try {
    fill(database, saleCount, say);
  } finally {
    database.close();
  }
  writeFileSync(done, '');
  return file;
}

function fill(database: Database, saleCount: number, say: (line: string) => void): void {
  for (const pragma of ['foreign_keys = OFF', 'synchronous = OFF', 'cache_size = -400000'])
    database.pragma(pragma);
  // Indexes that are made at the end, in order, take a tenth of the time.
  const indexes = database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('sale_line', 'booking')",
    )
    .all();
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  const begunMs = nowMs();
  for (let from = 1; from <= saleCount; from += CHUNK) {
    insertChunk(database, from, Math.min(saleCount, from + CHUNK - 1));
    const done = Math.min(saleCount, from + CHUNK - 1);
    if (done % (CHUNK * 10) === 0)
      say(`${done} sales, ${Math.round((nowMs() - begunMs) / 1_000)} s`);
  }
  for (const { name, sql } of indexes) {
    database.exec(sql);
    say(`index ${name}, ${Math.round((nowMs() - begunMs) / 1_000)} s`);
  }
}

function insertChunk(database: Database, from: number, to: number): void {
  const line = database.prepare<[YearSale['line']]>(
    `INSERT INTO sale_line VALUES (@slipNumber, @saleId, @reference, @createdUtcMs, @operatorName,
       @productGroup, @productCode, @productName, @vendor, @providerId, @amountCents, @valueCents,
       @target, @cashCents, @cardCents, @voucherCents, @roundingCents, @state, @soldUtcMs, @refund,
       @serialNumber, @secretLastFour, @providerTransactionId)`,
  );
  const sale = database.prepare<[string, string, string, number, number, number, string]>(
    `INSERT INTO sale (sale_id, intent_id, reference, slip_number, created_utc_ms, phase, is_open, amount_cents, state)
     VALUES (?, ?, ?, ?, ?, 'sold', 0, ?, ?)`,
  );
  const booking = database.prepare<[number, number, string, number, string]>(
    'INSERT INTO booking VALUES (?, ?, ?, ?, ?)',
  );
  database.transaction(() => {
    for (let slip = from; slip <= to; slip += 1) {
      const made = yearSale(slip);
      const { saleId, reference, createdUtcMs, amountCents, operatorName } = made.line;
      line.run(made.line);
      sale.run(saleId, `I${saleId}`, reference, slip, createdUtcMs, amountCents, made.state);
      booking.run(slip * 6, slip, 'taken', createdUtcMs, operatorName);
      booking.run(slip * 6 + 3, slip, 'sold', createdUtcMs + 2_000, operatorName);
    }
  })();
}
