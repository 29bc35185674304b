import { isOpen, type Sale } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { assertOneRow } from './event-rows.ts';
import { numberOf, prepared } from './prepared.ts';

interface StateRow {
  readonly state: string;
}

// The state column was written by this package from a typed sale; the chain vouches for its facts.
function toSale(row: StateRow): Sale {
  return JSON.parse(row.state) as Sale;
}

function maybeSale(row: StateRow | undefined): Sale | undefined {
  return row === undefined ? undefined : toSale(row);
}

/** A sale by its id. */
export function saleById(database: Database, saleId: string): Sale | undefined {
  return maybeSale(
    prepared<[string], StateRow>(database, 'SELECT state FROM sale WHERE sale_id = ?').get(saleId),
  );
}

/** The sale that a confirmation became. */
export function saleByIntentId(database: Database, intentId: string): Sale | undefined {
  return maybeSale(
    prepared<[string], StateRow>(database, 'SELECT state FROM sale WHERE intent_id = ?').get(
      intentId,
    ),
  );
}

/** Unsettled sales, oldest first. */
export function openSales(database: Database): Sale[] {
  return prepared<[], StateRow>(
    database,
    'SELECT state FROM sale WHERE is_open = 1 ORDER BY created_utc_ms, slip_number',
  )
    .all()
    .map(toSale);
}

/** Sales made in [fromUtcMs, toUtcMs), newest first. */
export function salesBetween(database: Database, fromUtcMs: number, toUtcMs: number): Sale[] {
  return prepared<[number, number], StateRow>(
    database,
    `SELECT state FROM sale WHERE created_utc_ms >= ? AND created_utc_ms < ?
       ORDER BY created_utc_ms DESC, slip_number DESC`,
  )
    .all(fromUtcMs, toUtcMs)
    .map(toSale);
}

/** The highest slip number given out; 0 before the first. */
export function highestSlipNumber(database: Database): number {
  return numberOf(database, 'SELECT coalesce(max(slip_number), 0) FROM sale');
}

/** Writes a sale as its facts leave it. Call inside the transaction that records the facts. */
export function putSale(database: Database, sale: Sale): void {
  const { changes } = prepared<[Record<string, string | number>]>(
    database,
    `INSERT INTO sale (sale_id, intent_id, reference, slip_number, created_utc_ms, phase, is_open, amount_cents, state)
       VALUES (@saleId, @intentId, @reference, @slipNumber, @createdUtcMs, @phase, @isOpen, @amountCents, @state)
       ON CONFLICT (sale_id) DO UPDATE SET phase = excluded.phase, is_open = excluded.is_open, state = excluded.state`,
  ).run({
    saleId: sale.intent.saleId,
    intentId: sale.intent.intentId,
    reference: sale.intent.request.reference,
    slipNumber: sale.intent.slipNumber,
    createdUtcMs: sale.intent.createdUtcMs,
    phase: sale.phase.kind,
    isOpen: isOpen(sale) ? 1 : 0,
    amountCents: sale.intent.amountCents,
    state: JSON.stringify(sale),
  });
  assertOneRow(changes, 'a sale');
}
