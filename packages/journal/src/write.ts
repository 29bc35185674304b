import { evolve, type Sale, type SaleFact, type SecretKind } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { book } from './book.ts';
import type { EventRow } from './chain.ts';
import type { JournalNote, NewEntry, SaleRecord } from './contract.ts';
import { codeOf, wordsOf } from './failure.ts';
import { carryNote, isNote, NO_SALE } from './notes.ts';
import type { ResolvedOptions } from './options.ts';
import { digestOf, type SealedSecret, seal, secretBinding } from './seal.ts';
import { appendEvent, putEvent } from './sql/event-rows.ts';
import { putLine } from './sql/line-rows.ts';
import { putSale, saleById } from './sql/sale-rows.ts';
import { putSecret, type SecretRow } from './sql/secret-rows.ts';
import { inTransaction } from './sql/transaction.ts';
import { encodeEvent } from './tape/frame.ts';
import type { Tape } from './tape/writer.ts';

/** Both copies, open. */
export interface Copies {
  readonly database: Database;
  readonly tape: Tape;
}

/** An event that was written, with its sealed companions. */
export interface Written {
  readonly event: EventRow;
  readonly secrets: readonly SecretRow[];
}

const SECRET_KINDS = ['evidence', 'customer-pin', 'pending-slip', 'slip'] as const;

/** Records facts of sales on both copies, all or none. */
export function writeFacts(
  copies: Copies,
  options: ResolvedOptions,
  records: readonly SaleRecord[],
): Sale[] {
  return commit(copies, options, (written) =>
    records.map((record) => writeSale(copies.database, options, record, written)),
  );
}

function writeSale(
  database: Database,
  options: ResolvedOptions,
  { saleId, entries }: SaleRecord,
  written: Written[],
): Sale {
  const before = saleById(database, saleId);
  let sale = before;
  for (const entry of entries) {
    const after = evolve(sale, entry.fact);
    const fact = writeFact(database, options, after, entry);
    book(database, fact.event.seq, { before: sale, fact: entry.fact, after });
    written.push(fact);
    sale = after;
  }
  if (sale === undefined || entries.length === 0) throw new Error('Nothing to record.');
  putSale(database, sale);
  putLine(database, before, sale);
  return sale;
}

/** Records a note about the journal itself. */
export function writeNote(copies: Copies, options: ResolvedOptions, note: JournalNote): void {
  commit(copies, options, (written) => {
    const event = appendEvent(copies.database, {
      tillId: options.tillId,
      atUtcMs: options.clock.nowUtcMs(),
      saleId: NO_SALE,
      kind: note.kind,
      body: JSON.stringify(note),
      secretDigests: '[]',
    });
    carryNote(copies.database, event);
    written.push({ event, secrets: [] });
  });
}

/**
 * The order of writes. All rows are inserted first, so that whatever can refuse a fact has refused
 * it. Then the tape takes the events and is synced. Then SQLite commits. Nothing is acknowledged
 * before both are on disk.
 *
 * Tape first, because its write is the smaller and simpler one: when the disk fills up or the
 * database can't commit, the answer and its PIN are durable all the same, and the next open rolls
 * the database forward. A crash in between leaves the tape one commit ahead, never behind; so a
 * tape that is behind has lost something, and a database that is behind is brought up to date the
 * same way whether it lost one commit or a year.
 */
export function commit<T>(
  { database, tape }: Copies,
  { onPoint }: ResolvedOptions,
  write: (written: Written[]) => T,
): T {
  const written: Written[] = [];
  let onTape = false;
  try {
    const result = inTransaction(database, () => {
      const value = write(written);
      const bytes = encodeCommit(written);
      onTape = true;
      tape.append(bytes);
      onPoint?.('tape-written');
      return value;
    });
    onPoint?.('committed');
    return result;
  } catch (error) {
    const last = written.at(-1);
    // Refused before a byte went to the tape: rolled back, and nothing of it stays anywhere.
    if (last === undefined || !onTape) throw error;
    throw new CommitFault(error, last.event.hash);
  }
}

/** A commit that reached the tape and then failed: only opening both copies again can tell how it ended. */
export class CommitFault extends Error {
  readonly code: string;
  /** The hash of its last event, by which it is known again. */
  readonly lastHash: string;
  constructor(cause: unknown, lastHash: string) {
    super(wordsOf(cause));
    this.name = 'CommitFault';
    this.code = codeOf(cause);
    this.lastHash = lastHash;
  }
}

function encodeCommit(written: readonly Written[]): Buffer {
  return Buffer.concat(
    written.map(({ event, secrets }, index) =>
      encodeEvent(event, secrets, { before: index, left: written.length - 1 - index }),
    ),
  );
}

function writeFact(
  database: Database,
  options: ResolvedOptions,
  sale: Sale,
  entry: NewEntry,
): Written {
  const { saleId } = sale.intent;
  const sealed = sealAll(options, sale, entry);
  const event = appendEvent(database, {
    tillId: options.tillId,
    atUtcMs: options.clock.nowUtcMs(),
    saleId,
    kind: entry.fact.kind,
    body: JSON.stringify(entry.fact),
    secretDigests: JSON.stringify(sealed.map(([kind, secret]) => [kind, digestOf(secret)])),
  });
  const secrets = sealed.map(([kind, secret]) => ({ seq: event.seq, saleId, kind, ...secret }));
  for (const secret of secrets) putSecret(database, secret);
  return { event, secrets };
}

function sealAll(
  { sealingKey, random }: ResolvedOptions,
  sale: Sale,
  { secrets }: NewEntry,
): (readonly [SecretKind, SealedSecret])[] {
  return SECRET_KINDS.filter((kind) => secrets?.[kind] !== undefined).map(
    (kind) => [kind, seal(secrets?.[kind], sealingKey, secretBinding(sale, kind), random)] as const,
  );
}

/** Takes an event over from another copy, with all it does to the database. Call in a transaction. */
export function takeOver(database: Database, event: EventRow, secrets: readonly SecretRow[]): void {
  putEvent(database, event);
  for (const secret of secrets) putSecret(database, secret);
  if (isNote(event)) carryNote(database, event);
  else takeOverFact(database, event);
}

function takeOverFact(database: Database, event: EventRow): void {
  const before = saleById(database, event.saleId);
  const fact = JSON.parse(event.body) as SaleFact;
  const after = evolve(before, fact);
  putSale(database, after);
  putLine(database, before, after);
  book(database, event.seq, { before, fact, after });
}
