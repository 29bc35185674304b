import type { Database } from 'better-sqlite3';
import { type ChainedEvent, chainHash, GENESIS_HASH } from '../chain.ts';

/** An event as it is stored. */
export interface EventRow extends ChainedEvent {
  readonly previousHash: string;
  readonly hash: string;
}

const COLUMNS = `seq, till_id AS tillId, at_utc_ms AS atUtcMs, sale_id AS saleId, kind, body,
  secret_digests AS secretDigests, previous_hash AS previousHash, hash`;

/** The newest event, if there is one. */
export function lastEvent(database: Database): EventRow | undefined {
  return database
    .prepare<[], EventRow>(`SELECT ${COLUMNS} FROM event ORDER BY seq DESC LIMIT 1`)
    .get();
}

/** All events in order, one at a time. */
export function eachEvent(database: Database): IterableIterator<EventRow> {
  return database.prepare<[], EventRow>(`SELECT ${COLUMNS} FROM event ORDER BY seq`).iterate();
}

/** Adds an event after the newest one and returns its sequence number. Call inside a transaction. */
export function appendEvent(database: Database, event: Omit<ChainedEvent, 'seq'>): number {
  const last = lastEvent(database);
  const seq = (last?.seq ?? 0) + 1;
  const previousHash = last?.hash ?? GENESIS_HASH;
  const chained: ChainedEvent = { ...event, seq };
  const row: EventRow = { ...chained, previousHash, hash: chainHash(previousHash, chained) };
  const { changes } = database
    .prepare<[EventRow]>(
      `INSERT INTO event (seq, till_id, at_utc_ms, sale_id, kind, body, secret_digests, previous_hash, hash)
       VALUES (@seq, @tillId, @atUtcMs, @saleId, @kind, @body, @secretDigests, @previousHash, @hash)`,
    )
    .run(row);
  assertOneRow(changes, 'an event');
  return seq;
}

/** Every write touches the one row it means; anything else is a defect and rolls back. */
export function assertOneRow(changes: number, what: string): void {
  if (changes !== 1) throw new Error(`Writing ${what} changed ${changes} rows instead of one.`);
}
