import type { LineView, SaleView } from '@tillkeeper/ipc';

/** A line of a search with the state its sale has by now; as it was found while nothing newer is known. */
export function lineNow(line: LineView, sale: SaleView | undefined): LineView {
  return sale === undefined ? line : { ...line, state: stateNow(sale.phase) };
}

function stateNow(phase: SaleView['phase']): LineView['state'] {
  switch (phase.kind) {
    case 'intent':
    case 'inflight':
    case 'waiting':
    case 'reversing':
      return 'open';
    case 'settled':
      return phase.as === 'sold' ? 'settled-sold' : 'settled-not-sold';
    default:
      return phase.kind;
  }
}
