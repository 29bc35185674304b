import type { SaleView } from '@tillkeeper/ipc';
import type { WaitingKind } from './waiting-view.ts';

/** What the till does when the customer has waited long enough. */
export type AfterWait = 'give-up' | 'undo' | 'pending-slip';

/** What the till does with an unfinished sale once the wait is over; undefined when that was done. */
export function afterWait(sale: SaleView, kind: WaitingKind): AfterWait | undefined {
  if (sale.canCancel || kind === 'no-line') return 'give-up';
  if (sale.reversible) return 'undo';
  return sale.pendingSlip.kind === 'none' ? 'pending-slip' : undefined;
}

/**
 * Milliseconds until the till stops waiting; undefined where the screen can't know. A sale that was
 * found again after a restart waits anew from a time that only the till's inner part knows.
 */
export function patienceMs(sale: SaleView, ageMs: number): number | undefined {
  if (sale.recovered) return undefined;
  return Math.max(0, sale.customerWaitMs - ageMs);
}

/** What the cashier can do now to end the wait. */
export interface WayOut {
  readonly what: AfterWait;
  /** Not while a first try may just be getting through to the provider. */
  readonly ready: boolean;
}

/** The button that ends the wait; undefined while there is none. */
export function wayOut(sale: SaleView, kind: WaitingKind): WayOut | undefined {
  if (kind === 'sending' && !sale.canCancel) return undefined;
  const what = afterWait(sale, kind);
  return what && { what, ready: what !== 'give-up' || sale.canCancel };
}
