/** The engine's timings and limits. All are settings of the store; {@link DEFAULT_SETTINGS} are the defaults. */
export interface EngineSettings {
  /** How long the first attempt may take from first byte to whole answer. */
  readonly firstAttemptTimeoutMs: number;
  /** The same for every later attempt, and for reversals. */
  readonly laterAttemptTimeoutMs: number;
  /** Pauses before the re-sends while the customer waits; the last one repeats. */
  readonly resendDelaysMs: readonly number[];
  /** How long a customer is expected to wait at the counter. */
  readonly customerWaitMs: number;
  /** Background attempts start at the first pause and double up to the second, for ever. */
  readonly backgroundDelayMs: { readonly first: number; readonly longest: number };
  /** The shortest pause after the provider asked to slow down. */
  readonly slowDownDelayMs: number;
  /**
   * How long after the last attempt that may have run it can still arrive: the lifetime of an
   * access token (3600 s) and a margin. Only then do "not found" and a decline on a re-send count.
   */
  readonly fenceMs: number;
  /** Selling stops at this many items whose money is at stake ... */
  readonly atRiskLimit: number;
  /** ... or at this much money at stake, in cents ... */
  readonly atRiskLimitCents: number;
  /** ... or when one of them is older than this. */
  readonly atRiskLimitAgeMs: number;
  /** How often a provider may refuse to undo a sale before a person is asked. */
  readonly reversalRefusalLimit: number;
  /** How often the original is asked about while it is undone, when every answer leaves it open. */
  readonly originalQuestionLimit: number;
  /** How often what can't be undone may be called sold without its goods before a person is asked. */
  readonly missingEvidenceLimit: number;
}

/** A toy model of a million sales chose the waits: re-sending to 75 s sold 96 % at the counter. */
export const DEFAULT_SETTINGS: EngineSettings = {
  firstAttemptTimeoutMs: 15_000,
  laterAttemptTimeoutMs: 30_000,
  resendDelaysMs: [2_000, 5_000, 10_000, 15_000],
  customerWaitMs: 75_000,
  backgroundDelayMs: { first: 5_000, longest: 15 * 60_000 },
  slowDownDelayMs: 15_000,
  fenceMs: (3_600 + 15 * 60) * 1_000,
  atRiskLimit: 20,
  atRiskLimitCents: 2_000_000,
  atRiskLimitAgeMs: 24 * 60 * 60_000,
  reversalRefusalLimit: 5,
  originalQuestionLimit: 5,
  missingEvidenceLimit: 12,
};
