import { drawPlan } from '../plan/draw-plan.ts';
import type { WorldRunner } from '../runner.ts';
import type { Mutant } from './mutant.ts';

/** How a mutant ended. */
export type Hunt =
  | { readonly kind: 'killed'; readonly seed: number; readonly invariants: readonly string[] }
  | { readonly kind: 'alive'; readonly seeds: number };

/** Runs a mutant in one seeded world after another until an invariant finds it out. */
export async function hunt(mutant: Mutant, seeds: number, runner: WorldRunner): Promise<Hunt> {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { violations } = await runner.run(drawPlan(seed), { mutant });
    if (violations.length === 0) continue;
    const invariants = [...new Set(violations.map(({ invariant }) => invariant))];
    return { kind: 'killed', seed, invariants };
  }
  return { kind: 'alive', seeds };
}
