import { bookingOf, evolve, lineOf, type Sale, type SaleFact } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { EventRow } from './chain.ts';
import { type BookingRow, bookingsOfSale, putBooking } from './sql/booking-rows.ts';
import { eventsOfSale } from './sql/event-rows.ts';
import { addLine, lineBySlip } from './sql/line-rows.ts';
import { prepared } from './sql/prepared.ts';

/** A fact between the sale without it and the sale with it. */
export interface Change {
  readonly before: Sale | undefined;
  readonly fact: SaleFact;
  readonly after: Sale;
}

/** Writes what a fact means for the books. Call inside the transaction that records it. */
export function book(database: Database, seq: number, change: Change): void {
  const row = rowOf(seq, change);
  if (row !== undefined) putBooking(database, row);
}

function rowOf(seq: number, { before, fact, after }: Change): BookingRow | undefined {
  const booking = bookingOf(before, fact, after);
  return booking && { ...booking, seq, slipNumber: after.intent.slipNumber };
}

/** The bookings that the events of one sale make. */
export function bookingsFrom(events: readonly EventRow[]): BookingRow[] {
  const rows: BookingRow[] = [];
  let sale: Sale | undefined;
  for (const { seq, body } of events) {
    const fact = JSON.parse(body) as SaleFact;
    const after = evolve(sale, fact);
    const row = rowOf(seq, { before: sale, fact, after });
    if (row !== undefined) rows.push(row);
    sale = after;
  }
  return rows;
}

/** Makes the lines and bookings of every sale of a journal that had none. */
export function fillBooks(database: Database): void {
  const page = prepared<[string], { saleId: string; state: string }>(
    database,
    'SELECT sale_id AS saleId, state FROM sale WHERE sale_id > ? ORDER BY sale_id LIMIT 500',
  );
  for (let last = ''; ; ) {
    const rows = page.all(last);
    if (rows.length === 0) return;
    for (const { saleId, state } of rows) {
      addLine(database, lineOf(JSON.parse(state) as Sale));
      for (const row of bookingsFrom(eventsOfSale(database, saleId))) putBooking(database, row);
      last = saleId;
    }
  }
}

/** What differs between the books of one sale and what its events make of it. */
export function bookProblems(
  database: Database,
  sale: Sale,
  events: readonly EventRow[],
): string[] {
  const { slipNumber, saleId } = sale.intent;
  const problems: string[] = [];
  if (!isSame(lineBySlip(database, slipNumber), lineOf(sale)))
    problems.push(`The line of slip ${slipNumber} is not what its events make of it.`);
  if (!isSame(bookingsOfSale(database, saleId), bookingsFrom(events)))
    problems.push(`The bookings of slip ${slipNumber} are not what its events make of them.`);
  return problems;
}

function isSame(stored: unknown, derived: unknown): boolean {
  return sorted(stored) === sorted(derived);
}

// A row of the database has its columns in an order of its own.
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  );
}
