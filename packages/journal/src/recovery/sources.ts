import { closeSync, existsSync, openSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { chainHash, type EventRow } from '../chain.ts';
import { openForReading } from '../connection.ts';
import type { JournalOptions } from '../options.ts';
import { eventAt, headOf } from '../sql/event-rows.ts';
import { type InfoRow, infoOf } from '../sql/info-row.ts';
import { type SecretRow, secretsOfEvent } from '../sql/secret-rows.ts';
import { readTape, type TapeItem } from '../tape/read.ts';
import { glanceAtTape } from '../tape/tape.ts';

/** An event as one copy has it. Its facts are proved by its own hash, not yet by the chain. */
export interface Found {
  readonly event: EventRow;
  readonly secrets: readonly SecretRow[];
}

/** A copy of the journal, whole or damaged, read as far as it goes. Nothing here throws for damage. */
export interface EventSource {
  readonly info: InfoRow | undefined;
  /** The event with this number, if this copy has it. Ask in rising order. */
  at(seq: number): Found | undefined;
  /** The highest number this copy has. */
  highest(): number;
  /** True when nothing can have stood behind the highest: this copy's end is whole. */
  readonly endIsWhole: boolean;
  close(): void;
}

/** A database as a source. A missing or unreadable one is a source without events. */
export function databaseSource(file: string, options: JournalOptions): EventSource {
  if (!existsSync(file)) return NOTHING;
  try {
    const database = openForReading(file, options);
    // Reading once tells whether it is a database at all; sorting it out is the checks' business.
    const highest = attempt(() => headOf(database).seq) ?? 0;
    return {
      info: attempt(() => infoOf(database)),
      at: (seq) => attempt(() => rowAt(database, seq)),
      highest: () => highest,
      endIsWhole: highest > 0 && attempt(() => rowAt(database, highest)) !== undefined,
      close: () => void database.close(),
    };
  } catch {
    return NOTHING;
  }
}

const NOTHING: EventSource = {
  info: undefined,
  at: () => undefined,
  highest: () => 0,
  endIsWhole: false,
  close: () => undefined,
};

function rowAt(database: Database, seq: number): Found | undefined {
  const event = eventAt(database, seq);
  if (event === undefined || event.hash !== chainHash(event.previousHash, event)) return undefined;
  return { event, secrets: attempt(() => secretsOfEvent(database, seq)) ?? [] };
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** A tape as a source. Damage is passed over; what stands behind it still counts. */
export function tapeSource(file: string): EventSource {
  const glance = attempt(() => glanceAtTape(file));
  if (glance === undefined) return NOTHING;
  const fd = openSync(file, 'r');
  // A torn last write was never acknowledged, so what is whole in it is no event of this till.
  const { tail } = glance;
  const items = readTape(fd, 0, tail.problem === undefined ? tail.end : tail.filled);
  const cursor = createCursor(items);
  return {
    info: glance.info,
    at: cursor.at,
    highest: cursor.drain,
    // Every event is on the tape before it is in the database: a tape with a head and no events is
    // whole as well, and says that nothing was ever recorded.
    endIsWhole: tail.end === tail.filled && glance.info !== undefined,
    close: () => closeSync(fd),
  };
}

function createCursor(items: Generator<TapeItem>): Pick<EventSource, 'at'> & { drain(): number } {
  let current: Found | undefined;
  let highest = 0;

  function advance(): boolean {
    for (;;) {
      const next = items.next();
      if (next.done === true) return false;
      if (next.value.kind !== 'event') continue;
      current = next.value.read;
      highest = Math.max(highest, current.event.seq);
      return true;
    }
  }

  function at(seq: number): Found | undefined {
    while ((current?.event.seq ?? 0) < seq && advance());
    return current?.event.seq === seq ? current : undefined;
  }

  function drain(): number {
    while (advance());
    return highest;
  }

  return { at, drain };
}
