import type { WorldRunner } from '../runner.ts';
import { count, type Tally } from '../tally.ts';
import { baseWorlds } from './base-worlds.ts';
import { deathAt, planOf } from './scripted-plan.ts';

/** Runs every `of`-th base world from `part` on, each without a death and then with one at each kill point. */
export async function runExhaustively(
  { depth, part, of }: { readonly depth: number; readonly part: number; readonly of: number },
  runner: WorldRunner,
  tally: Tally,
): Promise<void> {
  let number = 0;
  for (const base of baseWorlds(depth)) {
    number += 1;
    if (number % of !== part) continue;
    const alive = deathAt();
    count(tally, `${base.name}, no death`, await runner.run(planOf(base, number, alive)));
    for (let point = 1; point <= alive.seen(); point += 1) {
      const died = await runner.run(planOf(base, number, deathAt(point)));
      count(tally, `${base.name}, death at point ${point}`, died);
    }
  }
}

/** How many base worlds there are up to a depth. */
export function countBaseWorlds(depth: number): number {
  let count = 0;
  for (const _ of baseWorlds(depth)) count += 1;
  return count;
}
