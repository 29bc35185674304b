import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORTS, ROOT } from '../paths.ts';
import { run } from '../process.ts';
import { programOf } from '../program.ts';
import { Expected, heading, say, secondsSince } from '../say.ts';
import { build } from './build.ts';
import {
  add,
  type Count,
  countOf,
  NOTHING,
  playwrightCount,
  readReport,
  summaryOf,
  vitestCount,
} from './counts.ts';
import { E2E_REPORT, runPlaywright } from './e2e.ts';
import { lintChecks } from './lint.ts';
import { HEADLESS, makeReady, type Ready } from './prepare.ts';

interface Step {
  readonly title: string;
  readonly work: () => Promise<Count>;
}

/** The packages of vitest.coverage.config.ts: their tests run once, and their branches are measured. */
const MONEY = 'packages/{sale-engine,journal}/**';

/** Every fault of a printer at every place of a slip: one check, which names the cells that differ. */
const PRINTER_MATRIX = 'apps/till/src/main/testing/printer-matrix/main.ts';

/** More than 20 000 sales in worlds full of faults: those from 1 000 000 on sell every group. */
const CHECKER = 'packages/fault-simulator/src/main.ts';
const CHECKED_SEEDS = ['--seeds', '2900', '--from', '998200'];

/** Types, lint, unit tests, the checker, build and the real window; ends with `N passed, N failed`. */
export async function test(): Promise<number> {
  const startedMs = Date.now();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  let total = NOTHING;
  const failed: string[] = [];
  for (const { title, work } of steps()) {
    const count = await runStep(title, work);
    total = add(total, count);
    if (count.failed > 0) failed.push(title);
  }
  heading(`Finished in ${secondsSince(startedMs)}`);
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
  const summary = summaryOf(total).join('\n');
  writeFileSync(join(REPORTS, 'summary.txt'), `${summary}\n`);
  console.log(summary);
  return total.failed === 0 ? 0 : 1;
}

function steps(): Step[] {
  let ready: Ready | undefined;
  return [
    // First, because unit tests too use what it brings (socat).
    {
      title: 'Machine',
      work: async () => {
        ready = await makeReady(HEADLESS);
        return NOTHING;
      },
    },
    { title: 'Types', work: async () => countOf(await runTool('typescript', 'tsc', ['-b'])) },
    { title: 'Lint', work: lintChecks },
    { title: 'Unit tests', work: () => unitTests('unit', ['--exclude', MONEY]) },
    {
      title: 'The money engine, every branch of it',
      work: () => unitTests('coverage', ['-c', 'vitest.coverage.config.ts']),
    },
    { title: 'Fault checker', work: () => ownProgram(CHECKER, CHECKED_SEEDS) },
    { title: 'Printer matrix', work: () => ownProgram(PRINTER_MATRIX) },
    { title: 'Build', work: async () => countOf(await build()) },
    {
      title: 'The real window',
      work: async () => {
        if (ready === undefined)
          throw new Expected('The machine could not be made ready, see above.');
        const code = await runPlaywright(ready);
        return readReport(E2E_REPORT, playwrightCount, code);
      },
    },
  ];
}

async function runStep(title: string, work: Step['work']): Promise<Count> {
  heading(title);
  const startedMs = Date.now();
  const count = await work().catch((error: unknown) => {
    console.error(error instanceof Expected ? error.message : error);
    return { ...NOTHING, failed: 1 };
  });
  say(`${title}: ${count.failed === 0 ? 'good' : 'FAILED'}, ${secondsSince(startedMs)}`);
  return count;
}

// A branch that no test took ends the run badly without a failed test: that counts as one failure.
async function unitTests(name: string, args: readonly string[]): Promise<Count> {
  const report = join(REPORTS, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest', 'vitest', ['run', ...args, ...reporters]);
  return readReport(report, vitestCount, code);
}

async function ownProgram(path: string, args: readonly string[] = []): Promise<Count> {
  return countOf(await run(process.execPath, [join(ROOT, path), ...args], { cwd: ROOT }));
}

function runTool(name: string, program: string, args: readonly string[]): Promise<number> {
  const [node, path] = programOf(name, program);
  return run(node, [path, ...args], { cwd: ROOT });
}
