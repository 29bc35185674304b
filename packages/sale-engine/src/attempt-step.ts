import {
  assertNever,
  canCancel,
  type DeclinedOutcome,
  evolve,
  mayHaveSold,
  type Outcome,
  type Sale,
  type SaleFact,
  soldNothing,
  summariseEvidence,
  type UnknownOutcome,
} from '@tillkeeper/domain';
import { both, NOTHING, record, type Step, type StepContext } from './events.ts';
import { owePendingSlip } from './moves.ts';
import { pauseBeforeNextMs } from './pace.ts';
import { stepPrint } from './print-step.ts';
import {
  isProof,
  nextReversalMove,
  oweReversal,
  pauseReversal,
  type Undoing,
} from './reversal-step.ts';

/** An attempt ended: what is known now, and what follows from it. */
export function attemptAnswered(
  sale: Sale,
  attemptNumber: number,
  outcome: Outcome,
  context: StepContext,
): Step {
  // Only the open attempt can be answered; a second answer to it changes nothing.
  if (sale.attempts[attemptNumber - 1]?.verdict !== 'open') return NOTHING;
  const fact = factOf(attemptNumber, outcome, context.nowUtcMs);
  const heard: Step = {
    ...record(fact),
    ...(outcome.kind === 'approved' ? { evidence: outcome.evidence } : {}),
  };
  const after = evolve(sale, fact);
  switch (sale.phase.kind) {
    case 'inflight':
      return both(heard, whileSelling(after, sale, attemptNumber, outcome, context));
    case 'reversing':
      return both(heard, whileReversing({ ...after, phase: sale.phase }, sale, outcome, context));
    case 'frozen':
      // A person has it already. What was sold after all is the store's now, and stays with a person.
      return outcome.kind === 'approved' ? both(heard, storeOwnsIt(context)) : heard;
    default:
      return heard;
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

function whileSelling(
  after: Sale,
  before: Sale,
  attemptNumber: number,
  outcome: Outcome,
  context: StepContext,
): Step {
  const atUtcMs = context.nowUtcMs;
  switch (outcome.kind) {
    case 'approved':
      return sold(after, attemptNumber, context);
    case 'declined':
      if (!mayHaveSold(after)) return record({ kind: 'sale-declined', atUtcMs, decline: outcome });
      return declinedAgain(after, outcome, context);
    case 'unknown':
      return stillUnknown(after, before, outcome, context);
    default:
      return assertNever(outcome);
  }
}

function sold(after: Sale, attemptNumber: number, context: StepContext): Step {
  const fact: SaleFact = { kind: 'sale-sold', attemptNumber, atUtcMs: context.nowUtcMs };
  // A slip that nobody waits for is cash on the floor, or in the next customer's hand: it stays due
  // until a person asks for it.
  const customerWaits = context.waited.sinceConfirmedMs < context.settings.customerWaitMs;
  // Who was given a pending slip may have gone with it.
  const isHere = after.pendingSlip.kind === 'none' && !after.recovered;
  const isAwaited = customerWaits && context.attended && isHere;
  const printNow = isAwaited && context.printerReady;
  if (!printNow) return record(fact);
  return both(
    record(fact),
    stepPrint(evolve(after, fact), { kind: 'print-asked', paper: 'slip' }, context),
  );
}

// A refusal on a re-send. Behind the fence nothing can arrive any more, but an empty wallet may be
// empty because an earlier attempt took its money: only a person can find that out.
function declinedAgain(after: Sale, decline: DeclinedOutcome, context: StepContext): Step {
  const atUtcMs = context.nowUtcMs;
  if (context.waited.sinceLastMaybeMs < context.settings.fenceMs)
    return waitOrLeave(after, context);
  if (isProof(decline)) return record({ kind: 'sale-declined', atUtcMs, decline });
  return after.reversible
    ? waitOrLeave(after, context)
    : record({ kind: 'sale-frozen', atUtcMs, why: 'decline-unproven' });
}

function stillUnknown(
  after: Sale,
  before: Sale,
  { cause }: UnknownOutcome,
  context: StepContext,
): Step {
  const atUtcMs = context.nowUtcMs;
  if (cause === 'request-changed')
    return record({ kind: 'sale-frozen', atUtcMs, why: 'request-changed' });
  if (isStrangers(before, cause))
    return record({ kind: 'sale-frozen', atUtcMs, why: 'reference-collision' });
  return waitOrLeave(after, context);
}

// Known to the provider although we never got through to it: someone else's reference.
function isStrangers({ attempts }: Sale, cause: UnknownOutcome['cause']): boolean {
  const earlier = attempts.slice(0, -1);
  return cause === 'collision' && earlier.every(({ verdict }) => verdict === 'not-executed');
}

function waitOrLeave(after: Sale, context: StepContext): Step {
  const customerWaits = context.waited.sinceConfirmedMs < context.settings.customerWaitMs;
  return customerWaits ? wait(after, context) : customerLeaves(after, context);
}

/** The customer waits no longer: give up, undo, or hand over the pending slip, whatever is safe. */
function customerLeaves(sale: Sale, context: StepContext): Step {
  const atUtcMs = context.nowUtcMs;
  if (canCancel(sale)) return record({ kind: 'sale-not-sold', atUtcMs, why: 'no-line' });
  if (sale.reversible) return oweReversal(sale, 'customer-left', context);
  if (isSoldWithoutGoods(sale, context))
    return record({ kind: 'sale-frozen', atUtcMs, why: 'evidence-missing' });
  return both(owePendingSlip(sale, context), wait(sale, context));
}

// The provider says again and again that it sold, and never what: asking on helps nobody.
function isSoldWithoutGoods({ attempts }: Sale, { settings }: StepContext): boolean {
  const last = attempts.slice(-settings.missingEvidenceLimit);
  return (
    last.length === settings.missingEvidenceLimit &&
    last.every(({ cause }) => cause === 'evidence-missing' || cause === 'collision')
  );
}

function wait(after: Sale, { waited, settings }: StepContext): Step {
  const durationMs = pauseBeforeNextMs(after.attempts, waited, settings);
  return { facts: [], effects: [{ kind: 'pause', durationMs }] };
}

function whileReversing(
  after: Undoing,
  before: Sale,
  outcome: Outcome,
  context: StepContext,
): Step {
  const atUtcMs = context.nowUtcMs;
  // A stranger's sale must not be undone.
  if (outcome.kind === 'unknown' && isStrangers(before, outcome.cause))
    return record({ kind: 'sale-frozen', atUtcMs, why: 'reference-collision' });
  if (outcome.kind === 'declined' && soldNothing(after)) {
    return record({ kind: 'sale-declined', atUtcMs, decline: outcome });
  }
  if (soldNothing(after)) return record({ kind: 'sale-not-sold', atUtcMs, why: 'cancelled' });
  // Known to be sold: undo it at once. Anything else: after a pause.
  return outcome.kind === 'approved'
    ? nextReversalMove(after, context)
    : pauseReversal(after, context);
}

function storeOwnsIt({ nowUtcMs }: StepContext): Step {
  return record({ kind: 'sale-unreversible', atUtcMs: nowUtcMs, why: 'not-allowed' });
}
