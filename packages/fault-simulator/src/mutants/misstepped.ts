import {
  canCancel,
  lastReversalAttempt,
  mayHaveSold,
  type Sale,
  type SaleFact,
} from '@tillkeeper/domain';
import {
  type Effect,
  type SaleEvent,
  type SaleMachine,
  type Step,
  step,
} from '@tillkeeper/sale-engine';
import type { Mutant } from './mutant.ts';

/** The machine with one of its rules left out: whatever it does otherwise is the machine's own. */
export const MISSTEPPED: readonly Mutant[] = [
  {
    name: 'a decline counts at once',
    breaks: 'provisional while an earlier attempt is unanswered',
    machine: (sale, event, context) =>
      step(event.kind === 'answered' ? withoutDoubt(sale) : sale, event, context),
  },
  {
    name: 'a refused connection clears the attempts before it',
    breaks: 'not executed, for that attempt only',
    machine: (sale, event, context) =>
      step(isNotExecuted(event) ? withoutDoubt(sale) : sale, event, context),
  },
  {
    name: 'a cancel while it may have sold gives up',
    breaks: '2. not sold needs every attempt proven',
    machine: (sale, event, context) =>
      event.kind === 'cancel-asked' && sale.phase.kind === 'waiting' && !canCancel(sale)
        ? only({ kind: 'sale-not-sold', atUtcMs: context.nowUtcMs, why: 'cancelled' })
        : step(sale, event, context),
  },
  {
    name: 'not found is not sold',
    breaks: '2249 is provisional: pin it down, behind the fence',
    machine: (sale, event, context) =>
      concluding(sale, event, step(sale, event, context), 'original-not-found', {
        kind: 'sale-not-sold',
        atUtcMs: context.nowUtcMs,
        why: 'never-arrived',
      }),
  },
  {
    name: 'no last check behind the fence',
    breaks: 'a late original is undone once more',
    machine: (sale, event, context) => {
      const next = step(sale, event, context);
      if (event.kind !== 'reversal-answered' || event.outcome.kind !== 'reversed') return next;
      if (next.facts.length !== 1 || sale.phase.kind !== 'reversing') return next;
      return { facts: [...next.facts, { kind: 'sale-reversed', atUtcMs: 0 }], effects: [] };
    },
  },
  {
    name: 'a late success is sold',
    breaks: '4. after REV_OWED a late success is evidence only',
    machine: (sale, event, context) =>
      event.kind === 'answered' && event.outcome.kind === 'approved' && isUndone(sale)
        ? step({ ...sale, phase: { kind: 'inflight' } }, event, context)
        : step(sale, event, context),
  },
  {
    name: 'a slip prints while it is undone',
    breaks: '9. nothing prints after REV_OWED',
    machine: (sale, event, context) =>
      event.kind === 'print-asked' && isUndone(sale) && sale.slip.kind === 'due'
        ? step({ ...sale, phase: soldAgain(sale) }, event, context)
        : step(sale, event, context),
  },
  {
    name: 'a forced refund goes on asking',
    breaks: '5. never re-send an irreversible purchase after its refund',
    machine: without((fact) => fact.kind === 'sale-frozen' && fact.why === 'refunded-unknown'),
  },
  {
    name: 'the same reversal after a refusal',
    breaks: 'a definite answer needs a new reversal reference',
    machine: (sale, event, context) => {
      const last = sale.reversals.at(-1);
      const again = last === undefined ? context : { ...context, newReversal: () => last.request };
      return step(sale, event, again);
    },
  },
  {
    name: 'a new reversal after silence',
    breaks: 'a timeout repeats the same reversal reference',
    machine: (sale, event, context) => {
      const last = lastReversalAttempt(sale);
      const isSilent = last?.verdict === 'maybe' || last?.verdict === 'lost';
      return event.kind === 'pause-over' && isSilent
        ? step(withLastReversal(sale, 'reversed'), event, context)
        : step(sale, event, context);
    },
  },
  {
    name: 'an open attempt was never sent',
    breaks: '9. INFLIGHT after a crash = maybe',
    machine: (sale, event, context) =>
      event.kind === 'found-at-start' && sale.phase.kind === 'inflight'
        ? step({ ...sale, phase: { kind: 'intent' } }, event, context)
        : step(sale, event, context),
  },
  {
    name: 'a crash forgets a reversal',
    breaks: '9. REV_INFLIGHT after a crash = repeat',
    machine: (sale, event, context) =>
      event.kind === 'found-at-start' && isUndone(sale)
        ? { ...step(sale, event, context), effects: [] }
        : step(sale, event, context),
  },
  {
    name: 'a crash while printing prints the original again',
    breaks: '9. PRINTING after a crash = ask, then a COPY',
    machine: (sale, event, context) => {
      const next = step(sale, event, context);
      return event.kind === 'found-at-start' ? { ...next, facts: next.facts.map(notBegun) } : next;
    },
  },
  {
    name: 'a doubtful print begins again as the original',
    breaks: 'what is printed after the first byte is a COPY',
    machine: (sale, event, context) => {
      const next = step(sale, event, context);
      return event.kind === 'print-ended' ? { ...next, facts: next.facts.map(notBegun) } : next;
    },
  },
  {
    name: 'no background attempts',
    breaks: '6. background retry for ever',
    machine: (sale, event, context) => {
      const next = step(sale, event, context);
      const isLong = (effect: Effect): boolean =>
        effect.kind === 'pause' && effect.durationMs > 60_000;
      return { ...next, effects: next.effects.filter((effect) => !isLong(effect)) };
    },
  },
  {
    name: 'gives up after eight attempts',
    breaks: '6. no discard, whatever the retry count',
    machine: (sale, event, context) =>
      event.kind === 'pause-over' && sale.attempts.length >= 8 && sale.phase.kind === 'waiting'
        ? only({ kind: 'sale-not-sold', atUtcMs: context.nowUtcMs, why: 'no-line' })
        : step(sale, event, context),
  },
  {
    name: 'a void pays before it is undone',
    breaks: '8. no refund while a printed PIN is good',
    machine: (sale, event, context) =>
      event.kind === 'refund-paid' && sale.refund === 'none' && isVoided(sale)
        ? only({
            kind: 'refund-paid',
            atUtcMs: context.nowUtcMs,
            operatorName: event.operatorName,
          })
        : step(sale, event, context),
  },
  {
    name: 'money back while it is being sold',
    breaks: '8. no refund while SOLD is possible',
    machine: (sale, event, context) =>
      event.kind === 'refund-paid' && sale.phase.kind === 'waiting' && mayHaveSold(sale)
        ? only({
            kind: 'refund-paid',
            atUtcMs: context.nowUtcMs,
            operatorName: event.operatorName,
          })
        : step(sale, event, context),
  },
  {
    name: 'a collision in an undoing is undone',
    breaks: "a stranger's sale must not be undone",
    machine: without(
      (fact, sale) =>
        fact.kind === 'sale-frozen' && fact.why === 'reference-collision' && isUndone(sale),
      {
        kind: 'pause',
        durationMs: 5_000,
      },
    ),
  },
];

function only(fact: SaleFact): Step {
  return { facts: [fact], effects: [] };
}

function without(
  isLeftOut: (fact: SaleFact, sale: Sale) => boolean,
  instead?: Effect,
): SaleMachine {
  return (sale, event, context) => {
    const next = step(sale, event, context);
    const facts = next.facts.filter((fact) => !isLeftOut(fact, sale));
    if (facts.length === next.facts.length) return next;
    const goOn: Effect = instead ?? { kind: 'pause', durationMs: 5_000 };
    return { ...next, facts, effects: [...next.effects, goOn] };
  };
}

// What is known of the earlier attempts is forgotten: the machine thinks that none of them may have run.
function withoutDoubt(sale: Sale): Sale {
  const attempts = sale.attempts.map((attempt) =>
    attempt.verdict === 'maybe' || attempt.verdict === 'lost'
      ? { ...attempt, verdict: 'not-executed' as const }
      : attempt,
  );
  return { ...sale, attempts };
}

function concluding(
  sale: Sale,
  event: SaleEvent,
  next: Step,
  refusal: string,
  verdict: SaleFact,
): Step {
  if (event.kind !== 'reversal-answered' || event.outcome.kind !== 'refused') return next;
  if (event.outcome.refusal !== refusal || !isUndone(sale)) return next;
  return { facts: [...next.facts.slice(0, 1), verdict], effects: [] };
}

function withLastReversal(sale: Sale, verdict: 'reversed'): Sale {
  const reversals = sale.reversals.map((reversal, index) =>
    index < sale.reversals.length - 1
      ? reversal
      : { ...reversal, attempts: reversal.attempts.map((each) => ({ ...each, verdict })) },
  );
  return { ...sale, reversals };
}

function isUndone({ phase }: Sale): boolean {
  return phase.kind === 'reversing';
}

function isVoided({ phase }: Sale): boolean {
  return phase.kind === 'reversing' && phase.why === 'void';
}

function isNotExecuted(event: SaleEvent): boolean {
  return (
    event.kind === 'answered' &&
    event.outcome.kind === 'unknown' &&
    event.outcome.cause === 'not-executed'
  );
}

function soldAgain(sale: Sale): Sale['phase'] {
  const approved = sale.attempts.find(({ verdict }) => verdict === 'approved');
  if (approved?.approval === undefined) return sale.phase;
  const { number: attemptNumber, approval } = approved;
  return { kind: 'sold', attemptNumber, soldUtcMs: 0, approval };
}

function notBegun(fact: SaleFact): SaleFact {
  return fact.kind === 'print-doubtful' ? { ...fact, kind: 'print-not-begun' } : fact;
}
