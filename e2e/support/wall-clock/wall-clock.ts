import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHIM = fileURLToPath(new URL('./shim.c', import.meta.url));
const NS_PER_MS = 1_000_000n;

/** The wall clock of a till, which a test can set while the till runs. */
export interface WallClock {
  /** What the till has to be started with. */
  readonly settings: Readonly<Record<string, string>>;
  /** Sets the clock so far from the machine's own, for the whole till, at once. */
  setOffBy(durationMs: number): void;
}

/** Makes a clock in a folder. The shim is compiled there, in a tenth of a second. */
export function makeWallClock(folder: string): WallClock {
  const library = join(folder, 'wall-clock.so');
  const offset = join(folder, 'wall-clock-offset');
  const { status, stderr } = spawnSync(
    'g++',
    ['-x', 'c', '-O1', '-shared', '-fPIC', '-o', library, SHIM],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The wall clock's shim was not compiled: ${stderr}`);
  writeFileSync(offset, Buffer.alloc(8));
  return {
    settings: { LD_PRELOAD: library, WALL_CLOCK_OFFSET_FILE: offset },
    setOffBy: (durationMs) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64LE(BigInt(durationMs) * NS_PER_MS);
      // In place: the till has this very file mapped into its memory.
      const file = openSync(offset, 'r+');
      writeSync(file, bytes, 0, bytes.length, 0);
      closeSync(file);
    },
  };
}
