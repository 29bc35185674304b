import { join } from 'node:path';
import type { JournalOptions } from '../options.ts';

/** Options with a clock and randomness that repeat themselves. */
export function optionsFor(folder: string): JournalOptions {
  let next = 1;
  return {
    file: join(folder, 'journal.db'),
    tillId: 'T03',
    sealingKey: new Uint8Array(32).fill(7),
    clock: { nowUtcMs: () => 1_700_000_000_000 + next, monotonicMs: () => next },
    random: { bytes: (count) => new Uint8Array(count).map(() => (next++ * 37) % 256) },
    // Little room at a time, so that a tape of a few sales grows several times.
    space: { ballastBytes: 0, tapeRoomBytes: 16 * 1024 },
  };
}
