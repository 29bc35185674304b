import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';

/**
 * Runs `write` in a transaction: all of it or nothing. The statements are compiled once, which the
 * library's own helper does for each function it is given; a record is a function each time.
 */
export function inTransaction<T>(database: Database, write: () => T): T {
  prepared<[]>(database, 'BEGIN IMMEDIATE').run();
  try {
    const result = write();
    commit(database);
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

function commit(database: Database): void {
  prepared<[]>(database, 'COMMIT').run();
}

function rollBack(database: Database): void {
  // After some faults SQLite has rolled back by itself.
  if (database.inTransaction) prepared<[]>(database, 'ROLLBACK').run();
}
