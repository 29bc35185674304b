import type { Timers } from '@tillkeeper/sale-engine';

/** Timers that a test lets ring by hand. */
export interface ManualTimers {
  readonly timers: Timers;
  /** How long each planned callback has to wait, in milliseconds. */
  readonly plannedMs: () => number[];
  /** Lets everything ring that is planned now. */
  ring(): void;
}

/** Makes {@link ManualTimers} with nothing planned. */
export function createManualTimers(): ManualTimers {
  const planned = new Map<() => void, number>();
  return {
    timers: {
      after: (durationMs, callback) => {
        const call = (): void => callback();
        planned.set(call, durationMs);
        return () => void planned.delete(call);
      },
    },
    plannedMs: () => [...planned.values()],
    ring: () => {
      const due = [...planned.keys()];
      planned.clear();
      for (const call of due) call();
    },
  };
}
