import { closeSync, fstatSync, openSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { EventRow } from '../chain.ts';
import { eventAt, headOf } from '../sql/event-rows.ts';
import { allPurges, type PurgeRow, wasPurged } from '../sql/purge-rows.ts';
import type { TapeEvent } from '../tape/frame.ts';
import { readTape, type TapeItem } from '../tape/read.ts';
import { readTail } from '../tape/tail.ts';
import { runSteps, type Steps } from './steps.ts';

/** What a walk over the tape found. */
export interface TapeFindings {
  readonly tapeEventCount: number;
  readonly problems: readonly string[];
}

/** Proves that a tape holds exactly the events and secrets of a database. */
export function verifyTape(tapeFile: string, database: Database): TapeFindings {
  return runSteps(verifyTapeInSteps(tapeFile, database));
}

/** The same in steps: what the till records meanwhile lies behind the end that this began with. */
export function* verifyTapeInSteps(tapeFile: string, database: Database): Steps<TapeFindings> {
  const problems: string[] = [];
  const purges = allPurges(database);
  const head = headOf(database);
  let seq = 0;
  const fd = openSync(tapeFile, 'r');
  try {
    const { filled } = readTail(fd, fstatSync(fd).size);
    for (const item of readTape(fd, 0, filled)) {
      if (item.kind === 'event') {
        problems.push(...compare(seq, item.read, purges, database));
        seq = item.read.event.seq;
      } else problems.push(...outOfPlace(item));
      yield;
    }
  } finally {
    closeSync(fd);
  }
  if (seq !== head.seq)
    problems.push(`The tape ends at event ${seq}, the database at ${head.seq}.`);
  return { tapeEventCount: seq, problems };
}

function outOfPlace({ kind, at }: TapeItem): string[] {
  if ((kind === 'head') === (at === 0)) return [];
  return [`The tape is damaged at byte ${at}.`];
}

function compare(
  before: number,
  { event, secretsAre }: TapeEvent,
  purges: readonly PurgeRow[],
  database: Database,
): string[] {
  const problems: string[] = [];
  if (event.seq !== before + 1)
    problems.push(`The tape goes from event ${before} to ${event.seq}.`);
  if (!isSame(event, eventAt(database, event.seq)))
    problems.push(`Event ${event.seq} is not the same on the tape.`);
  // What a purge left whole is not lost, only late: the purge is carried on at the next open.
  const expected = secretsAre === 'whole' || wasPurged(purges, event.seq, event.saleId);
  if (!expected) problems.push(`The sealed part of event ${event.seq} on the tape is not its own.`);
  return problems;
}

function isSame(event: EventRow, other: EventRow | undefined): boolean {
  return event.hash === other?.hash;
}
