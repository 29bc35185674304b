import { actorOf, evolveHouse, type House, type HouseFact } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { EventRow } from './chain.ts';
import type { JournalNote } from './contract.ts';
import { houseOf, putHouse, putHouseFact } from './sql/house-rows.ts';
import { putPurge } from './sql/purge-rows.ts';

/** The sale id of what belongs to no sale: house facts, and notes about the journal itself. */
export const NO_SALE = '';

/** Whether an event belongs to no sale. */
export function isNote(event: Pick<EventRow, 'saleId'>): boolean {
  return event.saleId === NO_SALE;
}

/** Reads the body of an event that belongs to no sale. */
export function readNote({ body }: Pick<EventRow, 'body'>): JournalNote | HouseFact {
  // Written by this package from a typed value; the chain vouches for it.
  return JSON.parse(body) as JournalNote | HouseFact;
}

/**
 * Writes what an event without a sale means for the database. Call inside the transaction that adds
 * it. Throws when a house fact does not fit: it is then not recorded.
 */
export function carryNote(database: Database, event: EventRow): void {
  const note = readNote(event);
  const { seq, kind } = event;
  if (isAboutJournal(note)) {
    putHouseFact(database, { seq, kind, atUtcMs: note.atUtcMs, actorId: '' });
    if (note.kind !== 'secrets-purged') return;
    const { throughSeq, keptSaleIds } = note;
    putPurge(database, { noteSeq: seq, throughSeq, keptSaleIds });
    return;
  }
  putHouse(database, evolveHouse(houseOf(database), note));
  putHouseFact(database, { seq, kind, atUtcMs: note.atUtcMs, actorId: actorOf(note) });
}

/** The house after one more event without a sale. */
export function evolveByNote(house: House, event: Pick<EventRow, 'body'>): House {
  const note = readNote(event);
  return isAboutJournal(note) ? house : evolveHouse(house, note);
}

function isAboutJournal(note: JournalNote | HouseFact): note is JournalNote {
  return note.kind === 'journal-repaired' || note.kind === 'secrets-purged';
}
