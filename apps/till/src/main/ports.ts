import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Clock, RandomSource } from '@tillkeeper/domain';
import type { Timers } from '@tillkeeper/sale-engine';

/** The machine's clocks. */
export const systemClock: Clock = {
  nowUtcMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};

/** The operating system's randomness. */
export const systemRandom: RandomSource = { bytes: (count) => randomBytes(count) };

/** Node's timers run on the monotonic clock. */
export const systemTimers: Timers = {
  after: (durationMs, callback) => {
    const timer = setTimeout(callback, durationMs);
    return () => clearTimeout(timer);
  },
};
