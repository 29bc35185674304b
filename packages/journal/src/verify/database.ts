import type { Database } from 'better-sqlite3';
import { type EventRow, GENESIS_HASH, isNextLink } from '../chain.ts';
import type { VerifyReport } from '../contract.ts';
import { isNote } from '../notes.ts';
import { countBookingsOutside, isBooked } from '../sql/booking-rows.ts';
import { type Counted, countInPages, type SlipTable } from '../sql/count-rows.ts';
import { eachEventAfter, firstKindOfSale, headOf } from '../sql/event-rows.ts';
import { allPurges, type PurgeRow } from '../sql/purge-rows.ts';
import { compareHouse, type HouseWalk, newHouseWalk, walkNote } from './house.ts';
import { checkSale } from './sale.ts';
import { runSteps, type Steps } from './steps.ts';

interface Walk {
  readonly database: Database;
  /** Without it sealed parts are compared with their digests and not opened. */
  readonly sealingKey: Uint8Array | undefined;
  readonly purges: readonly PurgeRow[];
  readonly problems: string[];
  readonly house: HouseWalk;
  seq: number;
  hash: string;
  /** The newest event when the walk began. Sales go on meanwhile, so only up to here is counted. */
  readonly countedThrough: number;
  eventCount: number;
  /** Events that a sale accounted for, and notes: in the end, all of them. */
  accounted: number;
  saleCount: number;
  strayBookings: number;
  secretCount: number;
  purgedSecretCount: number;
}

/** Proves a database: its pages, the chain from the first event on, and every sale and secret. */
export function verifyDatabase(
  database: Database,
  sealingKey: Uint8Array | undefined,
): Omit<VerifyReport, 'tapeEventCount'> {
  const damage = pageProblem(database);
  const found = runSteps(verifyDatabaseInSteps(database, sealingKey));
  return { ...found, problems: [...damage, ...found.problems] };
}

/**
 * The same but for SQLite's own check of the pages, which can't be interrupted, while the till goes
 * on recording between the steps.
 */
export function* verifyDatabaseInSteps(
  database: Database,
  sealingKey: Uint8Array | undefined,
): Steps<Omit<VerifyReport, 'tapeEventCount'>> {
  const walk = newWalk(database, sealingKey);
  const sales = yield* countInPages(database, 'sale');
  const lines = yield* countInPages(database, 'sale_line');
  for (const row of eachEventAfter(database, 0)) {
    checkLink(walk, row);
    if (isNote(row)) accountForNote(walk, row);
    else if (row.kind === 'sale-intended') accountForSale(walk, row);
    else if (row.seq > walk.countedThrough) accountForLate(walk, row);
    // What was recorded since the walk began is few, and is taken in one step with the counts.
    if (row.seq < walk.countedThrough) yield;
  }
  checkCounts(walk, sales, lines);
  walk.problems.push(...compareHouse(walk.house, database));
  const { eventCount, saleCount, secretCount, purgedSecretCount, problems } = walk;
  const counts = { eventCount, saleCount, secretCount, purgedSecretCount };
  return { ...counts, headHash: walk.hash, problems };
}

function newWalk(database: Database, sealingKey: Uint8Array | undefined): Walk {
  const counts = { eventCount: 0, accounted: 0, saleCount: 0, secretCount: 0, strayBookings: 0 };
  const purges = allPurges(database);
  const start = { seq: 0, hash: GENESIS_HASH, purgedSecretCount: 0, problems: [] };
  const countedThrough = headOf(database).seq;
  const house = newHouseWalk();
  return { database, sealingKey, purges, countedThrough, house, ...start, ...counts };
}

function pageProblem(database: Database): string[] {
  const found = database.pragma('integrity_check(5)', { simple: true });
  return found === 'ok' ? [] : ['SQLite finds the file damaged.'];
}

function checkLink(walk: Walk, row: EventRow): void {
  if (row.seq !== walk.seq + 1)
    walk.problems.push(`Events ${walk.seq + 1} to ${row.seq - 1} are missing.`);
  if (!isNextLink(walk.hash, row))
    walk.problems.push(`Event ${row.seq} was changed, or the event before it was.`);
  walk.seq = row.seq;
  walk.hash = row.hash;
  walk.eventCount += 1;
}

function accountForNote(walk: Walk, row: EventRow): void {
  walk.accounted += 1;
  if (isBooked(walk.database, row.seq)) walk.strayBookings += 1;
  const problem = walkNote(walk.house, row);
  if (problem !== undefined) walk.problems.push(problem);
}

/** An event that was recorded during the walk, of a sale that may have been counted before it. */
function accountForLate(walk: Walk, { saleId, seq }: EventRow): void {
  walk.accounted += 1;
  if (firstKindOfSale(walk.database, saleId) !== 'sale-intended')
    walk.problems.push(`Event ${seq} belongs to no sale.`);
}

function accountForSale(walk: Walk, { saleId, seq }: EventRow): void {
  const { database, sealingKey, purges, countedThrough } = walk;
  const found = checkSale(database, sealingKey, purges, saleId, Math.max(seq, countedThrough));
  walk.saleCount += 1;
  walk.accounted += found.eventCount;
  walk.secretCount += found.secretCount;
  walk.purgedSecretCount += found.purgedCount;
  walk.problems.push(...found.problems);
}

function checkCounts(walk: Walk, sales: Counted, lines: Counted): void {
  if (walk.accounted !== walk.eventCount)
    walk.problems.push(`${walk.eventCount - walk.accounted} events belong to no sale.`);
  const stored = countRest(walk, 'sale', sales);
  if (stored > walk.saleCount)
    walk.problems.push(`${stored - walk.saleCount} stored sales have no events.`);
  const stray = walk.strayBookings + countBookingsOutside(walk.database);
  if (stray > 0) walk.problems.push(`${stray} bookings belong to no sale.`);
  const lineCount = countRest(walk, 'sale_line', lines);
  if (lineCount !== walk.saleCount)
    walk.problems.push(`There are ${lineCount} lines of ${walk.saleCount} sales.`);
}

/** With what was sold since the walk began. */
function countRest({ database }: Walk, table: SlipTable, before: Counted): number {
  return runSteps(countInPages(database, table, before)).rowCount;
}
