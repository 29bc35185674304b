/** A row of measurements in short: its middle, and the quarters on both sides of it. */
export interface Spread {
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly count: number;
}

/**
 * The spread of measurements. Medians and quartiles, because other work on the machine makes some
 * measurements far too slow and none too fast: a mean would measure the neighbours.
 */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
    count: sorted.length,
  };
}

/** The value below which `fraction` of sorted values lie, between two neighbours by distance. */
export function quantile(sorted: readonly number[], fraction: number): number {
  const place = (sorted.length - 1) * fraction;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('There is nothing to measure.');
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * The ratios of measurements that were made in the same round. Compared pair by pair, so that a
 * minute in which the disk was slow for both counts like any other.
 */
export function pairedRatios(ours: readonly number[], floor: readonly number[]): number[] {
  if (ours.length !== floor.length) throw new Error('Each round measures both sides.');
  return ours.map((value, round) => value / (floor[round] ?? Number.NaN));
}
