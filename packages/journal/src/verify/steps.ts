import type { Clock } from '@tillkeeper/domain';

/** A check that can be laid down and taken up again: it yields between small pieces of work. */
export type Steps<T> = Generator<void, T, void>;

/** How long sales wait at most for a slice of a check, in milliseconds. */
const SLICE_MS = 8;

/** Runs a check in slices of milliseconds and lets everything else of this process go first. */
export async function runInSlices<T>(steps: Steps<T>, clock: Clock): Promise<T> {
  for (;;) {
    const until = clock.monotonicMs() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (clock.monotonicMs() < until);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Runs a check from beginning to end. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
