import type { Clock } from '@tillkeeper/domain';
import type { Timers } from '../ports.ts';

/** Time that passes only when a test says so. */
export interface VirtualTime {
  readonly clock: Clock;
  readonly timers: Timers;
  /** Runs everything due within `durationMs`, in order. */
  pass(durationMs: number): Promise<void>;
  /** The wall clock jumps; the monotonic one does not. */
  jumpWallClock(byMs: number): void;
  forgetTimers(): void;
}

interface Timer {
  readonly atMs: number;
  readonly callback: () => void;
}

/** Makes virtual time that starts at an ordinary Saturday. */
export function createVirtualTime(): VirtualTime {
  let nowMs = 0;
  let wallOffsetMs = 1_795_000_000_000;
  let timers: Timer[] = [];

  async function pass(durationMs: number): Promise<void> {
    const untilMs = nowMs + durationMs;
    for (;;) {
      await settle();
      const next = timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined) break;
      timers = timers.filter((each) => each !== next);
      nowMs = next.atMs;
      next.callback();
    }
    nowMs = untilMs;
  }

  return {
    clock: { nowUtcMs: () => wallOffsetMs + nowMs, monotonicMs: () => nowMs },
    timers: {
      after: (durationMs, callback) => {
        const timer = { atMs: nowMs + durationMs, callback };
        timers.push(timer);
        return () => {
          timers = timers.filter((each) => each !== timer);
        };
      },
    },
    pass,
    jumpWallClock: (byMs) => {
      wallOffsetMs += byMs;
    },
    forgetTimers: () => {
      timers = [];
    },
  };
}

// Lets every promise that is already settled run its course.
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
