import { existsSync, statSync } from 'node:fs';
import { err, ok, type Result } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { openDurable } from '../connection.ts';
import type { JournalOpenFailure } from '../contract.ts';
import { failureOf, isDamage } from '../failure.ts';
import { keepDatabaseAside } from '../files.ts';
import type { ResolvedOptions } from '../options.ts';
import { finishPurges } from '../purge.ts';
import { keyFingerprint } from '../seal.ts';
import { lastEvent } from '../sql/event-rows.ts';
import { type InfoRow, infoOf, putInfo } from '../sql/info-row.ts';
import { CURRENT_VERSION, migrate, schemaVersion } from '../sql/migrations.ts';
import { createTapeFile, glanceAtTape, openTape, type TapeGlance } from '../tape/tape.ts';
import { checkTail } from '../verify/tail.ts';
import { verifyCopies } from '../verify/verify.ts';
import { type Copies, writeNote } from '../write.ts';
import { type RebuildInput, rebuild } from './rebuild.ts';
import { type Repair, reconcile } from './reconcile.ts';

/** Both copies, proved against each other, and what had to be mended for that. */
export interface OpenedCopies extends Copies {
  readonly repairs: readonly Repair[];
}

type Looked =
  | { readonly kind: 'whole'; readonly database: Database }
  | { readonly kind: 'damaged'; readonly why: string }
  | { readonly kind: 'refused'; readonly failure: JournalOpenFailure };

const NO_BACKUPS: RebuildInput = { backups: [], tailMayBeLost: false };

/** Opens both copies and mends one from the other where that is provably complete. */
export function openCopies(options: ResolvedOptions): Result<OpenedCopies, JournalOpenFailure> {
  const opened = openOnce(options);
  if (opened.kind === 'opened') return conclude(opened.copies, options);
  if (opened.kind === 'refused') return err(opened.failure);
  return rebuildAndOpen(options, NO_BACKUPS, opened.why);
}

/** Puts the copies together anew, then opens them. */
export function rebuildAndOpen(
  options: ResolvedOptions,
  input: RebuildInput,
  why: string,
): Result<OpenedCopies, JournalOpenFailure> {
  const rebuilt = rebuild(options, input);
  if (!rebuilt.ok) {
    // What was found first says more to a person than where the attempt to mend it ended.
    const detail = `${why} ${rebuilt.error.detail}`;
    return err({ kind: rebuilt.error.kind, detail });
  }
  const repair: Repair = { what: 'rebuilt', detail: why, noteworthy: true };
  const again = openOnce(options);
  if (again.kind === 'opened') {
    const { repairs, ...copies } = again.copies;
    return conclude({ ...copies, repairs: [repair, ...repairs] }, options);
  }
  return err(again.kind === 'refused' ? again.failure : { kind: 'damaged', detail: again.why });
}

type Once =
  | { readonly kind: 'opened'; readonly copies: OpenedCopies }
  | Exclude<Looked, { kind: 'whole' }>;

function openOnce(options: ResolvedOptions): Once {
  const tape = glanceAtTape(options.tapeFile);
  if (tape?.newer === true)
    return { kind: 'refused', failure: { kind: 'newer', detail: 'the tape is of a newer format' } };
  const looked = isMissing(options.file) ? begin(options, tape) : look(options, tape);
  if (looked.kind !== 'whole') return looked;
  return joinCopies(looked.database, tape ?? glanceAtTape(options.tapeFile), options);
}

function joinCopies(
  database: Database,
  tape: TapeGlance | undefined,
  options: ResolvedOptions,
): Once {
  try {
    const reconciled = reconcile(database, tape, options);
    if (reconciled.kind === 'agreed') {
      const problem =
        options.check === 'full' ? verifyCopies(database, options).problems[0] : undefined;
      if (problem === undefined) {
        const copies = { database, tape: openTape(options.tapeFile), repairs: reconciled.repairs };
        return { kind: 'opened', copies };
      }
      database.close();
      return { kind: 'damaged', why: problem };
    }
    database.close();
    return reconciled.kind === 'refused' ? reconciled : { kind: 'damaged', why: reconciled.why };
  } catch (error) {
    database.close();
    return brokenBy(error);
  }
}

function isMissing(file: string): boolean {
  return !existsSync(file) || statSync(file).size === 0;
}

/** No database: a till that never sold, or one whose database was lost. The tape tells which. */
function begin(options: ResolvedOptions, tape: TapeGlance | undefined): Looked {
  // SQLite would throw away a log that stands beside an empty database.
  keepDatabaseAside(options.file, `damaged-${options.clock.nowUtcMs()}`);
  if (tape !== undefined && !isEmpty(tape))
    return { kind: 'damaged', why: 'The database is missing.' };
  if (options.mustExist === true && tape === undefined)
    return {
      kind: 'refused',
      failure: { kind: 'missing', detail: 'there is neither database nor tape' },
    };
  // The tape first, so that a power cut in the middle of making the database shows for what it is.
  if (tape === undefined) createTapeFile(options.tapeFile, newInfo(options));
  return look(options, glanceAtTape(options.tapeFile));
}

function newInfo({ tillId, sealingKey, clock }: ResolvedOptions): InfoRow {
  return { tillId, keyFingerprint: keyFingerprint(sealingKey), createdUtcMs: clock.nowUtcMs() };
}

function isEmpty({ size, tail }: TapeGlance): boolean {
  return tail.head.seq === 0 && tail.problem === undefined && tail.end === size;
}

function look(options: ResolvedOptions, tape: TapeGlance | undefined): Looked {
  let database: Database | undefined;
  try {
    database = openDurable(options.file, options);
    const found = prepare(database, options, tape);
    if (found === undefined) return { kind: 'whole', database };
    database.close();
    return found;
  } catch (error) {
    database?.close();
    return brokenBy(error);
  }
}

function brokenBy(error: unknown): Exclude<Looked, { kind: 'whole' }> {
  const failure = failureOf(error);
  if (isDamage(error)) return { kind: 'damaged', why: `SQLite: ${failure.detail}.` };
  return { kind: 'refused', failure };
}

function prepare(
  database: Database,
  options: ResolvedOptions,
  tape: TapeGlance | undefined,
): Exclude<Looked, { kind: 'whole' }> | undefined {
  const version = schemaVersion(database);
  if (version > CURRENT_VERSION) {
    const detail = `schema ${version} > ${CURRENT_VERSION}`;
    return { kind: 'refused', failure: { kind: 'newer', detail } };
  }
  migrate(database);
  const identity = checkIdentity(database, options, tape);
  if (identity !== undefined) return identity;
  const problem = checkTail(database, options.sealingKey);
  return problem === undefined ? undefined : { kind: 'damaged', why: problem };
}

function checkIdentity(
  database: Database,
  options: ResolvedOptions,
  tape: TapeGlance | undefined,
): Exclude<Looked, { kind: 'whole' }> | undefined {
  const ours = keyFingerprint(options.sealingKey);
  const info = infoOf(database);
  if (info === undefined) {
    if (lastEvent(database) !== undefined)
      return { kind: 'damaged', why: 'The database does not say whose it is.' };
    putInfo(database, tape?.info ?? newInfo(options));
    return undefined;
  }
  if (info.keyFingerprint === ours) return undefined;
  // Both copies name the key. Where only the database names another, it is the one that changed.
  if (tape?.info?.keyFingerprint === ours)
    return { kind: 'damaged', why: 'The database names another key than its tape.' };
  const detail = 'the sealing key is not the one this journal was made with';
  return { kind: 'refused', failure: { kind: 'other-key', detail } };
}

/** Records what was mended, and carries on what a crash interrupted. */
function conclude(
  copies: OpenedCopies,
  options: ResolvedOptions,
): Result<OpenedCopies, JournalOpenFailure> {
  try {
    for (const { what, detail, noteworthy } of copies.repairs) {
      const atUtcMs = options.clock.nowUtcMs();
      if (noteworthy)
        writeNote(copies, options, { kind: 'journal-repaired', what, detail, atUtcMs });
    }
    finishPurges(copies, options);
    return ok(copies);
  } catch (error) {
    copies.tape.close();
    copies.database.close();
    return err(failureOf(error));
  }
}
