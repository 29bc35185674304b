import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Machine } from './needs.ts';

/** System folders that are not on every user's PATH. */
const MORE_FOLDERS = ['/usr/sbin', '/sbin', '/usr/local/sbin'];

/** Whether a program of this name can be run. */
export function hasCommand(name: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...MORE_FOLDERS];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Looks at this machine once, in a few milliseconds. */
export function thisMachine(): Machine {
  const listed = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  // Not every Linux has ldconfig; there the check of the finished Electron finds what is missing.
  const libraries = listed.status === 0 ? new Set(libraryNames(listed.stdout)) : undefined;
  return { hasCommand, hasLibrary: (name) => libraries?.has(name) ?? true };
}

/** The names in the listing of `ldconfig -p`. */
export function libraryNames(listing: string): string[] {
  return listing.split('\n').flatMap((line) => line.match(/^\s+(\S+) \(/)?.[1] ?? []);
}

/** The names `ldd` could not find for a program. */
export function unresolved(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}
