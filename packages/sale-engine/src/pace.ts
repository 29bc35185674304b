import type { Attempt } from '@tillkeeper/domain';
import type { EngineSettings } from './settings.ts';

/** Where a sale stands on the monotonic clock; lost with the process, and never written down. */
export interface Waited {
  /** Since the cashier confirmed; infinite for a sale found again after a restart. */
  readonly sinceConfirmedMs: number;
  /**
   * Since the last attempt that may have run was seen to end, by this process. After a restart it
   * starts again at zero: wall time must not shorten the wait.
   */
  readonly sinceLastMaybeMs: number;
  /** Since the last decline of it was heard by this process; infinite where it heard none. */
  readonly sinceDeclinedMs: number;
  /** In [0, 1): spreads the re-sends of many tills after a common outage. */
  readonly jitter: number;
}

/** The pause before the next attempt, after the given ones. */
export function pauseBeforeNextMs(
  attempts: readonly Attempt[],
  waited: Waited,
  settings: EngineSettings,
): number {
  const pause =
    waited.sinceConfirmedMs < settings.customerWaitMs
      ? counterPauseMs(attempts.length, settings)
      : backgroundPauseMs(attempts.length, waited.jitter, settings);
  return attempts.at(-1)?.cause === 'slow-down' ? Math.max(pause, settings.slowDownDelayMs) : pause;
}

// A store without pauses of its own for the counter has the background's from the start: never none.
function counterPauseMs(
  attemptCount: number,
  { resendDelaysMs, backgroundDelayMs }: EngineSettings,
): number {
  return resendDelaysMs.slice(0, attemptCount).at(-1) ?? backgroundDelayMs.first;
}

// The counter's attempts come first, so the doubling starts after about that many.
export function backgroundPauseMs(
  attemptCount: number,
  jitter: number,
  settings: EngineSettings,
): number {
  const { first, longest } = settings.backgroundDelayMs;
  const doublings = Math.max(0, Math.min(attemptCount - settings.resendDelaysMs.length, 20));
  const pause = Math.min(first * 2 ** doublings, longest);
  return Math.round(pause * (0.5 + jitter / 2));
}
