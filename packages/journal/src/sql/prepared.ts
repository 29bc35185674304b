import type { Database, Statement } from 'better-sqlite3';

const CACHES = new WeakMap<Database, Map<string, Statement>>();

/**
 * The statement for an SQL text, compiled once a connection. Compiling costs more than running for
 * the small statements of a sale, and a closed connection takes its statements with it.
 */
export function prepared<Parameters extends unknown[], Row = unknown>(
  database: Database,
  sql: string,
): Statement<Parameters, Row> {
  const cache = CACHES.get(database) ?? newCache(database);
  const known = cache.get(sql);
  if (known !== undefined) return known as Statement<Parameters, Row>;
  const statement = database.prepare<Parameters, Row>(sql);
  cache.set(sql, statement as Statement);
  return statement as Statement<Parameters, Row>;
}

/**
 * A bound value in a statement that sorts. Where a bare `?` stands beside `ORDER BY`, SQLite's planner
 * looks at the value, and compiles the statement anew whenever another one is bound: several times
 * the cost of finding a sale. It does not look at an expression.
 */
export const VALUE = '+?';

/** A limit as part of an SQL text, because of what {@link VALUE} says of bound ones. */
export function limitText(limit: number): string {
  return String(Math.trunc(limit));
}

/** The one number that a query of an aggregate gives: without groups it always has one row. */
export function numberOf(database: Database, sql: string): number {
  return prepared<[], number>(database, sql).pluck().get() as number;
}

function newCache(database: Database): Map<string, Statement> {
  const cache = new Map<string, Statement>();
  CACHES.set(database, cache);
  return cache;
}
