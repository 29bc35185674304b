import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite, { type Database } from 'better-sqlite3';
import type { JournalOptions } from './options.ts';

type AddonOption = Pick<JournalOptions, 'nativeBinding'>;

/** Opens a database for writing, for this process alone, with commits that are on disk when they return. */
export function openDurable(file: string, options: JournalOptions): Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new BetterSqlite(file, { timeout: 500, ...bindingOf(options) });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    setDurable(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Opens a database only to look at it. */
export function openForReading(file: string, options: AddonOption): Database {
  return new BetterSqlite(file, {
    readonly: true,
    fileMustExist: true,
    timeout: 500,
    ...bindingOf(options),
  });
}

/** A new database that is filled in one go and made durable once, when it is complete. */
export function openForBuilding(file: string, options: JournalOptions): Database {
  const database = new BetterSqlite(file, bindingOf(options));
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  return database;
}

/** Which native addon to load. */
export function bindingOf({ nativeBinding }: AddonOption): { nativeBinding?: string } {
  return nativeBinding ? { nativeBinding } : {};
}

/**
 * WAL with synchronous=FULL: a commit is on disk when it returns. better-sqlite3 falls back to
 * NORMAL in WAL, which loses acknowledged commits in a power cut, so the setting is read back.
 */
function setDurable(database: Database): void {
  const mode = database.pragma('journal_mode = WAL', { simple: true });
  database.pragma('synchronous = FULL');
  database.pragma('fullfsync = ON');
  database.pragma('checkpoint_fullfsync = ON');
  database.pragma('foreign_keys = ON');
  const level = database.pragma('synchronous', { simple: true });
  if (mode !== 'wal' || level !== 2)
    throw new Error(`The journal is not durable: ${mode}, ${level}.`);
}
