import { existsSync } from 'node:fs';
import { err, ok, type Result } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { openForBuilding } from '../connection.ts';
import type { JournalOpenFailure } from '../contract.ts';
import { failureOf } from '../failure.ts';
import { keepDatabaseAside, moveInto, removeDatabase, syncFile } from '../files.ts';
import type { ResolvedOptions } from '../options.ts';
import { keyFingerprint } from '../seal.ts';
import { type InfoRow, putInfo } from '../sql/info-row.ts';
import { migrate } from '../sql/migrations.ts';
import { verifyDatabase } from '../verify/database.ts';
import { verifyTape } from '../verify/tape.ts';
import { mergeInto } from './merge.ts';
import { databaseSource, type EventSource, tapeSource } from './sources.ts';
import { writeTapeAnew } from './tape-anew.ts';

/** What a rebuild may draw on, besides the two copies. */
export interface RebuildInput {
  /** Backups, verified before. */
  readonly backups: readonly string[];
  /** True only when a person chose it: what came after the last whole event may then be lost. */
  readonly tailMayBeLost: boolean;
}

/**
 * Replaces damaged copies by whole ones, made of everything that any copy still has. The new
 * database is complete and proved before a name changes; what was damaged is kept aside.
 */
export function rebuild(
  options: ResolvedOptions,
  { backups, tailMayBeLost }: RebuildInput,
): Result<number, JournalOpenFailure> {
  const building = `${options.file}.rebuilding`;
  removeDatabase(building);
  const built = build(building, options, backups, tailMayBeLost);
  if (!built.ok) removeDatabase(building);
  else replace(building, options);
  return built;
}

function build(
  building: string,
  options: ResolvedOptions,
  backups: readonly string[],
  tailMayBeLost: boolean,
): Result<number, JournalOpenFailure> {
  const sources = [
    databaseSource(options.file, options),
    tapeSource(options.tapeFile),
    ...backups.map((file) => databaseSource(file, options)),
  ];
  let database: Database | undefined;
  try {
    const info = infoFor(sources, options);
    if (!info.ok) return info;
    database = openForBuilding(building, options);
    migrate(database);
    putInfo(database, info.value);
    const merged = mergeInto(database, sources, tailMayBeLost);
    const problem = merged.ok
      ? verifyDatabase(database, options.sealingKey).problems[0]
      : undefined;
    return problem === undefined ? merged : err({ kind: 'damaged', detail: problem });
  } catch (error) {
    return err(failureOf(error));
  } finally {
    database?.close();
    for (const source of sources) source.close();
  }
}

function infoFor(
  sources: readonly EventSource[],
  { tillId, sealingKey, clock }: ResolvedOptions,
): Result<InfoRow, JournalOpenFailure> {
  const ours = keyFingerprint(sealingKey);
  const infos = sources.map(({ info }) => info).filter((info) => info !== undefined);
  const match = infos.find(({ keyFingerprint: theirs }) => theirs === ours);
  if (match !== undefined) return ok(match);
  if (infos.length > 0)
    return err({ kind: 'other-key', detail: 'no copy was made with this sealing key' });
  return ok({ tillId, keyFingerprint: ours, createdUtcMs: clock.nowUtcMs() });
}

// The tape is made whole before the database changes its name: at every moment one copy that is
// open to the next start has everything.
function replace(building: string, options: ResolvedOptions): void {
  syncFile(building);
  const suffix = `damaged-${options.clock.nowUtcMs()}`;
  const database = openForBuilding(building, options);
  try {
    if (!tapeIsWhole(options, database)) writeTapeAnew(database, options, suffix);
  } finally {
    database.close();
  }
  keepDatabaseAside(options.file, suffix);
  moveInto(building, options.file);
}

function tapeIsWhole({ tapeFile }: ResolvedOptions, database: Database): boolean {
  return existsSync(tapeFile) && verifyTape(tapeFile, database).problems.length === 0;
}
