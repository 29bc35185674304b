import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Makes a file's bytes durable. */
export function syncFile(file: string): void {
  const fd = openSync(file, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** The same without standing in the way of what goes on meanwhile: the file may be large. */
export async function syncFileMeanwhile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** How much room the disk of a folder has for this user, in bytes. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Makes names in a folder durable. Windows can't open folders, and does not need it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Puts a finished file in the place of another, in one step. */
export function moveInto(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/**
 * Gives a file a second name, so that it survives being replaced. Nothing that was damaged is ever
 * deleted: it may still hold what the other copy lost. Where the disk knows no links it is copied.
 */
export function keepAside(file: string, suffix: string): void {
  if (!existsSync(file)) return;
  const aside = `${file}.${suffix}`;
  try {
    linkSync(file, aside);
  } catch {
    copyFileSync(file, aside);
    syncFile(aside);
  }
  syncFolder(dirname(file));
}

/** Keeps a database aside together with what SQLite keeps beside it, and takes that away. */
export function keepDatabaseAside(file: string, suffix: string): void {
  keepAside(file, suffix);
  for (const part of ['-wal', '-shm']) {
    if (existsSync(`${file}${part}`)) renameSync(`${file}${part}`, `${file}.${suffix}${part}`);
  }
  syncFolder(dirname(file));
}

/** Removes an unfinished database that this process made itself. */
export function removeDatabase(file: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${part}`, { force: true });
}

/** The file of that kind beside the database: `journal.db` has `journal.tape`. */
export function beside(databaseFile: string, extension: string): string {
  const name = basename(databaseFile).replace(/\.db$/, '');
  return join(dirname(databaseFile), `${name}.${extension}`);
}
