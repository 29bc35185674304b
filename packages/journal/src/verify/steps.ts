/** A check that can be laid down and taken up again: it yields between small pieces of work. */
export type Steps<T> = Generator<void, T, void>;

/** Runs a check from beginning to end. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
