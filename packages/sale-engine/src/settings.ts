/** The engine's timings and limits. All are settings of the store; these are the defaults. */
export interface EngineSettings {
  /** How long the first attempt may take from first byte to whole answer. */
  readonly firstAttemptTimeoutMs: number;
  /** The same for every later attempt. */
  readonly laterAttemptTimeoutMs: number;
  /** Pauses before the re-sends while the customer waits; the last one repeats. */
  readonly resendDelaysMs: readonly number[];
  /** How long a customer is expected to wait at the counter. */
  readonly customerWaitMs: number;
  /** Background re-sends start at the first pause and double up to the second, for ever. */
  readonly backgroundDelayMs: { readonly first: number; readonly longest: number };
  /** The shortest pause after the provider asked to slow down. */
  readonly slowDownDelayMs: number;
  /**
   * How long after the last attempt that may have run it can still arrive: the lifetime of an
   * access token (3600 s) and a margin. Only then does a decline on a re-send count.
   */
  readonly fenceMs: number;
  /** Selling stops at this many open items. */
  readonly openItemLimit: number;
}

/** A toy model of a million sales chose these: re-sending to 75 s sold 96 % at the counter. */
export const DEFAULT_SETTINGS: EngineSettings = {
  firstAttemptTimeoutMs: 15_000,
  laterAttemptTimeoutMs: 30_000,
  resendDelaysMs: [2_000, 5_000, 10_000, 15_000],
  customerWaitMs: 75_000,
  backgroundDelayMs: { first: 5_000, longest: 15 * 60_000 },
  slowDownDelayMs: 15_000,
  fenceMs: (3_600 + 15 * 60) * 1_000,
  openItemLimit: 20,
};
