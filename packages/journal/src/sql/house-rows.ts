import { EMPTY_HOUSE, HOUSE_FOLD_VERSION, type House } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { HouseQuery } from '../contract.ts';
import { assertOneRow } from './event-rows.ts';
import { limitText, numberOf, prepared, VALUE } from './prepared.ts';

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
  const { sql, values } = houseStatement(query);
  return prepared<(string | number)[], StoredHouseFact>(database, sql).all(...values);
}

/** A statement or a part of one, and what to bind to it. */
interface Bound {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

type Condition = readonly [sql: string, value: string | number];

/**
 * One statement for what a query asks, by the index that reads the fewest facts. Kinds alone are read
 * one by one, each as far as a page can hold: asked for all of them at once, their index would give
 * every fact of those kinds there ever was, to be sorted.
 */
export function houseStatement(query: HouseQuery): Bound {
  const { kinds, limit } = query;
  const index = indexOf(query);
  const conditions = conditionsOf(query);
  const among: Condition[] =
    kinds === undefined
      ? []
      : [['kind IN (SELECT value FROM json_each(?))', JSON.stringify(kinds)]];
  const parts =
    kinds !== undefined && index === BY_KIND
      ? kinds.map((kind) => newest(index, [...conditions, [`kind = ${VALUE}`, kind]], limit))
      : [newest(index, [...conditions, ...among], limit)];
  return {
    sql: `SELECT event.seq, found.at_utc_ms AS atUtcMs, event.hash, event.body
      FROM (${[NOTHING, ...parts.map(({ sql }) => sql)].join(' UNION ALL ')}) AS found
      CROSS JOIN event ON event.seq = found.seq ORDER BY found.seq DESC LIMIT ${limitText(limit)}`,
    values: parts.flatMap(({ values }) => values),
  };
}

const BY_KIND = 'INDEXED BY house_fact_by_kind';
// A query of no kinds finds nothing.
const NOTHING = 'SELECT NULL AS seq, NULL AS at_utc_ms WHERE 0';

function indexOf({ kinds, actorId, fromUtcMs }: HouseQuery): string {
  if (fromUtcMs !== undefined) return 'INDEXED BY house_fact_by_time';
  if (actorId !== undefined) return 'INDEXED BY house_fact_by_actor';
  return kinds === undefined ? 'NOT INDEXED' : BY_KIND;
}

function newest(index: string, conditions: readonly Condition[], limit: number): Bound {
  const where = ['TRUE', ...conditions.map(([sql]) => sql)].join(' AND ');
  return {
    sql: `SELECT * FROM (SELECT seq, at_utc_ms FROM house_fact ${index}
      WHERE ${where} ORDER BY seq DESC LIMIT ${limitText(limit)})`,
    values: conditions.map(([, value]) => value),
  };
}

function conditionsOf(query: HouseQuery): Condition[] {
  const all: readonly (readonly [string, string | number | undefined])[] = [
    [`seq > ${VALUE}`, query.afterSeq],
    [`seq < ${VALUE}`, query.beforeSeq],
    [`actor_id = ${VALUE}`, query.actorId],
    [`at_utc_ms >= ${VALUE}`, query.fromUtcMs],
    [`at_utc_ms < ${VALUE}`, query.toUtcMs],
  ];
  return all.flatMap(([sql, value]) => (value === undefined ? [] : [[sql, value] as const]));
}
