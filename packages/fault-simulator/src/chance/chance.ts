import { type SeededRandom, seededRandom } from '@tillkeeper/flash-ledger';

/** Seeded chance for one place of a world. */
export interface Chance {
  /** True in `share` of all cases. */
  of(share: number): boolean;
  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number;
  /** The same, but every order of magnitude is as likely as any other. */
  anyScale(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  bytes(count: number): Uint8Array;
}

/**
 * The chance of one place in one world. Each place (a call, a sale, the weather) has its own, so that
 * taking a sale or a fault away leaves all the others as they were: that is what makes shrinking work.
 */
export function chanceAt(seed: number, place: string): Chance {
  return chanceFrom(seededRandom(mix(seed, place)));
}

/** Chance over a generator that exists already. */
export function chanceFrom(random: SeededRandom): Chance {
  const share = (): number => random.next32() / 2 ** 32;
  const between = (low: number, high: number): number => low + random.below(high - low + 1);
  return {
    of: (wanted) => share() < wanted,
    between,
    anyScale: (low, high) => Math.round(low * (high / low) ** share()),
    pick: (list) => {
      const picked = list[random.below(list.length)];
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
    bytes: (count) => {
      const bytes = new Uint8Array(count);
      for (let index = 0; index < count; index += 4) {
        const word = random.next32();
        for (let part = 0; part < 4 && index + part < count; part += 1)
          bytes[index + part] = word >>> (part * 8);
      }
      return bytes;
    },
  };
}

// FNV-1a over the place, started from the seed.
function mix(seed: number, place: string): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed | 0, 0x9e3779b1)) >>> 0;
  for (let index = 0; index < place.length; index += 1)
    hash = Math.imul(hash ^ place.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}
