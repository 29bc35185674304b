import { type SaleLine, startOfSastDayUtcMs, VOUCHER_SERVICES } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { LINE_COLUMNS } from './line-rows.ts';
import { prepared, VALUE } from './prepared.ts';

/**
 * The lines that move voucher money, the services that do and what vouchers paid for, from the first
 * sale on of the last `days` days on which anything was rung up, in the order in which they were made.
 */
export function voucherLinesOfDays(database: Database, days: number): SaleLine[] {
  return voucherLinesFrom(database, firstSlipOf(database, days));
}

/** The lines that move voucher money from a slip number on, in the order in which they were made. */
export function voucherLinesFrom(database: Database, slipNumber: number): SaleLine[] {
  return prepared<[number], SaleLine>(
    database,
    `SELECT ${LINE_COLUMNS} FROM sale_line INDEXED BY line_of_vouchers WHERE slip_number >= ?
       AND (voucher_cents > 0 OR product_group IN (${SERVICES})) ORDER BY slip_number`,
  ).all(slipNumber);
}

// In the words of the index: SQLite uses it, and does not refuse the statement, only where both say the same.
const SERVICES = VOUCHER_SERVICES.map((group) => `'${group}'`).join(', ');

/**
 * Back by slip numbers, which no clock moves: one that is set, however far, is a day or two more among
 * the days, and what was spent can't drop out while what it came from stays in.
 */
function firstSlipOf(database: Database, days: number): number {
  const seen = new Set<number>();
  let line = lastBefore(database, Number.MAX_SAFE_INTEGER, 0, 0);
  while (line !== undefined) {
    const dayUtcMs = startOfSastDayUtcMs(line.createdUtcMs);
    if (seen.size === days && !seen.has(dayUtcMs)) return line.slipNumber + 1;
    seen.add(dayUtcMs);
    line = lastBefore(database, line.slipNumber, dayUtcMs, dayUtcMs + DAY_MS);
  }
  return 0;
}

const DAY_MS = 24 * 60 * 60 * 1000;

interface Rung {
  readonly slipNumber: number;
  readonly createdUtcMs: number;
}

/** The last sale before a slip that was not made in [fromUtcMs, toUtcMs): SQLite walks a day in one go. */
function lastBefore(
  database: Database,
  slipNumber: number,
  fromUtcMs: number,
  toUtcMs: number,
): Rung | undefined {
  // Without the plus before the column SQLite would rather look it up by time, and sort all of it.
  return prepared<[number, number, number], Rung>(
    database,
    `SELECT slip_number AS slipNumber, created_utc_ms AS createdUtcMs FROM sale_line
     WHERE slip_number < ${VALUE} AND (+created_utc_ms < ${VALUE} OR +created_utc_ms >= ${VALUE})
     ORDER BY slip_number DESC LIMIT 1`,
  ).get(slipNumber, fromUtcMs, toUtcMs);
}
