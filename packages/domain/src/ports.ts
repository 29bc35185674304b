/**
 * Time, given to whoever needs it.
 * `nowUtcMs` is for people and records; `monotonicMs` is for deadlines, so that a changed
 * wall clock can neither shorten nor stretch a wait.
 */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC, as the wall clock says. */
  nowUtcMs(): number;
  /** Milliseconds on a clock that never jumps; its zero point has no meaning. */
  monotonicMs(): number;
}

/** Randomness, given to whoever needs it. */
export interface RandomSource {
  /** `count` random bytes, unpredictable in the product, seeded in tests. */
  bytes(count: number): Uint8Array;
}
