import type { Timers } from '@tillkeeper/sale-engine';

/** Waits for the end of some work, but no longer than that: true when it ended in time, well or badly. */
export function settledWithin(
  work: Promise<unknown>,
  durationMs: number,
  timers: Timers,
): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = timers.after(durationMs, () => resolve(false));
    const end = (): void => {
      cancel();
      resolve(true);
    };
    work.then(end, end);
  });
}
