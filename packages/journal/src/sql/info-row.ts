import type { Database } from 'better-sqlite3';
import { assertOneRow } from './event-rows.ts';
import { prepared } from './prepared.ts';

/** Whose journal this is: one row, written when it is made. */
export interface InfoRow {
  readonly tillId: string;
  readonly keyFingerprint: string;
  readonly createdUtcMs: number;
}

/** The row, or nothing in a journal that was made this moment. */
export function infoOf(database: Database): InfoRow | undefined {
  return prepared<[], InfoRow>(
    database,
    `SELECT till_id AS tillId, key_fingerprint AS keyFingerprint, created_utc_ms AS createdUtcMs
     FROM journal_info`,
  ).get();
}

/** Writes the row of a new journal. */
export function putInfo(database: Database, info: InfoRow): void {
  const { changes } = prepared<[InfoRow]>(
    database,
    `INSERT INTO journal_info (till_id, key_fingerprint, created_utc_ms)
     VALUES (@tillId, @keyFingerprint, @createdUtcMs)`,
  ).run(info);
  assertOneRow(changes, 'the journal info');
}
