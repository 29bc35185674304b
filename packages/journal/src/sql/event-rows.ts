import type { Database } from 'better-sqlite3';
import { type ChainedEvent, chainHash, type EventRow, GENESIS_HASH } from '../chain.ts';
import { prepared, VALUE } from './prepared.ts';

const COLUMNS = `seq, till_id AS tillId, at_utc_ms AS atUtcMs, sale_id AS saleId, kind, body,
  secret_digests AS secretDigests, previous_hash AS previousHash, hash`;
const PAGE_ROWS = 500;

/** The newest event, if there is one. */
export function lastEvent(database: Database): EventRow | undefined {
  return prepared<[], EventRow>(
    database,
    `SELECT ${COLUMNS} FROM event ORDER BY seq DESC LIMIT 1`,
  ).get();
}

/** The sequence number and hash of the newest event; the beginning of the chain when there is none. */
export function headOf(database: Database): { readonly seq: number; readonly hash: string } {
  const row = prepared<[], { seq: number; hash: string }>(
    database,
    'SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1',
  ).get();
  return row ?? { seq: 0, hash: GENESIS_HASH };
}

/** One event by its number. */
export function eventAt(database: Database, seq: number): EventRow | undefined {
  return prepared<[number], EventRow>(database, `SELECT ${COLUMNS} FROM event WHERE seq = ?`).get(
    seq,
  );
}

/** The events of one sale, in order. */
export function eventsOfSale(database: Database, saleId: string): EventRow[] {
  return prepared<[string], EventRow>(
    database,
    `SELECT ${COLUMNS} FROM event WHERE sale_id = ${VALUE} ORDER BY seq`,
  ).all(saleId);
}

/** What the first event of a sale is. */
export function firstKindOfSale(database: Database, saleId: string): string | undefined {
  return prepared<[string], { kind: string }>(
    database,
    `SELECT kind FROM event WHERE sale_id = ${VALUE} ORDER BY seq LIMIT 1`,
  ).get(saleId)?.kind;
}

/** The events after `seq`, in order. Read a page at a time: an open cursor would bar other queries. */
export function* eachEventAfter(database: Database, seq: number): Generator<EventRow> {
  const page = prepared<[number], EventRow>(
    database,
    `SELECT ${COLUMNS} FROM event WHERE seq > ${VALUE} ORDER BY seq LIMIT ${PAGE_ROWS}`,
  );
  for (let last = seq; ; ) {
    const rows = page.all(last);
    // What was added while the others were looked at is read as well.
    if (rows.length === 0) return;
    for (const row of rows) {
      yield row;
      last = row.seq;
    }
  }
}

/** Adds an event after the newest one and returns it with its place. Call inside a transaction. */
export function appendEvent(database: Database, event: Omit<ChainedEvent, 'seq'>): EventRow {
  const head = headOf(database);
  const chained: ChainedEvent = { ...event, seq: head.seq + 1 };
  const row: EventRow = {
    ...chained,
    previousHash: head.hash,
    hash: chainHash(head.hash, chained),
  };
  putEvent(database, row);
  return row;
}

/** Writes an event that has its place already: it comes from another copy. */
export function putEvent(database: Database, row: EventRow): void {
  const { changes } = prepared<[EventRow]>(
    database,
    `INSERT INTO event (seq, till_id, at_utc_ms, sale_id, kind, body, secret_digests, previous_hash, hash)
     VALUES (@seq, @tillId, @atUtcMs, @saleId, @kind, @body, @secretDigests, @previousHash, @hash)`,
  ).run(row);
  assertOneRow(changes, 'an event');
}

/** Every write touches the one row it means; anything else is a defect and rolls back. */
export function assertOneRow(changes: number, what: string): void {
  if (changes !== 1) throw new Error(`Writing ${what} changed ${changes} rows instead of one.`);
}
