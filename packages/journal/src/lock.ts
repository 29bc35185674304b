import { mkdirSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { bindingOf } from './connection.ts';
import { failureOf } from './failure.ts';
import { beside } from './files.ts';
import type { JournalOptions } from './options.ts';

/**
 * Keeps every other process off both copies, also while a damaged database is replaced and its own
 * lock with it. The lock is a SQLite file that never holds anything, because Node has no file
 * locks and SQLite's work on every system; they end with the process, however it ends.
 */
export interface FolderLock {
  release(): void;
}

/** Takes the lock or throws what SQLite throws: `SQLITE_BUSY` when another till has it. */
export function lockFolder(options: JournalOptions): FolderLock {
  const file = beside(options.file, 'lock');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = takeLock(file, options);
  return { release: () => void database.close() };
}

function takeLock(file: string, options: JournalOptions): Database {
  try {
    return begin(file, options);
  } catch (error) {
    if (failureOf(error).kind !== 'damaged') throw error;
    // Nothing is ever written to it, so whatever lies in it is rubbish.
    truncateSync(file, 0);
    return begin(file, options);
  }
}

function begin(file: string, options: JournalOptions): Database {
  const database = new BetterSqlite(file, { timeout: 500, ...bindingOf(options) });
  try {
    // Nothing is written, so there is nothing to roll back from a file.
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
