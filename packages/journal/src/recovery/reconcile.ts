import type { Database } from 'better-sqlite3';
import { GENESIS_HASH } from '../chain.ts';
import type { RepairKind } from '../contract.ts';
import type { ResolvedOptions } from '../options.ts';
import { eventAt, headOf } from '../sql/event-rows.ts';
import type { InfoRow } from '../sql/info-row.ts';
import { cutTape, type TapeGlance } from '../tape/tape.ts';
import { openTape } from '../tape/writer.ts';
import { damaged, refused, type Unusable } from './look.ts';
import { rollForward } from './roll-forward.ts';
import { copyEvents, writeTapeAnew } from './tape-anew.ts';

/** Something that was mended while opening. */
export interface Repair {
  readonly what: RepairKind;
  readonly detail: string;
  /** False for what an ordinary crash leaves behind: it needs no note in the chain. */
  readonly noteworthy: boolean;
}

/** How the copies stand to each other, once that was settled. */
export type Reconciled =
  | {
      readonly kind: 'agreed';
      readonly repairs: readonly Repair[];
      /** Where the tape's last frame ends now. */
      readonly tapeEnd: number;
    }
  /** When damaged, only putting them together event by event can tell. */
  | Unusable;

/** A database that was proved, and whose it says it is. */
export interface ProvedDatabase {
  readonly database: Database;
  readonly info: InfoRow;
}

/**
 * Brings a database and a tape to the same event. The tape is written first, so it is ahead by one
 * commit after a crash, and by more when the database lost events or an old backup was put back.
 * It is behind only when it lost something itself.
 */
export function reconcile(
  proved: ProvedDatabase,
  tape: TapeGlance | undefined,
  options: ResolvedOptions,
): Reconciled {
  if (tape === undefined) return remakeTape(proved, options);
  const { database } = proved;
  const problem = tape.info === undefined ? 'The head of the tape is damaged.' : tape.tail.problem;
  if (problem !== undefined) return damaged(problem);
  const ours = headOf(database).seq;
  const theirs = tape.tail.head.seq;
  if (theirs > ours) return catchUp(database, tape, options);
  if (!sharesHead(database, tape)) return refuseFork(theirs);
  const cut = cutTorn(tape, options);
  return theirs === ours ? agreed(tape.tail.end, cut) : extend(database, tape, options, cut);
}

function remakeTape(proved: ProvedDatabase, options: ResolvedOptions): Reconciled {
  const written = writeTapeAnew(proved, options, `damaged-${options.clock.nowUtcMs()}`);
  if (!written.ok) return damaged(written.error);
  const { seq } = headOf(proved.database);
  const detail = `The tape was missing; events 1 to ${seq} were written again.`;
  return agreed(
    written.value,
    seq === 0 ? [] : [{ what: 'tape-rebuilt', detail, noteworthy: true }],
  );
}

function sharesHead(database: Database, { tail }: TapeGlance): boolean {
  const { seq, hash } = tail.head;
  return seq === 0 ? hash === GENESIS_HASH : eventAt(database, seq)?.hash === hash;
}

function catchUp(database: Database, tape: TapeGlance, options: ResolvedOptions): Reconciled {
  const before = headOf(database).seq;
  const outcome = rollForward(database, tape, options);
  if (outcome.kind === 'problem') return damaged(outcome.why);
  if (outcome.kind === 'forked') return refuseFork(before);
  const detail = `Events ${before + 1} to ${tape.tail.head.seq} were taken from the tape.`;
  const noteworthy = outcome.commits > 1;
  const cut = cutTorn(tape, options);
  return agreed(tape.tail.end, [{ what: 'rolled-forward', detail, noteworthy }, ...cut]);
}

// The database has what the cut-off bytes may have said, or it was never acknowledged.
function cutTorn({ tail }: TapeGlance, options: ResolvedOptions): Repair[] {
  if (tail.end === tail.filled) return [];
  cutTape(options.tapeFile, tail, `torn-${options.clock.nowUtcMs()}`);
  const detail = `${tail.filled - tail.end} bytes of an unfinished write were cut off and kept aside.`;
  return [{ what: 'tape-cut', detail, noteworthy: false }];
}

function extend(
  database: Database,
  { tail }: TapeGlance,
  { tapeFile, space }: ResolvedOptions,
  cut: readonly Repair[],
): Reconciled {
  const writer = openTape(tapeFile, tail.end, space);
  try {
    const problem = copyEvents(database, writer, tail.head.seq, tail.head.hash);
    if (problem !== undefined) return damaged(problem);
  } finally {
    writer.close();
  }
  const detail = `Events ${tail.head.seq + 1} to ${headOf(database).seq} were missing on the tape.`;
  return agreed(writer.end(), [...cut, { what: 'tape-extended', detail, noteworthy: true }]);
}

function agreed(tapeEnd: number, repairs: readonly Repair[]): Reconciled {
  return { kind: 'agreed', tapeEnd, repairs };
}

function refuseFork(seq: number): Reconciled {
  const detail = `Database and tape tell different stories at or before event ${seq + 1}.`;
  return refused('forked', detail);
}
