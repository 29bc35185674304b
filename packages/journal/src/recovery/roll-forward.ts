import type { Database } from 'better-sqlite3';
import { isNextLink } from '../chain.ts';
import type { ResolvedOptions } from '../options.ts';
import { headOf } from '../sql/event-rows.ts';
import { allPurges, wasPurged } from '../sql/purge-rows.ts';
import type { TapeEvent } from '../tape/frame.ts';
import { placeBefore } from '../tape/place.ts';
import { readTape } from '../tape/read.ts';
import { type TapeGlance, withTape } from '../tape/tape.ts';
import { takeOver } from '../write.ts';

/** How rolling forward went. */
export type RolledForward =
  | { readonly kind: 'done'; readonly commits: number }
  /** The tape never held the database's newest event: they are not the same journal. */
  | { readonly kind: 'forked' }
  | { readonly kind: 'problem'; readonly why: string };

const EVENTS_PER_COMMIT = 500;

/**
 * Takes every event that the tape has and the database lacks. Each must follow the one before it,
 * by number and hash, so what arrives is proved. Stopping half-way is no harm: the next open goes on.
 */
export function rollForward(
  database: Database,
  { tail }: TapeGlance,
  { tapeFile }: ResolvedOptions,
): RolledForward {
  const reached = Math.max(1, headOf(database).seq);
  // The newest events are at hand; a database that is far behind needs what it lacks, and no more.
  if (tail.events.some(({ event }) => event.seq <= reached)) return applyAll(database, tail.events);
  return withTape(tapeFile, (fd) => applyAll(database, eventsFrom(reached, fd, tail.end)));
}

function* eventsFrom(seq: number, fd: number, end: number): Generator<TapeEvent> {
  for (const item of readTape(fd, placeBefore(fd, end, seq), end))
    if (item.kind === 'event') yield item.read;
}

function applyAll(database: Database, events: Iterable<TapeEvent>): RolledForward {
  const bare: TapeEvent[] = [];
  let head = headOf(database);
  let found = head.seq === 0;
  let commits = 0;
  let pending: TapeEvent[] = [];
  for (const read of events) {
    const { event } = read;
    if (event.seq === head.seq && event.hash === head.hash) found = true;
    if (event.seq <= head.seq) continue;
    if (!found) return { kind: 'forked' };
    if (event.seq !== head.seq + 1 || !isNextLink(head.hash, event))
      return { kind: 'problem', why: `The tape does not go on after event ${head.seq}.` };
    if (read.secretsAre !== 'whole') bare.push(read);
    head = event;
    pending.push(read);
    if (read.place.left === 0) commits += 1;
    if (read.place.left !== 0 || pending.length < EVENTS_PER_COMMIT) continue;
    apply(database, pending);
    pending = [];
  }
  apply(database, pending);
  return bareProblem(database, bare) ?? { kind: 'done', commits };
}

function apply(database: Database, pending: readonly TapeEvent[]): void {
  database
    .transaction(() => {
      for (const { event, secrets } of pending) takeOver(database, event, secrets);
    })
    .immediate();
}

function bareProblem(database: Database, bare: readonly TapeEvent[]): RolledForward | undefined {
  const purges = allPurges(database);
  const lost = bare.find(({ event }) => !wasPurged(purges, event.seq, event.saleId));
  if (lost === undefined) return undefined;
  return { kind: 'problem', why: `The tape has not the sealed part of event ${lost.event.seq}.` };
}
