import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { drawPlan, makeWorldFolder, runWorld } from '@tillkeeper/fault-simulator';
import type { Goal, Measure } from '../measure.ts';
import { spreadOf } from '../statistics.ts';
import { startWatch, type Taken } from '../stopwatch.ts';

const GOAL: Goal = { of: 'till', least: 4_000 };
const FIRST_SEED = 1;
const WORLDS_A_ROUND = 25;

/** How fast the checker gets through faulty sales on one core. */
export const simulated: Measure = {
  name: 'simulated',
  title: 'Simulated sales of the fault checker, on one core',
  async run({ quick, say }) {
    const worlds = makeWorldFolder();
    const elapsed: number[] = [];
    const busy: number[] = [];
    let violations = 0;
    try {
      for (let round = -1; round < (quick ? 2 : 20); round += 1) {
        const found = await aRound(worlds.folder, FIRST_SEED + (round + 1) * WORLDS_A_ROUND);
        violations += found.violations;
        // The first round compiles the code.
        if (round < 0) continue;
        elapsed.push((found.sales * 1_000) / found.tookMs);
        busy.push((found.sales * 1_000) / found.busyMs);
      }
    } finally {
      worlds.remove();
    }
    if (violations > 0) say(`${violations} discrepancies: see pnpm simulate`);
    return {
      lines: [
        { what: 'by the clock', unit: 'sales/s', till: spreadOf(elapsed), goal: GOAL },
        { what: 'by processor time', unit: 'sales/s', till: spreadOf(busy) },
      ],
      notes: ['whole worlds with their invariants checked, on the journal in memory'],
    };
  },
};

interface Round extends Taken {
  readonly sales: number;
  readonly violations: number;
}

async function aRound(worlds: string, firstSeed: number): Promise<Round> {
  const taken = startWatch();
  let sales = 0;
  let violations = 0;
  for (let seed = firstSeed; seed < firstSeed + WORLDS_A_ROUND; seed += 1) {
    const folder = join(worlds, `world-${seed}`);
    mkdirSync(folder);
    const result = await runWorld(drawPlan(seed), { folder });
    sales += result.autopsy.sales.length;
    violations += result.violations.length;
    rmSync(folder, { recursive: true });
  }
  return { sales, violations, ...taken() };
}
