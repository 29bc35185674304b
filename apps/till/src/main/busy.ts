import type { Sale } from '@tillkeeper/domain';

/** Whether the slip of a sale may yet be made, or is being printed. */
export function isUnderWay({ phase, slip, pendingSlip }: Sale): boolean {
  if (slip.kind === 'printing' || pendingSlip.kind === 'printing') return true;
  return phase.kind === 'intent' || phase.kind === 'inflight' || phase.kind === 'waiting';
}

/** Why this till must not be left for another one now: what it alone can end. */
export type OwnWork = 'under-way' | 'undoing';

/**
 * What the till itself still has to do about money: a sale that is not settled or not on paper yet, or
 * one that is owed to be undone. What waits for a person waits as well while the till is away.
 */
export function ownWorkOf(openSales: readonly Sale[]): OwnWork | undefined {
  if (openSales.some(isUnderWay)) return 'under-way';
  return openSales.some(({ phase }) => phase.kind === 'reversing') ? 'undoing' : undefined;
}
