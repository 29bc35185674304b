import type { Database } from 'better-sqlite3';
import { type EventRow, GENESIS_HASH, isNextLink } from '../chain.ts';
import type { VerifyReport } from '../contract.ts';
import { isNote } from '../notes.ts';
import { eachEventAfter } from '../sql/event-rows.ts';
import { allPurges, type PurgeRow } from '../sql/purge-rows.ts';
import { countSales } from '../sql/sale-rows.ts';
import { compareHouse, type HouseWalk, newHouseWalk, walkNote } from './house.ts';
import { checkSale } from './sale.ts';

interface Walk {
  readonly database: Database;
  readonly sealingKey: Uint8Array;
  readonly purges: readonly PurgeRow[];
  readonly problems: string[];
  readonly house: HouseWalk;
  seq: number;
  hash: string;
  eventCount: number;
  /** Events that a sale accounted for, and notes: in the end, all of them. */
  accounted: number;
  saleCount: number;
  secretCount: number;
  purgedSecretCount: number;
}

/** Proves a database: its pages, the chain from the first event on, and every sale and secret. */
export function verifyDatabase(
  database: Database,
  sealingKey: Uint8Array,
): Omit<VerifyReport, 'tapeEventCount'> {
  const walk = newWalk(database, sealingKey);
  checkPages(walk);
  for (const row of eachEventAfter(database, 0)) {
    checkLink(walk, row);
    if (isNote(row)) accountForNote(walk, row);
    else if (row.kind === 'sale-intended') accountForSale(walk, row.saleId);
  }
  checkCounts(walk);
  walk.problems.push(...compareHouse(walk.house, database));
  const { eventCount, saleCount, secretCount, purgedSecretCount, problems } = walk;
  const counts = { eventCount, saleCount, secretCount, purgedSecretCount };
  return { ...counts, headHash: walk.hash, problems };
}

function newWalk(database: Database, sealingKey: Uint8Array): Walk {
  const counts = { eventCount: 0, accounted: 0, saleCount: 0, secretCount: 0 };
  const purges = allPurges(database);
  const start = { seq: 0, hash: GENESIS_HASH, purgedSecretCount: 0, problems: [] };
  return { database, sealingKey, purges, house: newHouseWalk(), ...start, ...counts };
}

function checkPages({ database, problems }: Walk): void {
  const found = database.pragma('integrity_check(5)', { simple: true });
  if (found !== 'ok') problems.push('SQLite finds the file damaged.');
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
  const problem = walkNote(walk.house, row);
  if (problem !== undefined) walk.problems.push(problem);
}

function accountForSale(walk: Walk, saleId: string): void {
  const found = checkSale(walk.database, walk.sealingKey, walk.purges, saleId);
  walk.saleCount += 1;
  walk.accounted += found.eventCount;
  walk.secretCount += found.secretCount;
  walk.purgedSecretCount += found.purgedCount;
  walk.problems.push(...found.problems);
}

function checkCounts(walk: Walk): void {
  if (walk.accounted !== walk.eventCount)
    walk.problems.push(`${walk.eventCount - walk.accounted} events belong to no sale.`);
  const stored = countSales(walk.database);
  if (stored > walk.saleCount)
    walk.problems.push(`${stored - walk.saleCount} stored sales have no events.`);
}
