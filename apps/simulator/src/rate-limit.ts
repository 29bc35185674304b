/** Counts calls against a limit per second. */
export interface RateLimit {
  /** Whether one more call is allowed now; it is counted. */
  allows(callsPerSecond: number): boolean;
}

/** Starts with no calls counted. The second is a sliding one, so that no burst fits between two. */
export function rateLimit(nowMs: () => number): RateLimit {
  let recent: number[] = [];
  return {
    allows(callsPerSecond) {
      if (callsPerSecond === 0) return true;
      const now = nowMs();
      recent = recent.filter((at) => now - at < 1_000);
      if (recent.length >= callsPerSecond) return false;
      recent.push(now);
      return true;
    },
  };
}
