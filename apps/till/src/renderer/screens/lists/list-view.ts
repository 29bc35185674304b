import type { SaleView } from '@tillkeeper/ipc';
import { stateOf } from '../sale/sale-state.ts';

/** What happens next with an open item, as a key of the words. */
export type NextStep = 'till' | 'print' | 'look' | 'refund' | 'owner' | 'printing';

/** What happens next with an open item. */
export function nextStepOf(sale: SaleView): NextStep {
  switch (stateOf(sale)) {
    case 'slip-due':
      return 'print';
    case 'slip-doubtful':
      return 'look';
    case 'slip-printing':
      return 'printing';
    case 'refund-due':
      return 'refund';
    case 'frozen':
      return 'owner';
    default:
      return 'till';
  }
}

/** The sale to show: the one asked for while it is in the list, else the first. */
export function selectedOf(
  sales: readonly SaleView[],
  saleId: string | undefined,
): SaleView | undefined {
  return sales.find((each) => each.saleId === saleId) ?? sales[0];
}
