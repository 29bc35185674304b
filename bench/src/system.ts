import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Clock, RandomSource } from '@tillkeeper/domain';
import { type Journal, openJournal } from '@tillkeeper/journal';
import type { Timers } from '@tillkeeper/sale-engine';

/** The machine's clocks, as the till has them. */
export const CLOCK: Clock = {
  nowUtcMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};

/** The operating system's randomness, as the till has it. */
export const RANDOM: RandomSource = { bytes: (count) => randomBytes(count) };

/** Node's timers, which don't keep this process alive. */
export const TIMERS: Timers = {
  after: (durationMs, callback) => {
    const timer = setTimeout(callback, durationMs).unref();
    return () => clearTimeout(timer);
  },
};

/** The till that all journals here belong to. */
export const TILL_ID = 'T03';

/** The key of all journals here: nothing in them is worth guarding. */
export const SEALING_KEY = new Uint8Array(32).fill(7);

/** Opens a journal as the till does: real clock unless told, real randomness, both copies. */
export function openBenchJournal(file: string, clock = CLOCK): Journal {
  const opened = openJournal({
    file,
    tillId: TILL_ID,
    sealingKey: SEALING_KEY,
    clock,
    random: RANDOM,
  });
  if (!opened.ok) throw new Error(`No journal: ${opened.error.kind}, ${opened.error.detail}`);
  return opened.value;
}
