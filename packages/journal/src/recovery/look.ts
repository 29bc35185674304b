import { existsSync, statSync } from 'node:fs';
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
  | { readonly kind: 'whole'; readonly database: Database }
  | { readonly kind: 'damaged'; readonly why: string }
  | { readonly kind: 'refused'; readonly failure: JournalOpenFailure };

/** What keeps a database from being used as it is. */
export type Unusable = Exclude<Looked, { readonly kind: 'whole' }>;

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

/** What an error while reading means. */
export function brokenBy(error: unknown): Unusable {
  const failure = failureOf(error);
  if (isDamage(error)) return { kind: 'damaged', why: `SQLite: ${failure.detail}.` };
  return { kind: 'refused', failure };
}

function prepare(
  database: Database,
  options: ResolvedOptions,
  tape: TapeGlance | undefined,
): Unusable | undefined {
  const version = schemaVersion(database);
  if (version > CURRENT_VERSION) {
    const detail = `schema ${version} > ${CURRENT_VERSION}`;
    return { kind: 'refused', failure: { kind: 'newer', detail } };
  }
  migrate(database);
  refoldHouse(database);
  const identity = checkIdentity(database, options, tape);
  if (identity !== undefined) return identity;
  const problem = checkTail(database, options.sealingKey);
  return problem === undefined ? undefined : { kind: 'damaged', why: problem };
}

function checkIdentity(
  database: Database,
  options: ResolvedOptions,
  tape: TapeGlance | undefined,
): Unusable | undefined {
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
