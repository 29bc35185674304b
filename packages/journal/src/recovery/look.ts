import { existsSync, statSync } from 'node:fs';
import { err, ok, type Result } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { openDurable } from '../connection.ts';
import type { JournalOpenFailure } from '../contract.ts';
import { failureOf, isDamage } from '../failure.ts';
import { keepDatabaseAside } from '../files.ts';
import { refoldHouse } from '../house.ts';
import type { ResolvedOptions } from '../options.ts';
import { keyFingerprint } from '../seal.ts';
import { lastEvent } from '../sql/event-rows.ts';
import { type InfoRow, infoOf, putInfo } from '../sql/info-row.ts';
import { CURRENT_VERSION, migrate, schemaVersion } from '../sql/migrations.ts';
import { createTapeFile, glanceAtTape, type TapeGlance } from '../tape/tape.ts';
import { checkTail } from '../verify/tail.ts';

/** What a look at the database alone found. */
export type Looked =
  | { readonly kind: 'whole'; readonly database: Database; readonly info: InfoRow }
  | Unusable;

/** What keeps a database from being used as it is: `damaged` may be mended, `refused` is final. */
export interface Unusable {
  readonly kind: 'damaged' | 'refused';
  readonly failure: JournalOpenFailure;
}

/** Something that may be mended from the other copy. */
export function damaged(detail: string): Unusable {
  return { kind: 'damaged', failure: { kind: 'damaged', detail } };
}

/** Something that no copy can mend. */
export function refused(kind: JournalOpenFailure['kind'], detail: string): Unusable {
  return { kind: 'refused', failure: { kind, detail } };
}

/** Opens the database, or begins a new one where this till never sold, and proves its newest part. */
export function lookAtDatabase(options: ResolvedOptions, tape: TapeGlance | undefined): Looked {
  return isMissing(options.file) ? begin(options, tape) : look(options, tape);
}

function isMissing(file: string): boolean {
  return !existsSync(file) || statSync(file).size === 0;
}

/** No database: a till that never sold, or one whose database was lost. The tape tells which. */
function begin(options: ResolvedOptions, tape: TapeGlance | undefined): Looked {
  // SQLite would throw away a log that stands beside an empty database.
  keepDatabaseAside(options.file, `damaged-${options.clock.nowUtcMs()}`);
  if (tape !== undefined && !isEmpty(tape)) return damaged('The database is missing.');
  if (options.mustExist === true && tape === undefined)
    return refused('missing', 'there is neither database nor tape');
  // The tape first, so that a power cut in the middle of making the database shows for what it is.
  if (tape === undefined) createTapeFile(options.tapeFile, newInfo(options));
  return look(options, glanceAtTape(options.tapeFile));
}

/** What a new copy says of itself. */
export function newInfo({ tillId, sealingKey, clock }: ResolvedOptions): InfoRow {
  return { tillId, keyFingerprint: keyFingerprint(sealingKey), createdUtcMs: clock.nowUtcMs() };
}

function isEmpty({ tail }: TapeGlance): boolean {
  return tail.head.seq === 0 && tail.problem === undefined && tail.end === tail.filled;
}

function look(options: ResolvedOptions, tape: TapeGlance | undefined): Looked {
  let database: Database | undefined;
  try {
    database = openDurable(options.file, options);
    const info = prepare(database, options, tape);
    if (info.ok) return { kind: 'whole', database, info: info.value };
    database.close();
    return info.error;
  } catch (error) {
    database?.close();
    return brokenBy(error);
  }
}

/** What an error while reading means. */
export function brokenBy(error: unknown): Unusable {
  const failure = failureOf(error);
  if (isDamage(error)) return damaged(`SQLite: ${failure.detail}.`);
  return { kind: 'refused', failure };
}

function prepare(
  database: Database,
  options: ResolvedOptions,
  tape: TapeGlance | undefined,
): Result<InfoRow, Unusable> {
  const version = schemaVersion(database);
  if (version > CURRENT_VERSION)
    return err(refused('newer', `schema ${version} > ${CURRENT_VERSION}`));
  // A file that is somebody else's is left as it is: only a new one has nothing to lose.
  if (version === 0) migrate(database);
  const info = checkIdentity(database, options, tape);
  if (!info.ok) return info;
  migrate(database);
  refoldHouse(database);
  const problem = checkTail(database, options.sealingKey);
  return problem === undefined ? info : err(damaged(problem));
}

function checkIdentity(
  database: Database,
  options: ResolvedOptions,
  tape: TapeGlance | undefined,
): Result<InfoRow, Unusable> {
  const known = infoOf(database);
  if (known === undefined && lastEvent(database) !== undefined)
    return err(damaged('The database does not say whose it is.'));
  const info = known ?? tape?.info ?? newInfo(options);
  const stranger = whyNotOurs(info, options);
  if (stranger !== undefined) {
    // Both copies say whose they are. Where only the database says otherwise, it is the one that changed.
    const tapeIsOurs = tape?.info !== undefined && whyNotOurs(tape.info, options) === undefined;
    if (tapeIsOurs) return err(damaged('The database says another till or key than its tape.'));
    return err({ kind: 'refused', failure: stranger });
  }
  if (known === undefined) putInfo(database, info);
  return ok(info);
}

/** Why a copy is not this till's; nothing when it is. */
export function whyNotOurs(
  info: InfoRow,
  { tillId, sealingKey }: ResolvedOptions,
): JournalOpenFailure | undefined {
  if (info.keyFingerprint !== keyFingerprint(sealingKey)) {
    const detail = 'the sealing key is not the one this journal was made with';
    return { kind: 'other-key', detail };
  }
  if (info.tillId === tillId) return undefined;
  return { kind: 'other-till', detail: `it is the journal of till ${info.tillId}, not ${tillId}` };
}
