import type { KillPoint } from '../plan/death.ts';
import type { Stage } from '../stage.ts';

/** One life of the till's process: from its start to its death. */
export interface KillableProcess {
  readonly number: number;
  isAlive(): boolean;
  /** Asks fate at a kill point; true when the process has just died, or was dead already. */
  dies(kind: KillPoint): boolean;
  kill(downMs: number, why: string): void;
}

/** What stops the code of a dead process where it can't be stopped otherwise. */
export class ProcessDied extends Error {
  constructor() {
    super('The process is dead.');
  }
}

/** Begins a life. `onDeath` is told, at the very moment, how long the process stays dead. */
export function createLife(
  stage: Stage,
  number: number,
  onDeath: (downMs: number) => void,
): KillableProcess {
  let alive = true;
  const life: KillableProcess = {
    number,
    isAlive: () => alive,
    kill: (downMs, why) => {
      if (!alive) return;
      alive = false;
      stage.witness.died(number, why, downMs);
      onDeath(downMs);
    },
    dies: (kind) => {
      if (!alive) return true;
      const { counts } = stage.witness;
      counts.killPoints += 1;
      const point = counts.killPoints;
      const place = { life: number, point, kind, nowMs: stage.heap.nowMs() };
      const downMs = stage.plan.deaths.atPoint(place);
      if (downMs === undefined) return false;
      life.kill(downMs, `${kind}, death at point ${point}`);
      return true;
    },
  };
  return life;
}
