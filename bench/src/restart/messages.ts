/** What a till that starts says when it is safe. */
export interface Restarted {
  /** When its process began and when every open item had its next step, on the monotonic clock. */
  readonly bornMs: number;
  readonly safeMs: number;
  /** Time for opening the journal, and for planning every open item, of the whole. */
  readonly openMs: number;
  readonly recoverMs: number;
  readonly openCount: number;
  readonly unplannedCount: number;
}
