import type { Database } from 'better-sqlite3';
import { yearSale } from './year-sale.ts';

/** The number of a made-up sale's first booking; far above the events that such a journal has. */
export function firstSeqOf(slipNumber: number): number {
  return 1_000_000_000 + slipNumber * 6;
}

/** Writes the sales of the slip numbers from `from` to `to` into the tables, as one transaction. */
export function insertSales(database: Database, from: number, to: number): void {
  const line = database.prepare(`INSERT INTO sale_line VALUES (${marks(23)})`);
  const sale = database.prepare(
    `INSERT INTO sale (sale_id, intent_id, reference, slip_number, created_utc_ms, phase, is_open, amount_cents, state)
     VALUES (?, ?, ?, ?, ?, 'sold', 0, ?, ?)`,
  );
  const booking = database.prepare('INSERT INTO booking VALUES (?, ?, ?, ?, ?)');
  database.transaction(() => {
    for (let slip = from; slip <= to; slip += 1) {
      const made = yearSale(slip);
      const { saleId, reference, createdUtcMs, amountCents, operatorName } = made.line;
      line.run(Object.values(made.line));
      sale.run(saleId, `I${saleId}`, reference, slip, createdUtcMs, amountCents, made.state);
      booking.run(firstSeqOf(slip), slip, 'taken', createdUtcMs, operatorName);
      booking.run(firstSeqOf(slip) + 3, slip, 'sold', createdUtcMs + 2_000, operatorName);
    }
  })();
}

function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}
