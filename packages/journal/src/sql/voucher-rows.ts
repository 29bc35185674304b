import { type SaleLine, startOfSastDayUtcMs, VOUCHER_SERVICES } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { LINE_COLUMNS } from './line-rows.ts';
import { prepared } from './prepared.ts';

/**
 * The lines that move voucher money, the services that do and what vouchers paid for, from the first
 * sale on of the last `days` days on which anything was rung up, in the order in which they were made.
 */
export function voucherLinesOfDays(database: Database, days: number): SaleLine[] {
  return prepared<[number, string], SaleLine>(
    database,
    `SELECT ${LINE_COLUMNS} FROM sale_line WHERE slip_number >= ?
       AND (voucher_cents > 0 OR product_group IN (SELECT value FROM json_each(?)))
     ORDER BY slip_number`,
  ).all(firstSlipOf(database, days), JSON.stringify(VOUCHER_SERVICES));
}

/**
 * Back by slip numbers, which no clock moves: one that is set, however far, is a day or two more among
 * the days, and what was spent can't drop out while what it came from stays in.
 */
function firstSlipOf(database: Database, days: number): number {
  const seen = new Set<number>();
  let first = 0;
  const newestFirst = prepared<[], { slipNumber: number; createdUtcMs: number }>(
    database,
    'SELECT slip_number AS slipNumber, created_utc_ms AS createdUtcMs FROM sale_line ORDER BY slip_number DESC',
  );
  for (const { slipNumber, createdUtcMs } of newestFirst.iterate()) {
    seen.add(startOfSastDayUtcMs(createdUtcMs));
    if (seen.size > days) break;
    first = slipNumber;
  }
  return first;
}
