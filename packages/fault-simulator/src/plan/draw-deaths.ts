import { chanceAt } from '../chance/chance.ts';
import type { DeathSource, TimedDeath } from './death.ts';

/**
 * Deaths drawn from a seed: some worlds have none, some have many; each life is drawn for itself how
 * many kill points it has. After `endsMs` the process lives.
 */
export function drawDeaths(
  seed: number,
  endsMs: number,
  without: ReadonlySet<string>,
): DeathSource {
  const chance = chanceAt(seed, 'deaths');
  const perPoint = chance.pick([0, 0, 0, 0.005, 0.02, 0.08]);
  const timedCount = chance.pick([0, 0, 0, 1, 2]);
  return {
    timed: Array.from({ length: timedCount }, (_, number) =>
      drawTimed(seed, number, endsMs),
    ).filter(({ name }) => !without.has(name)),
    atPoint: ({ point, nowMs }) => {
      const name = deathName(point);
      if (perPoint === 0 || nowMs >= endsMs || without.has(name)) return undefined;
      const here = chanceAt(seed, name);
      return here.of(perPoint) ? here.anyScale(500, 3 * 3_600_000) : undefined;
    },
  };
}

/** The name under which a death can be left out. */
export function deathName(point: number): string {
  return `death at point ${point}`;
}

function drawTimed(seed: number, number: number, endsMs: number): TimedDeath {
  const name = `death by the clock ${number}`;
  const chance = chanceAt(seed, name);
  return {
    name,
    atMs: chance.between(0, endsMs),
    downMs: chance.anyScale(500, 3 * 3_600_000),
    inOrder: chance.of(0.4),
  };
}
