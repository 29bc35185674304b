/** How long a printer is waited for. Tests give shorter times. */
export interface PrinterTimings {
  /** How long after a failure the line is opened again. */
  readonly reopenAfterMs: number;
  /** How often an idle printer is asked how it is. */
  readonly pollEveryMs: number;
  /** How long one question may stay without an answer. */
  readonly answerWithinMs: number;
  /** How long a line may take nothing, or a printer say nothing, before a slip is given up. */
  readonly stallAfterMs: number;
  /** How long a printer that answers and has no trouble may take for what it was sent. */
  readonly fenceWithinMs: number;
  /** How long a line that answers nothing is watched after a slip: a pulled cable is told late. */
  readonly settleMs: number;
}

/** For real printers: the slowest line known prints four lines of text a second. */
export const DEFAULT_TIMINGS: PrinterTimings = {
  reopenAfterMs: 1_000,
  pollEveryMs: 400,
  answerWithinMs: 400,
  stallAfterMs: 10_000,
  fenceWithinMs: 60_000,
  settleMs: 100,
};
