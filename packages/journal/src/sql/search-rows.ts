import type { SaleLine } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { SaleQuery } from '../contract.ts';
import { LINE_COLUMNS } from './line-rows.ts';
import { prepared } from './prepared.ts';

/**
 * The sales that a query asks for, newest first. Every condition that can stand alone has an index
 * that ends in the time, so the newest are found without sorting however many there are.
 */
export function searchLines(database: Database, query: SaleQuery): SaleLine[] {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const add = (condition: string, ...of: (string | number | undefined)[]): void => {
    if (of.includes(undefined)) return;
    conditions.push(condition);
    values.push(...(of as (string | number)[]));
  };
  // The indexes of what is mostly empty leave the empty ones out, and SQLite must see that we do too.
  add('sale_line.slip_number = ?', query.slipNumber);
  if (query.referencePrefix !== undefined) conditions.push('sale_line.slip_number = named_slip');
  add("serial = ? AND serial != ''", query.serialNumber);
  add("last_four = ? AND last_four != ''", query.secretLastFour);
  add("target = ? AND target != ''", query.target);
  add('amount_cents = ?', query.amountCents);
  add('operator = ?', query.operatorName);
  add('created_utc_ms >= ?', query.fromUtcMs);
  add('created_utc_ms < ?', query.toUtcMs);
  const { before } = query;
  add('(created_utc_ms, sale_line.slip_number) < (?, ?)', before?.createdUtcMs, before?.slipNumber);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const named = referenceRange(query.referencePrefix);
  return prepared<(string | number)[], SaleLine>(
    database,
    `SELECT ${LINE_COLUMNS} FROM ${named === undefined ? '' : NAMED} sale_line ${where}
     ORDER BY created_utc_ms DESC, sale_line.slip_number DESC LIMIT ?`,
  ).all(...(named ?? []), ...values, query.limit);
}

/**
 * The sales of a reference, by the index that every sale has for it. A cross join is read in the
 * order it is written: SQLite would rather walk all sales by time. A beginning that fits more sales
 * than anybody reads is cut off.
 */
const NAMED = `(SELECT slip_number AS named_slip FROM sale
    WHERE reference >= ? AND reference < ? LIMIT 500)
  CROSS JOIN`;

// References are letters, digits and dashes: everything that begins so sorts before the tilde.
function referenceRange(prefix: string | undefined): [from: string, to: string] | undefined {
  return prefix === undefined ? undefined : [prefix, `${prefix}~`];
}

/** The lines of sales made in [fromUtcMs, toUtcMs), oldest first. */
export function linesBetween(database: Database, fromUtcMs: number, toUtcMs: number): SaleLine[] {
  return prepared<[number, number], SaleLine>(
    database,
    `SELECT ${LINE_COLUMNS} FROM sale_line WHERE created_utc_ms >= ? AND created_utc_ms < ?
     ORDER BY created_utc_ms, slip_number`,
  ).all(fromUtcMs, toUtcMs);
}
