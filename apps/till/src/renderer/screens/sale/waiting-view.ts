import type { SaleView } from '@tillkeeper/ipc';
import { stateOf } from './sale-state.ts';

/** What the cashier is told while the outcome is open. */
export type WaitingKind = 'sending' | 'still-working' | 'not-known' | 'no-line' | 'pending';

/** From here on the till says that it is still working. */
const STILL_WORKING_AFTER_MS = 3_000;

/** How the wait looks now. */
export function waitingKind(sale: SaleView, waitedMs: number): WaitingKind {
  if (sale.pendingSlip.kind !== 'none' && !sale.canCancel) return 'pending';
  const state = stateOf(sale);
  if (state === 'no-line') return 'no-line';
  if (state !== 'sending') return 'not-known';
  return waitedMs >= STILL_WORKING_AFTER_MS ? 'still-working' : 'sending';
}

/** Milliseconds until the next attempt, counted on from when the main process said so. */
export function remainingMs(
  nextAttemptInMs: number | null,
  heardAtMs: number,
  nowMs: number,
): number | undefined {
  return nextAttemptInMs === null
    ? undefined
    : Math.max(0, nextAttemptInMs - Math.max(0, nowMs - heardAtMs));
}

/** `0:08`, `12:30`; a started second counts whole, so that 0:00 means now. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return `${Math.trunc(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
