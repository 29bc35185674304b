import type { Spread } from './statistics.ts';

/** One thing that is measured: a file of its own in `measures/`. */
export interface Measure {
  /** Its name for `--only`. */
  readonly name: string;
  readonly title: string;
  run(surroundings: Surroundings): Promise<Finding>;
}

/** What a measurement is given. */
export interface Surroundings {
  /** An empty folder of its own on the disk that is measured; removed afterwards. */
  readonly folder: string;
  /** Where what takes long to make is kept between runs, on the same disk. */
  readonly cacheFolder: string;
  /** True for a run that only shows that everything works: too few rounds to believe. */
  readonly quick: boolean;
  /** How many settled sales the big journal holds. */
  readonly saleCount: number;
  /** Tells whoever waits how far it is. */
  readonly say: (line: string) => void;
}

/** What a measurement found. */
export interface Finding {
  readonly lines: readonly ResultLine[];
  /** What must be known to read the lines. */
  readonly notes: readonly string[];
}

/** One figure, alone or against its floor. */
export interface ResultLine {
  readonly what: string;
  readonly unit: string;
  readonly till: Spread;
  /** The same work with nothing of ours around it. */
  readonly floor?: Spread;
  /** Till to floor, round by round. */
  readonly ratio?: Spread;
  readonly goal?: Goal;
}

/** What was promised. A missed goal is shown, and is no error. */
export interface Goal {
  readonly of: 'till' | 'ratio';
  readonly least?: number;
  readonly most?: number;
}

/** Whether a line reaches its goal, by its median; `undefined` when nothing was promised. */
export function reachesGoal({ goal, till, ratio }: ResultLine): boolean | undefined {
  if (goal === undefined) return undefined;
  const value = (goal.of === 'ratio' ? ratio : till)?.median ?? Number.NaN;
  return value >= (goal.least ?? Number.NEGATIVE_INFINITY) && value <= (goal.most ?? Infinity);
}
