import type { Mutant } from './mutants/mutant.ts';
import { drawPlan } from './plan/draw-plan.ts';
import type { WorldResult } from './run-world.ts';
import type { WorldRunner } from './runner.ts';

/** A failing world with everything taken out that it does not need in order to fail. */
export interface Shrunk {
  readonly result: WorldResult;
  /** What was left out, by name. */
  readonly without: ReadonlySet<string>;
  /** What is still in it: the sales and the faults that it takes. */
  readonly needed: readonly string[];
}

/**
 * Takes sales, faults, deaths, presses and jumps out of a failing world, half of them at a time and
 * then one by one, as long as it still breaks one of the invariants that it broke before.
 */
export async function shrink(
  seed: number,
  runner: WorldRunner,
  mutant?: Mutant,
): Promise<Shrunk | undefined> {
  const run = (without: ReadonlySet<string>): Promise<WorldResult> =>
    runner.run(drawPlan(seed, without), { mutant, keepsTrace: true });
  let without: ReadonlySet<string> = new Set();
  let best = await run(without);
  const broken = new Set(best.violations.map(({ invariant }) => invariant));
  if (broken.size === 0) return undefined;
  const stillFails = ({ violations }: WorldResult): boolean =>
    violations.some(({ invariant }) => broken.has(invariant));

  const tryWithout = async (names: readonly string[]): Promise<boolean> => {
    const candidate = new Set([...without, ...names]);
    const result = await run(candidate);
    if (!stillFails(result)) return false;
    without = candidate;
    best = result;
    return true;
  };

  // Leaving something out may bring out something else, so it goes on until nothing more can go.
  for (let goesOn = true; goesOn; ) {
    goesOn = false;
    for (const group of halves(namesIn(seed, best))) {
      const present = group.filter(
        (name) => !without.has(name) && namesIn(seed, best).includes(name),
      );
      if (present.length > 0 && (await tryWithout(present))) goesOn = true;
    }
  }
  return { result: best, without, needed: namesIn(seed, best) };
}

// Everything that could be left out next: all sales, and what has happened.
function namesIn(seed: number, { autopsy }: WorldResult): string[] {
  const wants = new Set(autopsy.wantOfSale.values());
  const sales = drawPlan(seed).sales.map(({ index }) => `sale ${index}`);
  return [...sales.filter((name) => wants.has(name)), ...autopsy.happened];
}

// The whole, its halves, their halves, down to single names.
function halves(names: readonly string[]): (readonly string[])[] {
  if (names.length <= 1) return [names];
  const middle = Math.ceil(names.length / 2);
  return [names, ...halves(names.slice(0, middle)), ...halves(names.slice(middle))];
}
