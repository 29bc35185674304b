import {
  assertNever,
  canReprint,
  type Paper,
  type Sale,
  type SaleFact,
  type SlipState,
} from '@tillkeeper/domain';
import {
  NOTHING,
  type PrintEvent,
  type PrintOutcome,
  record,
  type Step,
  type StepContext,
} from './events.ts';

/**
 * The papers of a sale. Printing is journaled before its first byte and after its last; whatever
 * stops in between is a person's to judge, and what is printed after that is a COPY. A sale that is
 * being undone prints nothing.
 */
export function stepPrint(sale: Sale, event: PrintEvent, context: StepContext): Step {
  const atUtcMs = context.nowUtcMs;
  const { paper } = event;
  const state = paper === 'slip' ? sale.slip : sale.pendingSlip;
  switch (event.kind) {
    case 'print-asked': {
      if (state.kind !== 'due' || !mayPrint(sale, paper)) return NOTHING;
      const { copyNumber } = state;
      return {
        facts: [{ kind: 'print-started', paper, copyNumber, atUtcMs }],
        effects: [{ kind: 'print', paper, copyNumber }],
      };
    }
    case 'reprint-asked': {
      if (!canReprint(sale) || !canJudge(state)) return NOTHING;
      const { kind: _kind, ...order } = event;
      const copyNumber = state.copyNumber + 1;
      return {
        facts: [
          { kind: 'reprint-ordered', ...order, copyNumber, atUtcMs },
          { kind: 'print-started', paper, copyNumber, atUtcMs },
        ],
        effects: [{ kind: 'print', paper, copyNumber }],
      };
    }
    case 'print-section': {
      const { copyNumber, start } = event;
      if (state.kind !== 'printing' || state.copyNumber !== copyNumber) return NOTHING;
      return record({ kind: 'print-section', paper, copyNumber, atUtcMs, ...start });
    }
    case 'print-ended':
      if (state.kind !== 'printing' || state.copyNumber !== event.copyNumber) return NOTHING;
      return record(endOf(event.result, { paper, copyNumber: event.copyNumber, atUtcMs }));
    case 'slip-judged': {
      const { cameOut, operatorName } = event;
      const copyNumber = judgedCopy(state, cameOut);
      if (copyNumber === undefined) return NOTHING;
      return record({ kind: 'print-judged', paper, copyNumber, atUtcMs, cameOut, operatorName });
    }
    default:
      return assertNever(event);
  }
}

function mayPrint(sale: Sale, paper: Paper): boolean {
  if (paper === 'slip') return sale.phase.kind === 'sold';
  return sale.phase.kind === 'inflight' || sale.phase.kind === 'waiting';
}

function canJudge(state: SlipState): state is Extract<SlipState, { kind: 'doubtful' | 'printed' }> {
  return state.kind === 'doubtful' || state.kind === 'printed';
}

/** Which paper people can say something of; `undefined`: none. */
function judgedCopy(state: SlipState, cameOut: boolean): number | undefined {
  if (canJudge(state)) return state.copyNumber;
  // A paper stopped, and the customer has what matters all the same: no copy is wanted.
  const isEnough = state.kind === 'due' && state.stopped !== undefined && cameOut;
  return isEnough ? state.copyNumber - 1 : undefined;
}

function endOf(
  result: PrintOutcome,
  which: { readonly paper: Paper; readonly copyNumber: number; readonly atUtcMs: number },
): SaleFact {
  switch (result.kind) {
    case 'printed':
      return { kind: 'print-finished', ...which };
    case 'not-begun':
      return { kind: 'print-not-begun', ...which, why: result.why };
    case 'torn':
      return { kind: 'print-torn', ...which, why: result.why, onPaper: result.onPaper };
    case 'doubtful':
      return { kind: 'print-doubtful', ...which, why: result.why };
  }
}
