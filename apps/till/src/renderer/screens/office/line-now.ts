import { lineState } from '@tillkeeper/domain';
import type { LineView, SaleView } from '@tillkeeper/ipc';

/** A line of a search with the state its sale has by now; as it was found while nothing newer is known. */
export function lineNow(line: LineView, sale: SaleView | undefined): LineView {
  return sale === undefined ? line : { ...line, state: lineState(sale.phase) };
}
