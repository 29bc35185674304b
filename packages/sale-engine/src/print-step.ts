import { assertNever, type Sale, type SaleFact } from '@tillkeeper/domain';
import {
  NOTHING,
  type PrintEvent,
  type PrintOutcome,
  record,
  type Step,
  type StepContext,
} from './events.ts';

/**
 * The slip of a sold sale. Printing is journaled before its first byte and after its last; whatever
 * stops in between is a person's to judge, and what is printed after that is a COPY.
 */
export function stepPrint(sale: Sale, event: PrintEvent, context: StepContext): Step {
  if (sale.phase.kind !== 'sold') return NOTHING;
  const atUtcMs = context.nowUtcMs;
  switch (event.kind) {
    case 'print-asked': {
      if (sale.slip.kind !== 'due') return NOTHING;
      const { copyNumber } = sale.slip;
      return {
        facts: [{ kind: 'print-started', copyNumber, atUtcMs }],
        effects: [{ kind: 'print', copyNumber }],
      };
    }
    case 'print-ended':
      if (sale.slip.kind !== 'printing' || sale.slip.copyNumber !== event.copyNumber)
        return NOTHING;
      return record(endOf(event.result, event.copyNumber, atUtcMs));
    case 'slip-judged': {
      if (sale.slip.kind !== 'doubtful' && sale.slip.kind !== 'printed') return NOTHING;
      const { cameOut, operatorName } = event;
      const { copyNumber } = sale.slip;
      return record({ kind: 'print-judged', copyNumber, atUtcMs, cameOut, operatorName });
    }
    default:
      return assertNever(event);
  }
}

function endOf(result: PrintOutcome, copyNumber: number, atUtcMs: number): SaleFact {
  switch (result.kind) {
    case 'printed':
      return { kind: 'print-finished', copyNumber, atUtcMs };
    case 'not-begun':
      return { kind: 'print-not-begun', copyNumber, atUtcMs, why: result.why };
    case 'doubtful':
      return { kind: 'print-doubtful', copyNumber, atUtcMs, why: result.why };
  }
}
