import { countBaseWorlds } from '../exhaustive/exhaustive.ts';
import { MUTANTS } from '../mutants/all.ts';
import { hunt } from '../mutants/hunt.ts';
import { drawPlan } from '../plan/draw-plan.ts';
import { createRunner, type WorldRunner } from '../runner.ts';
import { shrink } from '../shrink.ts';
import type { Tally } from '../tally.ts';
import { commitName } from './commit-name.ts';
import { type Job, runJobs } from './pool.ts';
import { createProgress } from './progress.ts';
import { summaryOf, violationLines } from './words.ts';

type Say = (line: string) => void;

/** Runs many seeds. Resolves to the exit code. */
export async function runSeeds(
  { from, count, workers }: { from: number; count: number; workers: number },
  say: Say,
): Promise<number> {
  const jobs: Job[] = [];
  const size = Math.max(1, Math.min(100, Math.ceil(count / workers / 4)));
  for (let first = from; first < from + count; first += size)
    jobs.push({ kind: 'seeds', from: first, count: Math.min(size, from + count - first) });
  return runAll(jobs, workers, count, say);
}

/** Runs every world up to a bound. Resolves to the exit code. */
export async function runEverything(
  { depth, workers }: { depth: number; workers: number },
  say: Say,
): Promise<number> {
  const of = 64;
  const jobs = Array.from(
    { length: of },
    (_, part): Job => ({ kind: 'exhaustive', depth, part, of }),
  );
  say(
    `${countBaseWorlds(depth)} worlds without a death up to depth ${depth}, each with all its kill points`,
  );
  return runAll(jobs, workers, 0, say);
}

async function runAll(
  jobs: readonly Job[],
  workers: number,
  worlds: number,
  say: Say,
): Promise<number> {
  const startedMs = performance.now();
  const progress = createProgress(jobs.length);
  let done = 0;
  const show = (sum: Tally): void => {
    done += 1;
    const seconds = (performance.now() - startedMs) / 1_000;
    const speed = Math.round(sum.sales / seconds);
    progress.at(done, `${sum.worlds} worlds, ${sum.failures.length} failing, ${speed} sales/s`);
  };
  const tally = await runJobs(jobs, workers, show);
  progress.end();
  const { user, system } = process.cpuUsage();
  say(summaryOf(tally, (performance.now() - startedMs) / 1_000, (user + system) / 1e6));
  if (worlds > 0 && tally.failures.length > 0)
    say(`commit ${commitName()}; replay with --seed S --trace`);
  return tally.failures.length === 0 ? 0 : 1;
}

/** Runs one seed, in detail when asked. Resolves to the exit code. */
export async function runSeed(
  { seed, trace, shrink: smaller }: { seed: number; trace: boolean; shrink: boolean },
  say: Say,
): Promise<number> {
  const runner = createRunner();
  try {
    return smaller ? await shrinkSeed(seed, runner, say) : await showSeed(seed, trace, runner, say);
  } finally {
    runner.dispose();
  }
}

async function showSeed(
  seed: number,
  trace: boolean,
  runner: WorldRunner,
  say: Say,
): Promise<number> {
  const { autopsy, violations, hash } = await runner.run(drawPlan(seed), { keepsTrace: trace });
  for (const line of autopsy.trace) say(line);
  say(`seed ${seed}, commit ${commitName()}, ${autopsy.sales.length} sales, hash ${hash}`);
  for (const line of violationLines(violations)) say(line);
  say(`${violations.length} discrepancies`);
  return violations.length === 0 ? 0 : 1;
}

async function shrinkSeed(seed: number, runner: WorldRunner, say: Say): Promise<number> {
  const shrunk = await shrink(seed, runner);
  if (shrunk === undefined) {
    say(`seed ${seed} does not fail`);
    return 0;
  }
  for (const line of shrunk.result.autopsy.trace) say(line);
  say(`it takes: ${shrunk.needed.join(', ')}`);
  for (const line of violationLines(shrunk.result.violations)) say(line);
  return 1;
}

/** Breaks one rule after another. Resolves to the exit code. */
export async function runMutants(
  { seeds, only }: { seeds: number; only: string },
  say: Say,
): Promise<number> {
  const runner = createRunner();
  const mutants = MUTANTS.filter(({ name }) => name.includes(only));
  let killed = 0;
  for (const mutant of mutants) {
    const end = await hunt(mutant, seeds, runner);
    if (end.kind === 'killed') killed += 1;
    const words =
      end.kind === 'killed'
        ? `killed by seed ${end.seed}, invariant ${end.invariants.join(', ')}`
        : `ALIVE after ${end.seeds} seeds`;
    say(`${mutant.name.padEnd(52)} ${words}   (${mutant.breaks})`);
  }
  runner.dispose();
  say(`${mutants.length} mutants, ${killed} killed`);
  return killed === mutants.length ? 0 : 1;
}
