import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { type EventRow, GENESIS_HASH, isNextLink } from '../chain.ts';
import { keepAside, moveInto } from '../files.ts';
import type { ResolvedOptions } from '../options.ts';
import { digestOf } from '../seal.ts';
import { eachEventAfter } from '../sql/event-rows.ts';
import { infoOf } from '../sql/info-row.ts';
import { allPurges, type PurgeRow, wasPurged } from '../sql/purge-rows.ts';
import { type SecretRow, secretsOfEvent } from '../sql/secret-rows.ts';
import { ALONE, encodeEvent } from '../tape/frame.ts';
import { createTapeFile, openTape, type Tape } from '../tape/tape.ts';

const BYTES_PER_WRITE = 1024 * 1024;

/** Writes a tape from a database that was proved, and keeps the one before it aside. */
export function writeTapeAnew(database: Database, options: ResolvedOptions, suffix: string): void {
  const info = infoOf(database);
  if (info === undefined) throw new Error('A journal without its info has no tape.');
  const building = `${options.tapeFile}.rebuilding`;
  rmSync(building, { force: true });
  createTapeFile(building, info);
  const tape = openTape(building);
  try {
    const problem = copyEvents(database, tape, 0, GENESIS_HASH);
    if (problem !== undefined) throw new Error(problem);
  } finally {
    tape.close();
  }
  keepAside(options.tapeFile, suffix);
  moveInto(building, options.tapeFile);
}

/**
 * Adds the events after `seq` to a tape. Stops at an event that does not follow the one before it
 * or has not the secrets it vouches for, and says which: a tape takes nothing that is not proved.
 */
export function copyEvents(
  database: Database,
  tape: Tape,
  seq: number,
  hash: string,
): string | undefined {
  const purges = allPurges(database);
  let previous = hash;
  let frames: Buffer[] = [];
  let size = 0;
  let problem: string | undefined;
  for (const event of eachEventAfter(database, seq)) {
    const secrets = secretsOfEvent(database, event.seq);
    problem = isNextLink(previous, event)
      ? problemOf(event, secrets, purges)
      : `Event ${event.seq} was changed, or the event before it was.`;
    if (problem !== undefined) break;
    previous = event.hash;
    frames.push(encodeEvent(event, secrets, ALONE));
    size += frames.at(-1)?.length ?? 0;
    if (size < BYTES_PER_WRITE) continue;
    tape.append(Buffer.concat(frames));
    [frames, size] = [[], 0];
  }
  tape.append(Buffer.concat(frames));
  return problem;
}

function problemOf(
  event: EventRow,
  secrets: readonly SecretRow[],
  purges: readonly PurgeRow[],
): string | undefined {
  const stored = JSON.stringify(secrets.map((secret) => [secret.kind, digestOf(secret)]));
  if (stored === event.secretDigests) return undefined;
  if (secrets.length === 0 && wasPurged(purges, event.seq, event.saleId)) return undefined;
  return `The sealed part of event ${event.seq} is not its own.`;
}
