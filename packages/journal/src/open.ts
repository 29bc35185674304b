import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Clock, err, ok, type RandomSource, type Result } from '@tillkeeper/domain';
import BetterSqlite from 'better-sqlite3';
import type { Journal, JournalOpenFailure } from './contract.ts';
import { createJournal } from './journal.ts';
import { keyFingerprint } from './seal.ts';
import { CURRENT_VERSION, migrate, schemaVersion } from './sql/migrations.ts';

/** What opening a journal needs. */
export interface JournalOptions {
  /** The database file; its folder is made when it is missing. */
  readonly file: string;
  readonly tillId: string;
  /** 32 bytes. Where it is kept is the app's business: the OS keystore. */
  readonly sealingKey: Uint8Array;
  readonly clock: Clock;
  readonly random: RandomSource;
  /** The native addon to load instead of the packaged one, for old runtimes. */
  readonly nativeBinding?: string;
}

/** Opens the journal of a till, or says why it can't be opened. One process at a time. */
export function openJournal(options: JournalOptions): Result<Journal, JournalOpenFailure> {
  let database: BetterSqlite.Database | undefined;
  try {
    database = openDatabase(options);
    const refusal = prepare(database, options);
    if (refusal === undefined) return ok(createJournal(database, options));
    database.close();
    return err(refusal);
  } catch (error) {
    database?.close();
    return err(failureOf(error));
  }
}

function openDatabase({ file, nativeBinding }: JournalOptions): BetterSqlite.Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return new BetterSqlite(file, { timeout: 500, ...(nativeBinding ? { nativeBinding } : {}) });
}

function prepare(
  database: BetterSqlite.Database,
  { tillId, sealingKey, clock }: JournalOptions,
): JournalOpenFailure | undefined {
  // EXCLUSIVE keeps a second till off this folder for as long as this one lives, and no longer.
  database.pragma('locking_mode = EXCLUSIVE');
  setDurable(database);
  if (schemaVersion(database) > CURRENT_VERSION) {
    return { kind: 'newer', detail: `schema ${schemaVersion(database)} > ${CURRENT_VERSION}` };
  }
  migrate(database);
  return checkIdentity(database, tillId, keyFingerprint(sealingKey), clock.nowUtcMs());
}

/**
 * WAL with synchronous=FULL: a commit is on disk when it returns. better-sqlite3 falls back to
 * NORMAL in WAL, which loses acknowledged commits in a power cut, so the setting is read back.
 */
function setDurable(database: BetterSqlite.Database): void {
  const mode = database.pragma('journal_mode = WAL', { simple: true });
  database.pragma('synchronous = FULL');
  database.pragma('fullfsync = ON');
  database.pragma('checkpoint_fullfsync = ON');
  database.pragma('foreign_keys = ON');
  const level = database.pragma('synchronous', { simple: true });
  if (mode !== 'wal' || level !== 2)
    throw new Error(`The journal is not durable: ${mode}, ${level}.`);
}

function checkIdentity(
  database: BetterSqlite.Database,
  tillId: string,
  fingerprint: string,
  nowUtcMs: number,
): JournalOpenFailure | undefined {
  const info = database
    .prepare<[], { fingerprint: string }>('SELECT key_fingerprint AS fingerprint FROM journal_info')
    .get();
  if (info === undefined) {
    database
      .prepare(
        'INSERT INTO journal_info (till_id, key_fingerprint, created_utc_ms) VALUES (?, ?, ?)',
      )
      .run(tillId, fingerprint, nowUtcMs);
    return undefined;
  }
  if (info.fingerprint === fingerprint) return undefined;
  return { kind: 'other-key', detail: 'the sealing key is not the one this journal was made with' };
}

function failureOf(error: unknown): JournalOpenFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  if (code.startsWith('SQLITE_BUSY')) return { kind: 'in-use', detail };
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB'))
    return { kind: 'damaged', detail };
  return { kind: 'no-access', detail };
}
