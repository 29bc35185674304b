import { EMPTY_HOUSE, HOUSE_FOLD_VERSION, type House } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { HouseQuery } from '../contract.ts';
import { assertOneRow } from './event-rows.ts';
import { numberOf, prepared } from './prepared.ts';

/** Where a house fact stands: for looking it up by what a person asks for. */
export interface HouseFactRow {
  readonly seq: number;
  readonly kind: string;
  readonly atUtcMs: number;
  /** Who did it; empty for the till itself. */
  readonly actorId: string;
}

/** A house fact with the text of its event. */
export interface StoredHouseFact {
  readonly seq: number;
  readonly atUtcMs: number;
  readonly hash: string;
  readonly body: string;
}

/** The house as its facts left it, and the version of the fold that made it so. */
export function storedHouse(
  database: Database,
): { readonly house: House; readonly foldVersion: number } | undefined {
  const row = prepared<[], { state: string; foldVersion: number }>(
    database,
    'SELECT state, fold_version AS foldVersion FROM house',
  ).get();
  if (row === undefined) return undefined;
  return { house: JSON.parse(row.state) as House, foldVersion: row.foldVersion };
}

/** The house as its facts left it. */
export function houseOf(database: Database): House {
  return storedHouse(database)?.house ?? EMPTY_HOUSE;
}

/** Writes the house as its facts leave it. Call inside the transaction that records the facts. */
export function putHouse(database: Database, house: House): void {
  const { changes } = prepared<[number, string]>(
    database,
    `INSERT INTO house (only_one, fold_version, state) VALUES (1, ?, ?)
       ON CONFLICT (only_one) DO UPDATE SET fold_version = excluded.fold_version, state = excluded.state`,
  ).run(HOUSE_FOLD_VERSION, JSON.stringify(house));
  assertOneRow(changes, 'the house');
}

/** Adds the place of a house fact. Call inside the transaction that records it. */
export function putHouseFact(database: Database, row: HouseFactRow): void {
  const { changes } = prepared<[HouseFactRow]>(
    database,
    'INSERT INTO house_fact (seq, kind, at_utc_ms, actor_id) VALUES (@seq, @kind, @atUtcMs, @actorId)',
  ).run(row);
  assertOneRow(changes, 'a house fact');
}

/** How many house facts and notes there are. */
export function countHouseFacts(database: Database): number {
  return numberOf(database, 'SELECT count(*) FROM house_fact');
}

/** The house facts that a query asks for, newest first. */
export function houseFacts(database: Database, query: HouseQuery): StoredHouseFact[] {
  const { where, values } = conditionsOf(query);
  return prepared<[...(string | number)[], number], StoredHouseFact>(
    database,
    `SELECT event.seq, house_fact.at_utc_ms AS atUtcMs, event.hash, event.body
       FROM house_fact JOIN event USING (seq) ${where} ORDER BY house_fact.seq DESC LIMIT ?`,
  ).all(...values, query.limit);
}

function conditionsOf(query: HouseQuery): { where: string; values: (string | number)[] } {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const add = (condition: string, value: string | number | undefined): void => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  add('house_fact.seq < ?', query.beforeSeq);
  add('actor_id = ?', query.actorId);
  add('house_fact.at_utc_ms >= ?', query.fromUtcMs);
  add('house_fact.at_utc_ms < ?', query.toUtcMs);
  if (query.kinds !== undefined)
    add('house_fact.kind IN (SELECT value FROM json_each(?))', JSON.stringify(query.kinds));
  return { where: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`, values };
}
