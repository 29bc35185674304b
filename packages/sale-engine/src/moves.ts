import { evolve, type Sale, type SaleFact } from '@tillkeeper/domain';
import { both, NOTHING, record, type Step, type StepContext } from './events.ts';
import { stepPrint } from './print-step.ts';

/** Sends the frozen bytes once more, after writing down that it does. */
export function sendAttempt(sale: Sale, { nowUtcMs, settings }: StepContext): Step {
  const attemptNumber = sale.attempts.length + 1;
  const timeoutMs =
    attemptNumber === 1 ? settings.firstAttemptTimeoutMs : settings.laterAttemptTimeoutMs;
  return {
    facts: [{ kind: 'attempt-started', attemptNumber, atUtcMs: nowUtcMs }],
    effects: [{ kind: 'send', attemptNumber, timeoutMs }],
  };
}

/** Something that can't be undone takes too long: the customer gets a slip that says so. */
export function owePendingSlip(sale: Sale, context: StepContext): Step {
  if (sale.pendingSlip.kind !== 'none') return NOTHING;
  const owed: SaleFact = { kind: 'pending-slip-owed', atUtcMs: context.nowUtcMs };
  if (sale.recovered || !context.attended || !context.printerReady) return record(owed);
  const asked = { kind: 'print-asked', paper: 'pending-slip' } as const;
  return both(record(owed), stepPrint(evolve(sale, owed), asked, context));
}
