import {
  assertNever,
  canCancel,
  type Evidence,
  evolve,
  mayHaveSold,
  type NotSoldReason,
  type Outcome,
  type Sale,
  type SaleFact,
  summariseEvidence,
  type UnknownCause,
} from '@tillkeeper/domain';
import { NOTHING, record, type SaleEvent, type Step, type StepContext } from './events.ts';
import { pauseBeforeNextMs } from './pace.ts';
import { stepPrint } from './print-step.ts';

/**
 * The sale machine: what happens to a sale when something happens to it. Pure: the runner makes the
 * facts durable before it carries out the effects, so persisting first is the shape of the code.
 */
export function step(sale: Sale, event: SaleEvent, context: StepContext): Step {
  switch (event.kind) {
    case 'confirmed':
      return sale.phase.kind === 'intent' ? attempt(sale, context) : NOTHING;
    case 'pause-over':
      return sale.phase.kind === 'waiting' ? attempt(sale, context) : NOTHING;
    case 'answered':
      return answered(sale, event.attemptNumber, event.outcome, context);
    case 'found-at-start':
      return foundAtStart(sale, context);
    case 'cancel-asked':
      return canCancel(sale) ? notSold('cancelled', [], context) : NOTHING;
    case 'refund-paid':
      return sale.refund === 'due'
        ? record({
            kind: 'refund-paid',
            atUtcMs: context.nowUtcMs,
            operatorName: event.operatorName,
          })
        : NOTHING;
    case 'print-asked':
    case 'print-ended':
    case 'slip-judged':
      return stepPrint(sale, event, context);
    default:
      return assertNever(event);
  }
}

function attempt(sale: Sale, { nowUtcMs, settings }: StepContext): Step {
  const attemptNumber = sale.attempts.length + 1;
  const timeoutMs =
    attemptNumber === 1 ? settings.firstAttemptTimeoutMs : settings.laterAttemptTimeoutMs;
  return {
    facts: [{ kind: 'attempt-started', attemptNumber, atUtcMs: nowUtcMs }],
    effects: [{ kind: 'send', attemptNumber, timeoutMs }],
  };
}

function answered(sale: Sale, attemptNumber: number, outcome: Outcome, context: StepContext): Step {
  const open = sale.attempts[attemptNumber - 1];
  // Only the open attempt can be answered; a second answer to it changes nothing.
  if (open?.verdict !== 'open') return NOTHING;
  const fact = factOf(attemptNumber, outcome, context.nowUtcMs);
  const after = evolve(sale, fact);
  switch (outcome.kind) {
    case 'approved':
      return approved(after, fact, attemptNumber, outcome.evidence, context);
    case 'declined':
      return mayHaveSold(after) && context.waited.sinceLastMaybeMs < context.settings.fenceMs
        ? wait(after, fact, context)
        : record(fact, { kind: 'sale-declined', atUtcMs: context.nowUtcMs, decline: outcome });
    case 'unknown':
      return unknown(after, sale, fact, outcome.cause, context);
    default:
      return assertNever(outcome);
  }
}

function factOf(attemptNumber: number, outcome: Outcome, atUtcMs: number): SaleFact {
  switch (outcome.kind) {
    case 'approved': {
      const { providerTransactionId, evidence } = outcome;
      const approval = { providerTransactionId, evidence: summariseEvidence(evidence) };
      return { kind: 'attempt-approved', attemptNumber, atUtcMs, approval };
    }
    case 'declined':
      return { kind: 'attempt-declined', attemptNumber, atUtcMs, decline: outcome };
    case 'unknown': {
      const { cause, code, detail } = outcome;
      return { kind: 'attempt-unknown', attemptNumber, atUtcMs, cause, code, detail };
    }
  }
}

function approved(
  after: Sale,
  fact: SaleFact,
  attemptNumber: number,
  evidence: Evidence,
  context: StepContext,
): Step {
  const sold: SaleFact = { kind: 'sale-sold', attemptNumber, atUtcMs: context.nowUtcMs };
  // A slip that nobody waits for is cash on the floor: it stays due until a person asks for it.
  const customerWaits = context.waited.sinceConfirmedMs < context.settings.customerWaitMs;
  const print =
    customerWaits && !after.recovered && context.printerReady
      ? stepPrint(evolve(after, sold), { kind: 'print-asked' }, context)
      : NOTHING;
  return { facts: [fact, sold, ...print.facts], evidence, effects: print.effects };
}

function unknown(
  after: Sale,
  before: Sale,
  fact: SaleFact,
  cause: UnknownCause,
  context: StepContext,
): Step {
  const atUtcMs = context.nowUtcMs;
  if (cause === 'request-changed')
    return record(fact, { kind: 'sale-frozen', atUtcMs, why: 'request-changed' });
  // Known to the provider although we never got through to it: someone else's reference.
  const neverThere = before.attempts.slice(0, -1).every((each) => each.verdict === 'not-executed');
  if (cause === 'collision' && neverThere) {
    return record(fact, { kind: 'sale-frozen', atUtcMs, why: 'reference-collision' });
  }
  const givenUp = context.waited.sinceConfirmedMs >= context.settings.customerWaitMs;
  if (givenUp && canCancel(after)) return notSold('no-line', [fact], context);
  return wait(after, fact, context);
}

function wait(after: Sale, fact: SaleFact, { waited, settings }: StepContext): Step {
  const durationMs = pauseBeforeNextMs(after.attempts, waited, settings);
  return { facts: [fact], effects: [{ kind: 'pause', durationMs }] };
}

function notSold(why: NotSoldReason, before: readonly SaleFact[], { nowUtcMs }: StepContext): Step {
  return record(...before, { kind: 'sale-not-sold', atUtcMs: nowUtcMs, why });
}

/** After a crash: what was never sent is over, what was open may have sold, what printed must be looked at. */
function foundAtStart(sale: Sale, context: StepContext): Step {
  const atUtcMs = context.nowUtcMs;
  const found: SaleFact = { kind: 'sale-recovered', atUtcMs };
  switch (sale.phase.kind) {
    case 'intent':
      return notSold('never-sent', [found], context);
    case 'waiting':
      if (canCancel(sale)) return notSold('no-line', [found], context);
      return resume([found], context);
    case 'inflight': {
      const lost: SaleFact = { kind: 'attempt-lost', attemptNumber: sale.attempts.length, atUtcMs };
      return resume([found, lost], context);
    }
    case 'sold':
      if (sale.slip.kind !== 'printing') return NOTHING;
      return record({
        kind: 'print-doubtful',
        copyNumber: sale.slip.copyNumber,
        atUtcMs,
        why: 'till-stopped',
      });
    case 'declined':
    case 'not-sold':
    case 'frozen':
      return NOTHING;
    default:
      return assertNever(sale.phase);
  }
}

// A till that comes back with many open sales does not send them all in the same instant.
function resume(facts: readonly SaleFact[], { waited }: StepContext): Step {
  return { facts, effects: [{ kind: 'pause', durationMs: Math.round(waited.jitter * 1_000) }] };
}
