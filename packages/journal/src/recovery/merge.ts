import type { SecretKind } from '@tillkeeper/domain';
import { err, ok, type Result } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { type EventRow, GENESIS_HASH } from '../chain.ts';
import type { JournalOpenFailure } from '../contract.ts';
import { digestOf } from '../seal.ts';
import { allPurges, wasPurged } from '../sql/purge-rows.ts';
import type { SecretRow } from '../sql/secret-rows.ts';
import { digestsOf } from '../tape/frame.ts';
import { takeOver } from '../write.ts';
import type { EventSource, Found } from './sources.ts';

/** Where a merge stands. */
interface Merge {
  readonly database: Database;
  readonly sources: readonly EventSource[];
  /** Events whose secret no source has. A purge further on may explain them. */
  readonly bare: EventRow[];
  seq: number;
  hash: string;
}

/** The same event as each copy that has it offers it. */
type Offers = readonly [Found, ...Found[]];

const EVENTS_PER_COMMIT = 500;

/**
 * Puts one whole journal together from copies that may each be damaged. The chain decides: an
 * event is taken from whichever copy has it as its hash says, a secret from whichever copy has it
 * as its event says. A merge that leaves something out is a failure, and says what.
 */
export function mergeInto(
  database: Database,
  sources: readonly EventSource[],
  tailMayBeLost: boolean,
): JournalOpenFailure | undefined {
  const merge: Merge = { database, sources, bare: [], seq: 0, hash: GENESIS_HASH };
  let failure: JournalOpenFailure | undefined;
  for (let goesOn = true; goesOn && failure === undefined; ) {
    database.transaction(() => {
      for (let count = 0; goesOn && count < EVENTS_PER_COMMIT; count += 1) {
        const next = findNext(merge);
        goesOn = next.ok && next.value !== undefined;
        if (!next.ok) failure = next.error;
        else if (next.value !== undefined) take(merge, next.value);
      }
    })();
  }
  return failure ?? whatIsMissing(merge, tailMayBeLost);
}

function findNext({ sources, seq, hash }: Merge): Result<Offers | undefined, JournalOpenFailure> {
  const found = sources
    .map((source) => source.at(seq + 1))
    .filter((each): each is Found => each?.event.previousHash === hash);
  if (new Set(found.map(({ event }) => event.hash)).size > 1) return err(forkedAfter(seq));
  const [first, ...others] = found;
  return ok(first === undefined ? undefined : [first, ...others]);
}

/** Two copies that go on differently from the same event: only a person can say which is the till's. */
export function forkedAfter(seq: number): JournalOpenFailure {
  const detail = `The copies tell different stories after event ${seq}.`;
  return { kind: 'forked', detail };
}

function take(merge: Merge, found: Offers): void {
  const [{ event }] = found;
  const offered = found.flatMap(({ secrets }) => secrets);
  const wanted = digestsOf(event);
  const secrets = wanted
    .map(([kind, digest]) => pick(offered, kind, digest))
    .filter((secret) => secret !== undefined);
  if (secrets.length < wanted.length) merge.bare.push(event);
  takeOver(merge.database, event, secrets);
  merge.seq = event.seq;
  merge.hash = event.hash;
}

function pick(
  offered: readonly SecretRow[],
  kind: SecretKind,
  digest: string,
): SecretRow | undefined {
  return offered.find((secret) => secret.kind === kind && digestOf(secret) === digest);
}

function whatIsMissing(
  { sources, seq, bare, database }: Merge,
  tailMayBeLost: boolean,
): JournalOpenFailure | undefined {
  if (sources.some((source) => source.highest() > seq))
    return damaged(`Event ${seq + 1} is not whole in any copy, and there are events after it.`);
  if (!tailMayBeLost && !sources.some((source) => source.endIsWhole))
    return damaged(`No copy has a whole end: events after ${seq} may be missing.`);
  const purges = allPurges(database);
  const lost = bare.find((event) => !wasPurged(purges, event.seq, event.saleId));
  return lost === undefined
    ? undefined
    : damaged(`The sealed part of event ${lost.seq} (sale ${lost.saleId}) is in no copy.`);
}

function damaged(detail: string): JournalOpenFailure {
  return { kind: 'damaged', detail };
}
