import { expect, it } from 'vitest';
import { runInSlices, type Steps } from './steps.ts';

it('lets everything else go first after a few milliseconds of a long check', async () => {
  let nowMs = 0;
  const said: string[] = [];
  function* check(): Steps<string> {
    for (let step = 1; step <= 6; step += 1) {
      nowMs += 3;
      said.push(`step ${step}`);
      // What comes up in the middle of a slice has its turn when the slice is over.
      if (step === 2) setImmediate(() => said.push('a sale'));
      yield;
    }
    return 'whole';
  }
  const clock = { nowUtcMs: () => 0, monotonicMs: () => nowMs };
  expect(await runInSlices(check(), clock)).toBe('whole');
  expect(said).toEqual(['step 1', 'step 2', 'step 3', 'a sale', 'step 4', 'step 5', 'step 6']);
});
