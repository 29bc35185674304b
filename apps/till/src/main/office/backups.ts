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

const NAME = /^journal-\d{4}-\d{2}-\d{2}\.db$/;

/** The backup of a South African day. */
export function backupName(utcMs: number): string {
  return `journal-${formatSastDateTime(utcMs).slice(0, 10)}.db`;
}

/** The oldest backups beyond those that are kept; nothing else in the folder is touched. */
export function namesToDelete(names: readonly string[], kept: number): string[] {
  const backups = [...new Set(names)].filter((name) => NAME.test(name)).sort();
  return backups.slice(0, Math.max(0, backups.length - kept));
}
