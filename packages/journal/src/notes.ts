import type { Database } from 'better-sqlite3';
import type { EventRow } from './chain.ts';
import type { RepairKind } from './contract.ts';
import { putPurge } from './sql/purge-rows.ts';

/**
 * What happened to the journal itself. Notes are events like any other, numbered and chained with
 * the facts of sales, so that both copies hold them and neither can forget a repair or a purge.
 */
export type JournalNote =
  /** One copy was mended from the other. */
  | {
      readonly kind: 'journal-repaired';
      readonly what: RepairKind;
      readonly detail: string;
      readonly atUtcMs: number;
    }
  /** PINs and slips of settled sales were taken away because of their age. */
  | {
      readonly kind: 'secrets-purged';
      readonly throughSeq: number;
      readonly keptSaleIds: readonly string[];
      readonly atUtcMs: number;
    };

/** The sale id of a note, which belongs to no sale. */
export const NO_SALE = '';

/** Whether an event is a note about the journal. */
export function isNote(event: Pick<EventRow, 'saleId'>): boolean {
  return event.saleId === NO_SALE;
}

/** Writes what a note means for the database. Call inside the transaction that adds its event. */
export function carryNote(database: Database, event: EventRow): void {
  const note = JSON.parse(event.body) as JournalNote;
  if (note.kind !== 'secrets-purged') return;
  const { throughSeq, keptSaleIds } = note;
  putPurge(database, { noteSeq: event.seq, throughSeq, keptSaleIds });
}
