import { assertNever, type Sale } from '@tillkeeper/domain';
import { attemptAnswered } from './attempt-step.ts';
import { NOTHING, type SaleEvent, type Step, type StepContext } from './events.ts';
import { sendAttempt } from './moves.ts';
import { stepPerson } from './person-step.ts';
import { stepPrint } from './print-step.ts';
import { foundAtStart } from './recovery-step.ts';
import { nextReversalMove, reversalAnswered } from './reversal-step.ts';

/** The sale machine's form, so that a checker can put a broken one in its place. */
export type SaleMachine = (sale: Sale, event: SaleEvent, context: StepContext) => Step;

/**
 * The sale machine: what happens to a sale when something happens to it. Pure: the runner makes the
 * facts durable before it carries out the effects, so persisting first is the shape of the code.
 */
export const step: SaleMachine = (sale, event, context) => {
  switch (event.kind) {
    case 'confirmed':
      return sale.phase.kind === 'intent' ? sendAttempt(sale, context) : NOTHING;
    case 'pause-over':
      return goOn(sale, context);
    case 'answered':
      return attemptAnswered(sale, event.attemptNumber, event.outcome, context);
    case 'reversal-answered':
      return reversalAnswered(sale, event, context);
    case 'found-at-start':
      return foundAtStart(sale, context);
    case 'cancel-asked':
    case 'void-asked':
    case 'secrets-shown':
    case 'refund-paid':
    case 'refund-forced':
    case 'settled':
      return stepPerson(sale, event, context);
    case 'print-asked':
    case 'reprint-asked':
    case 'print-section':
    case 'print-ended':
    case 'slip-judged':
      return stepPrint(sale, event, context);
    default:
      return assertNever(event);
  }
};

function goOn(sale: Sale, context: StepContext): Step {
  switch (sale.phase.kind) {
    case 'waiting':
      return sendAttempt(sale, context);
    case 'reversing':
      return nextReversalMove({ ...sale, phase: sale.phase }, context);
    case 'intent':
    case 'inflight':
    case 'sold':
    case 'declined':
    case 'not-sold':
    case 'reversed':
    case 'unreversible':
    case 'settled':
    case 'frozen':
      return NOTHING;
    default:
      return assertNever(sale.phase);
  }
}
