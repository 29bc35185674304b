import { existsSync } from 'node:fs';
import { err, ok, type Result } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { openForBuilding } from '../connection.ts';
import type { JournalOpenFailure } from '../contract.ts';
import { failureOf } from '../failure.ts';
import { keepDatabaseAside, moveInto, removeDatabase, syncFile } from '../files.ts';
import type { ResolvedOptions } from '../options.ts';
import { type InfoRow, putInfo } from '../sql/info-row.ts';
import { migrate } from '../sql/migrations.ts';
import { verifyDatabase } from '../verify/database.ts';
import { verifyTape } from '../verify/tape.ts';
import { newInfo, whyNotOurs } from './look.ts';
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
): Result<InfoRow, JournalOpenFailure> {
  const building = `${options.file}.rebuilding`;
  removeDatabase(building);
  const built = build(building, options, backups, tailMayBeLost);
  if (!built.ok) removeDatabase(building);
  else replace(building, built.value, options);
  return built;
}

function build(
  building: string,
  options: ResolvedOptions,
  backups: readonly string[],
  tailMayBeLost: boolean,
): Result<InfoRow, JournalOpenFailure> {
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
    const failure = mergeInto(database, sources, tailMayBeLost);
    if (failure !== undefined) return err(failure);
    const [problem] = verifyDatabase(database, options.sealingKey).problems;
    return problem === undefined ? info : err({ kind: 'damaged', detail: problem });
  } catch (error) {
    return err(failureOf(error));
  } finally {
    database?.close();
    for (const source of sources) source.close();
  }
}

// A copy that says nothing of itself is taken for ours: the key proves that when its secrets open.
function infoFor(
  sources: readonly EventSource[],
  options: ResolvedOptions,
): Result<InfoRow, JournalOpenFailure> {
  const infos = sources.map(({ info }) => info).filter((info) => info !== undefined);
  const match = infos.find((info) => whyNotOurs(info, options) === undefined);
  const [stranger] = infos.map((info) => whyNotOurs(info, options));
  if (match !== undefined || stranger === undefined) return ok(match ?? newInfo(options));
  return err(stranger);
}

// The tape is made whole before the database changes its name: at every moment one copy that is
// open to the next start has everything.
function replace(building: string, info: InfoRow, options: ResolvedOptions): void {
  syncFile(building);
  const suffix = `damaged-${options.clock.nowUtcMs()}`;
  const database = openForBuilding(building, options);
  try {
    if (!tapeIsWhole(options, database)) writeTapeAnew({ database, info }, options, suffix);
  } finally {
    database.close();
  }
  keepDatabaseAside(options.file, suffix);
  moveInto(building, options.file);
}

function tapeIsWhole({ tapeFile }: ResolvedOptions, database: Database): boolean {
  return existsSync(tapeFile) && verifyTape(tapeFile, database).problems.length === 0;
}
