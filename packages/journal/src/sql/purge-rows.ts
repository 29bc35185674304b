import type { Database } from 'better-sqlite3';
import { assertOneRow } from './event-rows.ts';
import { prepared } from './prepared.ts';

/** One purge: which secrets the journal no longer has, by its own decision. */
export interface PurgeRow {
  /** The event that recorded it. */
  readonly noteSeq: number;
  /** Secrets of events up to this one are gone ... */
  readonly throughSeq: number;
  /** ... but for those of sales that were open then. */
  readonly keptSaleIds: readonly string[];
  /** False between recording the purge and having wiped both copies. */
  readonly finished: boolean;
}

interface StoredPurge {
  readonly noteSeq: number;
  readonly throughSeq: number;
  readonly kept: string;
  readonly finished: number;
}

/** Every purge, oldest first. */
export function allPurges(database: Database): PurgeRow[] {
  return prepared<[], StoredPurge>(
    database,
    'SELECT note_seq AS noteSeq, through_seq AS throughSeq, kept, finished FROM purge ORDER BY note_seq',
  )
    .all()
    .map(({ kept, finished, ...row }) => ({
      ...row,
      keptSaleIds: JSON.parse(kept) as string[],
      finished: finished === 1,
    }));
}

/** Adds a purge that is still to be carried out. Call inside the transaction of its event. */
export function putPurge(database: Database, row: Omit<PurgeRow, 'finished'>): void {
  const { changes } = prepared<[number, number, string]>(
    database,
    'INSERT INTO purge (note_seq, through_seq, kept, finished) VALUES (?, ?, ?, 0)',
  ).run(row.noteSeq, row.throughSeq, JSON.stringify(row.keptSaleIds));
  assertOneRow(changes, 'a purge');
}

/** Marks a purge as carried out on both copies. */
export function finishPurge(database: Database, noteSeq: number): void {
  const { changes } = prepared<[number]>(
    database,
    'UPDATE purge SET finished = 1 WHERE note_seq = ?',
  ).run(noteSeq);
  assertOneRow(changes, 'a finished purge');
}

/**
 * Whether the secret of an event was purged. Purges are oldest first, and each reaches further than
 * the one before: the newest tells nearly always, however many there were.
 */
export function wasPurged(
  purges: readonly Pick<PurgeRow, 'throughSeq' | 'keptSaleIds'>[],
  seq: number,
  saleId: string,
): boolean {
  const telling = purges.findLast(
    ({ throughSeq, keptSaleIds }) => seq > throughSeq || !keptSaleIds.includes(saleId),
  );
  return telling !== undefined && seq <= telling.throughSeq;
}
