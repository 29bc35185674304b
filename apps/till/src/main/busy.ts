import type { Sale } from '@tillkeeper/domain';

/**
 * Whether an answer that makes the slip may come at any moment, or a paper is being printed. A sale
 * that waits for its next attempt is no reason: in an outage it waits for hours.
 */
export function isUnderWay({ phase, slip, pendingSlip }: Sale): boolean {
  if (slip.kind === 'printing' || pendingSlip.kind === 'printing') return true;
  return phase.kind === 'intent' || phase.kind === 'inflight';
}

/** Why this till must not be left for another one now: what it alone can end. */
export type OwnWork = 'under-way' | 'undoing';

/**
 * What the till itself still has to do about money: a sale that is not settled or not on paper yet, or
 * one that is owed to be undone. What waits for a person waits as well while the till is away.
 */
export function ownWorkOf(openSales: readonly Sale[]): OwnWork | undefined {
  const isUnsettled = (sale: Sale): boolean => isUnderWay(sale) || sale.phase.kind === 'waiting';
  if (openSales.some(isUnsettled)) return 'under-way';
  return openSales.some(({ phase }) => phase.kind === 'reversing') ? 'undoing' : undefined;
}
