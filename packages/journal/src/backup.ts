import { existsSync } from 'node:fs';
import { err, ok, type Result } from '@tillkeeper/domain';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { bindingOf, openForReading } from './connection.ts';
import type { BackupFailure, BackupProgress, BackupReport } from './contract.ts';
import { codeOf, failureOf } from './failure.ts';
import { moveInto, removeDatabase, syncFileMeanwhile } from './files.ts';
import type { ResolvedOptions } from './options.ts';
import { eventAt, headOf } from './sql/event-rows.ts';
import { verifyDatabase, verifyDatabaseInSteps } from './verify/database.ts';
import { runInSlices } from './verify/steps.ts';

/**
 * Copies the database to a file of its own while the till goes on selling, page by page through
 * SQLite: a raw copy of a file in use would be torn. The copy is opened and proved before it gets
 * its name, so a file with the name of a backup is one.
 */
export async function backUp(
  database: Database,
  options: ResolvedOptions,
  file: string,
  onProgress?: BackupProgress,
): Promise<Result<BackupReport, BackupFailure>> {
  if (existsSync(file)) return err({ kind: 'exists', detail: 'there is a file of that name' });
  const unfinished = `${file}.unfinished`;
  try {
    removeDatabase(unfinished);
    await copyTo(database, unfinished, onProgress);
    return await prove(options, unfinished, file);
  } catch (error) {
    return err({ kind: 'no-access', detail: codeOf(error) || failureOf(error).detail });
  } finally {
    removeDatabase(unfinished);
  }
}

const PAGES_PER_STEP = 256;

/**
 * SQLite syncs the copy when it is complete and makes everybody wait for that. So what was copied is
 * written out all along, beside the copying, and the last sync finds little left to do.
 */
async function copyTo(
  database: Database,
  file: string,
  onProgress?: BackupProgress,
): Promise<void> {
  let syncing: Promise<void> | undefined;
  const syncMeanwhile = (): Promise<void> =>
    syncFileMeanwhile(file)
      // A disk that refuses says so again in the sync that counts.
      .catch(() => undefined)
      .finally(() => {
        syncing = undefined;
      });
  try {
    await database.backup(file, {
      progress({ totalPages, remainingPages }) {
        syncing ??= syncMeanwhile();
        onProgress?.({ pages: totalPages - remainingPages, of: totalPages });
        return PAGES_PER_STEP;
      },
    });
  } finally {
    await syncing;
  }
}

async function prove(
  options: ResolvedOptions,
  unfinished: string,
  file: string,
): Promise<Result<BackupReport, BackupFailure>> {
  standAlone(unfinished, options);
  await syncFileMeanwhile(unfinished);
  const report = await verifyMeanwhile(unfinished, options);
  const [problem] = report.problems;
  if (problem !== undefined) return err({ kind: 'not-whole', detail: problem });
  moveInto(unfinished, file);
  const { eventCount, saleCount, headHash } = report;
  return ok({ eventCount, saleCount, headHash });
}

// Out of WAL mode it is one file, which can be opened where nothing can be written.
function standAlone(file: string, options: ResolvedOptions): void {
  const copy = new BetterSqlite(file, bindingOf(options));
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

/**
 * Proves a new backup from the first event to the last in slices, between which the till sells. Only
 * SQLite's own look at the pages is left out, which can't be interrupted: every row that a restore
 * takes is read and proved here.
 */
async function verifyMeanwhile(
  file: string,
  options: ResolvedOptions,
): Promise<ReturnType<typeof verifyDatabase>> {
  const copy = openForReading(file, options);
  try {
    return await runInSlices(verifyDatabaseInSteps(copy, options.sealingKey), options.clock);
  } finally {
    copy.close();
  }
}

/**
 * Whether a file is an earlier copy of this journal. The hash of its last event stands for its whole
 * past, so one event tells; a copy that this chain does not know is somebody else's.
 */
export function isCopyOf(database: Database, options: ResolvedOptions, file: string): boolean {
  try {
    const copy = openForReading(file, options);
    try {
      const { seq, hash } = headOf(copy);
      return eventAt(database, seq)?.hash === hash;
    } finally {
      copy.close();
    }
  } catch {
    return false;
  }
}

/** Proves a backup from beginning to end, pages included, without writing to it. */
export function verifyFile(
  file: string,
  options: ResolvedOptions,
): ReturnType<typeof verifyDatabase> {
  const copy = openForReading(file, options);
  try {
    return verifyDatabase(copy, options.sealingKey);
  } finally {
    copy.close();
  }
}
