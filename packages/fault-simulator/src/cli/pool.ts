import { Worker } from 'node:worker_threads';
import { merge, newTally, type Tally } from '../tally.ts';

/** A part of a run that one thread does by itself. */
export type Job =
  | { readonly kind: 'end' }
  | { readonly kind: 'seeds'; readonly from: number; readonly count: number }
  | {
      readonly kind: 'exhaustive';
      readonly depth: number;
      readonly part: number;
      readonly of: number;
    };

/** Shares jobs out among threads and adds up what they come to. */
export async function runJobs(
  jobs: readonly Job[],
  threads: number,
  onDone: (sum: Tally) => void,
): Promise<Tally> {
  const sum = newTally();
  const left = [...jobs];
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    for (let job = left.shift(); job !== undefined; job = left.shift()) {
      merge(sum, await ask(worker, job));
      onDone(sum);
    }
    worker.postMessage({ kind: 'end' } satisfies Job);
  };
  await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, work));
  return sum;
}

function ask(worker: Worker, job: Job): Promise<Tally> {
  return new Promise((resolve, reject) => {
    worker.once('message', (tally: Tally) => {
      worker.off('error', reject);
      resolve(tally);
    });
    worker.once('error', reject);
    worker.postMessage(job);
  });
}
