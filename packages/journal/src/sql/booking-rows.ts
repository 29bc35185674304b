import type { Booking } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { BookedLine, BookingRange } from '../contract.ts';
import { assertOneRow } from './event-rows.ts';
import { LINE_COLUMNS } from './line-rows.ts';
import { numberOf, prepared, VALUE } from './prepared.ts';

/** A booking with its place: the event that made it, and its sale. */
export interface BookingRow extends Booking {
  readonly seq: number;
  readonly slipNumber: number;
}

/** Adds a booking. Call inside the transaction that records its event. */
export function putBooking(database: Database, row: BookingRow): void {
  const { changes } = prepared<[BookingRow]>(
    database,
    `INSERT INTO booking (seq, slip_number, kind, at_utc_ms, operator)
     VALUES (@seq, @slipNumber, @kind, @atUtcMs, @operatorName)`,
  ).run(row);
  assertOneRow(changes, 'a booking');
}

/** The bookings of one sale, in order. Found by its events: an index more would cost every commit. */
export function bookingsOfSale(database: Database, saleId: string): BookingRow[] {
  return prepared<[string], BookingRow>(
    database,
    `SELECT seq, slip_number AS slipNumber, booking.kind, booking.at_utc_ms AS atUtcMs,
       operator AS operatorName
     FROM event JOIN booking USING (seq) WHERE event.sale_id = ${VALUE} ORDER BY seq`,
  ).all(saleId);
}

/** The bookings of a range with the lines of their sales, in the order of the journal. */
export function bookingsIn(database: Database, range: BookingRange): BookedLine[] {
  const [condition, from, to] =
    range.by === 'event'
      ? ['booking.seq > ? AND booking.seq <= ?', range.afterSeq, range.throughSeq]
      : ['booking.at_utc_ms >= ? AND booking.at_utc_ms < ?', range.fromUtcMs, range.toUtcMs];
  return prepared<[number, number], BookedLine>(
    database,
    `SELECT booking.seq, booking.kind, booking.at_utc_ms AS atUtcMs, booking.operator AS doneBy,
       ${LINE_COLUMNS}
     FROM booking JOIN sale_line USING (slip_number) WHERE ${condition} ORDER BY booking.seq`,
  ).all(from as number, to as number);
}

/** How many sales were paid after an event; `atMost` where it is that many or more. */
export function takenSince(database: Database, afterSeq: number, atMost: number): number {
  const found = prepared<[number, number], { count: number }>(
    database,
    `SELECT count(*) AS count FROM
       (SELECT 1 FROM booking WHERE seq > ? AND kind = 'taken' LIMIT ?)`,
  ).get(afterSeq, atMost);
  return (found as { count: number }).count;
}

/** Whether a booking stands at an event: at one that is of no sale, no sale's check would see it. */
export function isBooked(database: Database, seq: number): boolean {
  const found = prepared<[number]>(database, 'SELECT 1 FROM booking WHERE seq = ?').get(seq);
  return found !== undefined;
}

/** How many bookings stand at no event: none should be below the first one or above the last. */
export function countBookingsOutside(database: Database): number {
  return numberOf(
    database,
    `SELECT (SELECT count(*) FROM booking WHERE seq < 1)
       + (SELECT count(*) FROM booking WHERE seq > (SELECT coalesce(max(seq), 0) FROM event))`,
  );
}
