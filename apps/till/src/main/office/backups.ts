import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatSastDateTime } from '@tillkeeper/domain';

/** The folder of backups, as upkeep sees it. */
export interface BackupFiles {
  /** The names in a folder; it is made when it is missing. */
  list(folder: string): readonly string[];
  path(folder: string, name: string): string;
  remove(folder: string, name: string): void;
}

/** The disk's own. */
export const DISK_FILES: BackupFiles = {
  list: (folder) => {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder);
  },
  path: join,
  remove: (folder, name) => rmSync(join(folder, name), { force: true }),
};

// Names from before had no till in them.
const NAME = /^journal-(?:([A-Za-z0-9]{1,8})-)?(\d{4}-\d{2}-\d{2})(?:-(\d{1,3}))?\.db$/;

/**
 * The backup of a till and a South African day. A name that is taken by a copy of another journal is
 * left alone: `turn` then counts on.
 */
export function backupName(tillId: string, utcMs: number, turn = 1): string {
  const day = formatSastDateTime(utcMs).slice(0, 10);
  return `journal-${tillId}-${day}${turn === 1 ? '' : `-${turn}`}.db`;
}

/**
 * The oldest backups of a till beyond those that are kept, by their names: tills may share a folder,
 * and nothing else in it is touched.
 */
export function namesToDelete(names: readonly string[], tillId: string, kept: number): string[] {
  const backups = [...new Set(names)].flatMap((name) => {
    const [whole, till = tillId, day = '', turn = '1'] = NAME.exec(name) ?? [];
    return whole === undefined || till !== tillId ? [] : [{ name, day, turn: Number(turn) }];
  });
  backups.sort((a, b) => a.day.localeCompare(b.day) || a.turn - b.turn);
  return backups.slice(0, Math.max(0, backups.length - kept)).map(({ name }) => name);
}
