import type { PrintFact } from './fact.ts';
import type { PaperProgress, PaperStop, SlipState } from './paper.ts';
import type { Sale } from './sale.ts';

/** Writes down what happened to the slip or the pending slip of a sale. */
export function evolvePaper(sale: Sale, fact: PrintFact): Sale {
  const state = stateAfter(fact, fact.paper === 'slip' ? sale.slip : sale.pendingSlip);
  if (fact.kind === 'reprint-ordered') {
    const { kind: _kind, paper: _paper, ...reprint } = fact;
    return { ...sale, slip: state, reprints: [...(sale.reprints ?? []), reprint] };
  }
  return fact.paper === 'slip' ? { ...sale, slip: state } : { ...sale, pendingSlip: state };
}

function stateAfter(fact: PrintFact, before: SlipState): SlipState {
  const { copyNumber } = fact;
  switch (fact.kind) {
    case 'print-started':
      return { kind: 'printing', copyNumber, ...stopBefore(before) };
    case 'print-section': {
      const { index, name, sectionCount, onPaper } = fact;
      const progress = { sectionCount, onPaper, begun: index + 1, sectionName: name };
      return { kind: 'printing', copyNumber, progress, ...stopBefore(before) };
    }
    case 'print-finished':
      return { kind: 'printed', copyNumber };
    case 'print-doubtful':
      return { kind: 'doubtful', copyNumber, why: fact.why, ...known(before) };
    case 'print-torn':
      return {
        kind: 'due',
        copyNumber: copyNumber + 1,
        ...stop(known(before).progress, fact.why, fact.onPaper),
      };
    case 'print-not-begun':
    case 'reprint-ordered':
      return { kind: 'due', copyNumber, ...stopBefore(before) };
    case 'print-judged':
      return fact.cameOut
        ? { kind: 'printed', copyNumber }
        : {
            kind: 'due',
            copyNumber: copyNumber + 1,
            ...(before.kind === 'doubtful' ? stop(before.progress, before.why) : {}),
          };
  }
}

function stopBefore(state: SlipState): { readonly stopped?: PaperStop } {
  const hasIt = state.kind === 'due' || state.kind === 'printing';
  return hasIt && state.stopped !== undefined ? { stopped: state.stopped } : {};
}

function known(state: SlipState): { readonly progress?: PaperProgress } {
  return state.kind === 'printing' && state.progress !== undefined
    ? { progress: state.progress }
    : {};
}

function stop(
  progress: PaperProgress | undefined,
  why: string,
  onPaper = progress?.onPaper ?? 0,
): { readonly stopped?: PaperStop } {
  return progress === undefined ? {} : { stopped: { ...progress, onPaper, why } };
}
