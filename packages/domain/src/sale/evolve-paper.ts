import type { PrintFact } from './fact.ts';
import type { Sale, SlipState } from './sale.ts';

/** Writes down what happened to the slip or the pending slip of a sale. */
export function evolvePaper(sale: Sale, fact: PrintFact): Sale {
  const state = stateAfter(fact);
  if (fact.kind === 'reprint-ordered') {
    const { kind: _kind, paper: _paper, ...reprint } = fact;
    return { ...sale, slip: state, reprints: [...(sale.reprints ?? []), reprint] };
  }
  return fact.paper === 'slip' ? { ...sale, slip: state } : { ...sale, pendingSlip: state };
}

function stateAfter(fact: PrintFact): SlipState {
  const { copyNumber } = fact;
  switch (fact.kind) {
    case 'print-started':
      return { kind: 'printing', copyNumber };
    case 'print-finished':
      return { kind: 'printed', copyNumber };
    case 'print-doubtful':
      return { kind: 'doubtful', copyNumber, why: fact.why };
    case 'print-not-begun':
    case 'reprint-ordered':
      return { kind: 'due', copyNumber };
    case 'print-judged':
      return fact.cameOut
        ? { kind: 'printed', copyNumber }
        : { kind: 'due', copyNumber: copyNumber + 1 };
  }
}
