import {
  assertNever,
  canCancel,
  type Paper,
  type Sale,
  type SaleFact,
  type SlipState,
} from '@tillkeeper/domain';
import { both, NOTHING, record, type Step, type StepContext } from './events.ts';

/**
 * After a crash: what was never sent is over, what was open may have run, what was printing must be
 * looked at, and everything else goes on where it stood.
 */
export function foundAtStart(sale: Sale, context: StepContext): Step {
  return both(goOn(sale, context), doubtfulPapers(sale, context));
}

function goOn(sale: Sale, context: StepContext): Step {
  const atUtcMs = context.nowUtcMs;
  // Once says it: a till that is started again and again while the line is down writes nothing new.
  const found: SaleFact[] = sale.recovered ? [] : [{ kind: 'sale-recovered', atUtcMs }];
  switch (sale.phase.kind) {
    case 'intent':
      return record(...found, { kind: 'sale-not-sold', atUtcMs, why: 'never-sent' });
    case 'inflight':
    case 'reversing':
      return resume([...found, ...lostCalls(sale, atUtcMs)], context);
    case 'waiting':
      return canCancel(sale)
        ? record(...found, { kind: 'sale-not-sold', atUtcMs, why: 'no-line' })
        : resume(found, context);
    case 'frozen':
    case 'unreversible':
      return record(...lostCalls(sale, atUtcMs));
    case 'sold':
    case 'declined':
    case 'not-sold':
    case 'reversed':
    case 'settled':
      return NOTHING;
    default:
      return assertNever(sale.phase);
  }
}

// Calls that were open when the till stopped: nobody heard their answer, and they may have run.
function lostCalls(sale: Sale, atUtcMs: number): SaleFact[] {
  const attempts = sale.attempts
    .filter(({ verdict }) => verdict === 'open')
    .map(({ number }): SaleFact => ({ kind: 'attempt-lost', attemptNumber: number, atUtcMs }));
  const reversals = sale.reversals.flatMap(({ number: reversalNumber, attempts: calls }) =>
    calls
      .filter(({ verdict }) => verdict === 'open')
      .map(({ number: attemptNumber }): SaleFact => {
        const which = { reversalNumber, attemptNumber };
        return { kind: 'reversal-ended', ...which, verdict: 'lost', code: '', atUtcMs };
      }),
  );
  return [...attempts, ...reversals];
}

function doubtfulPapers(sale: Sale, { nowUtcMs }: StepContext): Step {
  const doubt = (paper: Paper, state: SlipState): SaleFact[] =>
    state.kind === 'printing'
      ? [
          {
            kind: 'print-doubtful',
            paper,
            copyNumber: state.copyNumber,
            atUtcMs: nowUtcMs,
            why: 'till-stopped',
          },
        ]
      : [];
  return record(...doubt('slip', sale.slip), ...doubt('pending-slip', sale.pendingSlip));
}

// A till that comes back with many open sales does not send them all in the same instant.
function resume(facts: readonly SaleFact[], { waited }: StepContext): Step {
  return { facts, effects: [{ kind: 'pause', durationMs: Math.round(waited.jitter * 1_000) }] };
}
