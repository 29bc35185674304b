import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Makes `target` by calling `build` with a temporary folder beside it and
 * renaming that at the end: a half-made result is never seen, and of two
 * processes that build at once the second's result is thrown away.
 */
export async function buildOnce(
  target: string,
  build: (folder: string) => Promise<void>,
): Promise<string> {
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true });
  sweepAbandoned(target);
  const temporary = `${target}.making-${process.pid}`;
  mkdirSync(temporary);
  try {
    await build(temporary);
    moveIntoPlace(temporary, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return target;
}

function moveIntoPlace(temporary: string, target: string): void {
  try {
    renameSync(temporary, target);
  } catch (error) {
    // Somebody else finished first; theirs is as good as ours.
    if (!existsSync(target)) throw error;
  }
}

/** Removes what processes left behind that were killed while building. */
function sweepAbandoned(target: string): void {
  const prefix = `${basename(target)}.making-`;
  for (const name of readdirSync(dirname(target))) {
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) {
      rmSync(join(dirname(target), name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
