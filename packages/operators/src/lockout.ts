import type { Clock, Operator, People } from '@tillkeeper/domain';

/** How many PINs may be tried for a person before somebody with more power is needed. */
export const MOST_TRIES = 10;
/** How many badges of nobody may be shown before badges open nothing. */
export const MOST_UNKNOWN_BADGES = 10;

const FREE_TRIES = 3;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** How many more PINs may be tried for a person. No clock gives any of them back. */
export function triesLeft({ triesSinceRight }: Pick<Operator, 'triesSinceRight'>): number {
  return Math.max(0, MOST_TRIES - triesSinceRight);
}

/** How many more badges of nobody may be shown. */
export function badgesLeft({ unknownBadges }: Pick<People, 'unknownBadges'>): number {
  return Math.max(0, MOST_UNKNOWN_BADGES - unknownBadges);
}

/** How long after its last wrong PIN a person has to wait for the next try. */
export function pauseMs(triesSinceRight: number): number {
  const slow = triesSinceRight - FREE_TRIES;
  return slow < 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** slow);
}

/** The pauses of everybody, on the clock that never jumps. */
export interface Pauses {
  /** Milliseconds until the next guess at a person's PIN, or at a badge, after so many. */
  left(guessedAt: string, guesses: number): number;
  /** A wrong PIN or an unknown badge was given just now. */
  begin(guessedAt: string): void;
}

/** What is guessed at with a badge: everybody's at once. No person has this id. */
export const ALL_BADGES = 'badges';

/**
 * Pauses between wrong guesses. After a restart every pause is served from its beginning, so that
 * pulling the plug is no shorter way.
 */
export function createPauses(clock: Pick<Clock, 'monotonicMs'>): Pauses {
  const startedMs = clock.monotonicMs();
  const wrongAtMs = new Map<string, number>();
  return {
    left: (guessedAt, guesses) => {
      const since = clock.monotonicMs() - (wrongAtMs.get(guessedAt) ?? startedMs);
      return Math.max(0, pauseMs(guesses) - since);
    },
    begin: (guessedAt) => void wrongAtMs.set(guessedAt, clock.monotonicMs()),
  };
}
