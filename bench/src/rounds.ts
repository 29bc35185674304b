/** Something that is measured once a round. */
export type Contender = () => number | Promise<number>;

/** Each contender's measurements, one a round. */
export type Measurements<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Measures contenders in turn, round after round, and lets each go first equally often: whoever
 * goes second finds the disk warmer or busier. One uncounted round goes before, for compiling code
 * and opening connections.
 */
export async function measureInTurn<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, Contender>>,
  onRound: (round: number) => void = () => {},
): Promise<Measurements<Name>> {
  const names = Object.keys(contenders) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let round = -1; round < rounds; round += 1) {
    for (const name of turned(names, Math.max(0, round))) {
      const value = await contenders[name]();
      if (round >= 0) found[name].push(value);
    }
    onRound(round);
  }
  return found;
}

function turned<T>(all: readonly T[], by: number): T[] {
  const start = by % all.length;
  return [...all.slice(start), ...all.slice(0, start)];
}
