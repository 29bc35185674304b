import { parentPort } from 'node:worker_threads';
import { runExhaustively } from '../exhaustive/exhaustive.ts';
import { drawPlan } from '../plan/draw-plan.ts';
import { createRunner } from '../runner.ts';
import { count, newTally, type Tally } from '../tally.ts';
import type { Job } from './pool.ts';

const runner = createRunner();

parentPort?.on('message', (job: Job) => {
  if (job.kind === 'end') {
    runner.dispose();
    parentPort?.close();
  } else void work(job).then((tally) => parentPort?.postMessage(tally));
});

async function work(job: Exclude<Job, { kind: 'end' }>): Promise<Tally> {
  const tally = newTally();
  if (job.kind === 'exhaustive') await runExhaustively(job, runner, tally);
  else
    for (let seed = job.from; seed < job.from + job.count; seed += 1)
      count(tally, `seed ${seed}`, await runner.run(drawPlan(seed)));
  return tally;
}
