import type { Clock } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';
import type { Timers } from '@tillkeeper/sale-engine';
import type { TillConfig } from '../config/load.ts';
import type { Log } from '../log.ts';
import { type BackupFiles, backupName, namesToDelete } from './backups.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** After a start people sell first. */
const FIRST_MS = 10 * MINUTE_MS;

/** What the upkeep does, and how often. */
export interface UpkeepSettings {
  /** Stands in the names of the backups: tills may share a folder. */
  readonly tillId: string;
  readonly verifyEveryHours: number;
  readonly keepSecretsDays: number;
  readonly backupFolder?: string;
  readonly backupsKept: number;
}

/**
 * The upkeep that settings ask for. A demo and training are worth nothing, but they read the shop's
 * settings: a copy of theirs must not lie where the shop looks for its own.
 */
export function upkeepOf({ office, tillId, demo }: TillConfig): UpkeepSettings {
  const { backupFolder, ...rest } = office;
  return { ...rest, tillId, ...(demo || backupFolder === undefined ? {} : { backupFolder }) };
}

/** What the upkeep needs. */
export interface UpkeepPorts {
  readonly journal: Pick<Journal, 'backup' | 'isOwnBackup' | 'purge' | 'health'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly settings: UpkeepSettings;
  readonly files: BackupFiles;
  /** Proves the whole journal in slices and puts the result on record. */
  readonly verify: () => Promise<{ readonly problems: readonly string[] }>;
}

/**
 * Everything that a journal needs and nobody thinks of: proved from beginning to end, copied to
 * another disk, and old PINs taken away. Gives the stop.
 */
export function startUpkeep(ports: UpkeepPorts): () => void {
  const { verifyEveryHours } = ports.settings;
  const stops = [every(ports, 24 * HOUR_MS, 'the daily upkeep', () => daily(ports))];
  if (verifyEveryHours > 0)
    stops.push(every(ports, verifyEveryHours * HOUR_MS, 'the check', () => prove(ports)));
  return () => {
    for (const stop of stops) stop();
  };
}

function every(
  { timers, log }: UpkeepPorts,
  periodMs: number,
  what: string,
  work: () => Promise<void>,
): () => void {
  let cancel = (): void => {};
  let stopped = false;
  const plan = (durationMs: number): void => {
    if (stopped) return;
    cancel = timers.after(durationMs, () => {
      // A failure is tomorrow's to mend: the till goes on selling.
      void work()
        .catch((error: unknown) => log.error(`${what} failed`, error))
        .finally(() => plan(periodMs));
    });
  };
  plan(FIRST_MS);
  return () => {
    stopped = true;
    cancel();
  };
}

async function daily(ports: UpkeepPorts): Promise<void> {
  await backUp(ports);
  if (ports.journal.health().state !== 'well') return;
  const purged = ports.journal.purge(ports.settings.keepSecretsDays);
  if (purged.secretCount > 0) ports.log.info('old PINs were wiped', { count: purged.secretCount });
}

async function backUp({ journal, clock, settings, files, log }: UpkeepPorts): Promise<void> {
  const { backupFolder, backupsKept, tillId } = settings;
  if (backupFolder === undefined) return;
  const names = files.list(backupFolder);
  const isOwn = (name: string): boolean => journal.isOwnBackup(files.path(backupFolder, name));
  const name = nameOfToday(names, isOwn, (turn) => backupName(tillId, clock.nowUtcMs(), turn));
  if (!names.includes(name)) {
    const made = await journal.backup(files.path(backupFolder, name));
    if (!made.ok) {
      log.error('there is no backup of today', made.error);
      return;
    }
    log.info('a backup was made and proved', { events: made.value.eventCount });
  }
  // Of a journal that was lost its copies are all there is: only copies of this one are ever deleted.
  for (const old of namesToDelete([...names, name], tillId, backupsKept))
    if (isOwn(old)) files.remove(backupFolder, old);
}

/** Today's copy of this journal, or the first name that is free for it. */
function nameOfToday(
  names: readonly string[],
  isOwn: (name: string) => boolean,
  nameOf: (turn: number) => string,
): string {
  let turn = 1;
  while (names.includes(nameOf(turn)) && !isOwn(nameOf(turn))) turn += 1;
  return nameOf(turn);
}

async function prove({ verify, log }: UpkeepPorts): Promise<void> {
  const { problems } = await verify();
  if (problems.length > 0) log.error('the journal is not whole', problems.join('; '));
}
