import { rmSync } from 'node:fs';
import { err, ok, type Result } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { type EventRow, GENESIS_HASH, isNextLink } from '../chain.ts';
import { keepAside, moveInto } from '../files.ts';
import type { ResolvedOptions } from '../options.ts';
import { digestOf } from '../seal.ts';
import { eachEventAfter } from '../sql/event-rows.ts';
import { allPurges, type PurgeRow, wasPurged } from '../sql/purge-rows.ts';
import { type SecretRow, secretsOfEvent } from '../sql/secret-rows.ts';
import { ALONE, encodeEvent } from '../tape/frame.ts';
import { createTapeFile } from '../tape/tape.ts';
import { openTape, type Tape } from '../tape/writer.ts';
import type { ProvedDatabase } from './reconcile.ts';

const BYTES_PER_WRITE = 1024 * 1024;

/**
 * Writes a tape from a database, keeps the one before it aside, and tells where its last frame ends;
 * or says what is not proved in the database.
 */
export function writeTapeAnew(
  { database, info }: ProvedDatabase,
  options: ResolvedOptions,
  suffix: string,
): Result<number, string> {
  const building = `${options.tapeFile}.rebuilding`;
  rmSync(building, { force: true });
  const tape = openTape(building, createTapeFile(building, info), options.space);
  try {
    const problem = copyEvents(database, tape, 0, GENESIS_HASH);
    if (problem !== undefined) return err(problem);
  } finally {
    tape.close();
  }
  keepAside(options.tapeFile, suffix);
  moveInto(building, options.tapeFile);
  return ok(tape.end());
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
    const frame = encodeEvent(event, secrets, ALONE);
    frames.push(frame);
    size += frame.length;
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
