import type { SaleLine } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { SaleQuery } from '../contract.ts';
import { LINE_COLUMNS } from './line-rows.ts';
import { limitText, prepared, VALUE } from './prepared.ts';

/** The sales that a query asks for, newest first. */
export function searchLines(database: Database, query: SaleQuery): SaleLine[] {
  const { sql, values } = searchStatement(query);
  const found = prepared<(string | number)[], SaleLine>(database, sql).all(...values);
  return query.referencePrefix === undefined ? found : newest(found, query.limit);
}

/** A statement and what to bind to it. */
export interface SearchStatement {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/**
 * One statement for what a query asks. The condition that leaves the fewest sales leads, by the
 * index that is named here: SQLite knows nothing of how many sales an operator makes, and would
 * now and then walk all of them for the sake of a date. Every index ends in the time, so the
 * newest come first without sorting, and a page costs the same after ten years as after a day.
 */
export function searchStatement(query: SaleQuery): SearchStatement {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const add = (condition: string, ...of: (string | number | undefined)[]): void => {
    if (of.includes(undefined)) return;
    conditions.push(condition);
    values.push(...(of as (string | number)[]));
  };
  add(`slip_number IN (${NAMED})`, ...referenceRange(query.referencePrefix));
  add(`slip_number = ${VALUE}`, query.slipNumber);
  // The indexes of what is mostly empty leave the empty ones out, and SQLite must see that we do too.
  add(`serial = ${VALUE} AND serial != ''`, query.serialNumber);
  add(`target = ${VALUE} AND target != ''`, query.target);
  add(`last_four = ${VALUE} AND last_four != ''`, query.secretLastFour);
  add(`amount_cents = ${VALUE}`, query.amountCents);
  add(`operator = ${VALUE}`, query.operatorName);
  add(`created_utc_ms >= ${VALUE}`, query.fromUtcMs);
  add(`created_utc_ms < ${VALUE}`, query.toUtcMs);
  const { before } = query;
  add(
    `(created_utc_ms, slip_number) < (${VALUE}, ${VALUE})`,
    before?.createdUtcMs,
    before?.slipNumber,
  );
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const lines = `SELECT ${LINE_COLUMNS} FROM sale_line ${leadOf(query)} ${where}`;
  // A reference has one sale: setting up a sort takes SQLite five times as long as finding it.
  if (query.referencePrefix !== undefined) return { sql: lines, values };
  const page = `ORDER BY created_utc_ms DESC, slip_number DESC LIMIT ${limitText(query.limit)}`;
  return { sql: `${lines} ${page}`, values };
}

/** By which index the sales are found, the choosiest first. */
function leadOf(query: SaleQuery): string {
  if (query.referencePrefix !== undefined) return 'NOT INDEXED';
  // By the table's own key, which SQLite takes by itself, and quicker than when it is told to.
  if (query.slipNumber !== undefined) return '';
  if (query.serialNumber !== undefined) return 'INDEXED BY line_by_serial';
  if (query.target !== undefined) return 'INDEXED BY line_by_target';
  if (query.secretLastFour !== undefined) return 'INDEXED BY line_by_last_four';
  if (query.amountCents !== undefined)
    return `INDEXED BY ${query.operatorName === undefined ? 'line_by_amount' : 'line_by_both'}`;
  if (query.operatorName !== undefined) return 'INDEXED BY line_by_operator';
  return 'INDEXED BY line_by_time';
}

/**
 * The slips of a reference, by the index that every sale has for it. A beginning that fits more
 * sales than anybody reads is cut off.
 */
const NAMED = 'SELECT slip_number FROM sale WHERE reference >= ? AND reference < ? LIMIT 500';

// References are letters, digits and dashes: everything that begins so sorts before the tilde.
function referenceRange(prefix: string | undefined): readonly (string | undefined)[] {
  return prefix === undefined ? [undefined] : [prefix, `${prefix}~`];
}

function newest(lines: readonly SaleLine[], limit: number): SaleLine[] {
  return [...lines]
    .sort((a, b) => b.createdUtcMs - a.createdUtcMs || b.slipNumber - a.slipNumber)
    .slice(0, limit);
}

/** The lines of sales made in [fromUtcMs, toUtcMs), oldest first. */
export function linesBetween(database: Database, fromUtcMs: number, toUtcMs: number): SaleLine[] {
  return prepared<[number, number], SaleLine>(
    database,
    `SELECT ${LINE_COLUMNS} FROM sale_line WHERE created_utc_ms >= ? AND created_utc_ms < ?
     ORDER BY created_utc_ms, slip_number`,
  ).all(fromUtcMs, toUtcMs);
}
