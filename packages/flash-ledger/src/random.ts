/** The generator's whole state: four unsigned 32 bit numbers. Saved with a ledger, so that it goes on. */
export type RandomState = readonly [number, number, number, number];

/**
 * A small seeded generator: sfc32, Chris Doty-Humphrey's "Small Fast Counter", whose counter word
 * guarantees a period of at least 2^32 whatever the seed. The same seed gives the same PINs, tokens
 * and serial numbers on every machine. It is predictable by design and must never make a real secret.
 */
export interface SeededRandom {
  /** The next unsigned 32 bit number. */
  next32(): number;
  /** A whole number from 0 to `limit - 1`; `limit` is at most 2^32. */
  below(limit: number): number;
  /** `count` decimal digits; leading zeros are as likely as any others. */
  digits(count: number): string;
  /** A number of `count` random bits. */
  bits(count: number): bigint;
  /** The state to save. */
  state(): RandomState;
}

/** Starts a generator from a seed, or lets one go on from a saved state. */
export function seededRandom(from: number | RandomState): SeededRandom {
  let [a, b, c, counter] = typeof from === 'number' ? stateFromSeed(from) : from;
  const next32 = (): number => {
    const result = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + result) >>> 0;
    return result;
  };
  const below = (limit: number): number => uniformBelow(next32, limit);
  return {
    next32,
    below,
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
    bits: (count) => joinBits(next32, count),
    state: () => [a, b, c, counter],
  };
}

// A seed is spread over the words by splitmix32: neighbouring seeds give unrelated sequences.
function stateFromSeed(seed: number): RandomState {
  let word = seed >>> 0;
  const next = (): number => {
    word = (word + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return [next(), next(), next(), 1];
}

// Numbers above the last whole multiple of the limit are drawn again, so that no result is favoured.
function uniformBelow(next32: () => number, limit: number): number {
  const usable = 2 ** 32 - (2 ** 32 % limit);
  let drawn = next32();
  while (drawn >= usable) drawn = next32();
  return drawn % limit;
}

function joinBits(next32: () => number, count: number): bigint {
  let joined = 0n;
  for (let have = 0; have < count; have += 32) joined = (joined << 32n) | BigInt(next32());
  return joined & ((1n << BigInt(count)) - 1n);
}
