import type { SaleView } from '@tillkeeper/ipc';

/** A sale that ended well while the cashier was busy with something else: its slip waits for a hand. */
export function finishedElsewhere(
  before: SaleView | undefined,
  after: SaleView,
  shownSaleId: string | undefined,
): boolean {
  if (after.saleId === shownSaleId || !isUnfinished(before)) return false;
  return waitsForFirstSlip(after);
}

/** Sold, and its slip was never printed. */
export function waitsForFirstSlip({ phase, slip }: SaleView): boolean {
  return phase.kind === 'sold' && slip.kind === 'due' && slip.copyNumber === 0;
}

function isUnfinished(sale: SaleView | undefined): boolean {
  const kind = sale?.phase.kind;
  return kind === 'intent' || kind === 'inflight' || kind === 'waiting';
}
