import {
  assertNever,
  type DeclinedOutcome,
  evolve,
  goodsMayBeOut,
  mayHaveSold,
  type Reversal,
  type ReversalAttempt,
  type ReversalOutcome,
  type ReversalReason,
  type ReversalRefusal,
  type Sale,
  type SaleFact,
  type SalePhase,
  type VoidOrder,
} from '@tillkeeper/domain';
import { both, NOTHING, record, type SaleEvent, type Step, type StepContext } from './events.ts';
import { owePendingSlip, sendAttempt } from './moves.ts';
import { backgroundPauseMs } from './pace.ts';

type ReversalAnswered = Extract<SaleEvent, { readonly kind: 'reversal-answered' }>;

/** A sale that is being undone. */
export type Undoing = Sale & { readonly phase: Extract<SalePhase, { readonly kind: 'reversing' }> };

/** From here on the sale is undone. An attempt that is still open is heard out first. */
export function oweReversal(
  sale: Sale,
  why: ReversalReason,
  context: StepContext,
  voided?: VoidOrder,
): Step {
  const owed: SaleFact = {
    kind: 'reversal-owed',
    why,
    ...(voided === undefined ? {} : { voided }),
    atUtcMs: context.nowUtcMs,
  };
  const isOpen = sale.attempts.at(-1)?.verdict === 'open';
  return isOpen ? record(owed) : both(record(owed), newReversal(sale, context));
}

/**
 * The next question of an undoing. A reversal that was not answered is repeated under its own
 * reference, because it may have run; one that was answered needs a new reference, because the old
 * one would replay its answer for ever. "Not found" is pinned down by asking for the original again:
 * then it exists, and the next reversal undoes what it made.
 */
export function nextReversalMove(sale: Undoing, context: StepContext): Step {
  const reversal = sale.reversals.at(-1);
  const last = reversal?.attempts.at(-1);
  if (reversal === undefined || last === undefined) return newReversal(sale, context);
  const { askedLast } = sale.phase;
  switch (last.verdict) {
    case 'open':
      return NOTHING;
    case 'lost':
    case 'maybe':
    case 'not-executed':
      return repeatReversal(reversal, context);
    case 'reversed':
      return newReversal(sale, context);
    case 'refused':
      return askedLast === 'reversal' && mustAskOriginal(sale, last.refusal, context)
        ? sendAttempt(sale, context)
        : newReversal(sale, context);
    default:
      return assertNever(last.verdict);
  }
}

function mustAskOriginal(
  sale: Undoing,
  refusal: ReversalAttempt['refusal'],
  context: StepContext,
): boolean {
  if (refusal !== 'original-not-found' && refusal !== 'original-unclear') return false;
  const asked = originalAnswers(sale);
  const isKnown = asked.some(
    ({ verdict }) =>
      verdict === 'approved' || (verdict === 'declined' && !isOvertaken(sale, context)),
  );
  // Answers that leave it open must not go on for ever: each one would move the fence.
  return (
    !isKnown &&
    asked.filter(({ code }) => code !== undefined && code !== '').length <
      context.settings.originalQuestionLimit
  );
}

// The attempts that were made only to learn what became of the sale.
function originalAnswers({ attempts, phase }: Undoing): Sale['attempts'] {
  return attempts.slice(phase.attemptsBefore);
}

function repeatReversal({ number, attempts, request }: Reversal, context: StepContext): Step {
  return sendReversal(number, attempts.length + 1, request, context);
}

function newReversal(sale: Sale, context: StepContext): Step {
  const request = context.newReversal();
  return request === undefined
    ? record({ kind: 'sale-frozen', atUtcMs: context.nowUtcMs, why: 'reversal-refused' })
    : sendReversal(sale.reversals.length + 1, 1, request, context);
}

function sendReversal(
  reversalNumber: number,
  attemptNumber: number,
  request: Sale['intent']['request'],
  { nowUtcMs, settings }: StepContext,
): Step {
  const timeoutMs = settings.laterAttemptTimeoutMs;
  return {
    facts: [
      { kind: 'reversal-started', reversalNumber, attemptNumber, request, atUtcMs: nowUtcMs },
    ],
    effects: [{ kind: 'send-reversal', reversalNumber, attemptNumber, request, timeoutMs }],
  };
}

/** A call of a reversal ended: what is known now, and what follows from it. */
export function reversalAnswered(sale: Sale, event: ReversalAnswered, context: StepContext): Step {
  const { reversalNumber, attemptNumber, outcome } = event;
  const attempt = sale.reversals[reversalNumber - 1]?.attempts[attemptNumber - 1];
  if (attempt?.verdict !== 'open') return NOTHING;
  const end = endOf(event, context.nowUtcMs);
  if (sale.phase.kind !== 'reversing') return record(end);
  const after: Undoing = { ...evolve(sale, end), phase: sale.phase };
  return both(record(end), conclude(after, outcome, context));
}

function endOf(
  { reversalNumber, attemptNumber, outcome }: ReversalAnswered,
  atUtcMs: number,
): SaleFact {
  const head = {
    kind: 'reversal-ended',
    reversalNumber,
    attemptNumber,
    code: outcome.code,
    atUtcMs,
  } as const;
  switch (outcome.kind) {
    case 'reversed':
      return { ...head, verdict: 'reversed' };
    case 'refused':
      return { ...head, verdict: 'refused', refusal: outcome.refusal };
    case 'unknown':
      return { ...head, verdict: outcome.cause === 'not-executed' ? 'not-executed' : 'maybe' };
  }
}

function conclude(after: Undoing, outcome: ReversalOutcome, context: StepContext): Step {
  switch (outcome.kind) {
    case 'unknown':
      return pauseReversal(after, context, outcome.cause === 'slow-down');
    case 'reversed':
      return reversed(after, context);
    case 'refused':
      return refused(after, outcome.refusal, context);
    default:
      return assertNever(outcome);
  }
}

// An attempt that nobody heard of may arrive after its own reversal, and a provider that has
// forgotten the reference would sell it again: so it is undone once more when none can arrive.
function reversed(after: Undoing, context: StepContext): Step {
  const remainingMs = fenceRemainingMs(after, context);
  if (remainingMs > 0) return { facts: [], effects: [{ kind: 'pause', durationMs: remainingMs }] };
  if (mayBeStale(after)) return newReversal(after, context);
  return record({ kind: 'sale-reversed', atUtcMs: context.nowUtcMs });
}

function refused(after: Undoing, refusal: ReversalRefusal, context: StepContext): Step {
  const atUtcMs = context.nowUtcMs;
  switch (refusal) {
    case 'redeemed':
    case 'window-passed':
      return staysSold(after, refusal, context);
    case 'not-allowed':
      return notAllowed(after, context);
    case 'request-refused':
      return record({ kind: 'sale-frozen', atUtcMs, why: 'reversal-refused' });
    case 'try-new-reference':
      return tryAgain(after, refusal, context);
    case 'original-not-found':
      return notFound(after, context);
    case 'original-unclear':
      return unclear(after, context);
    default:
      return assertNever(refusal);
  }
}

// The catalogue was wrong: it can't be undone. If its money is gone, asking on could sell it after all. A
// provider that has undone it before contradicts itself: its answers about the original prove nothing.
function notAllowed(after: Undoing, context: StepContext): Step {
  const atUtcMs = context.nowUtcMs;
  if (wasApproved(after) || wasReversed(after)) return staysSold(after, 'not-allowed', context);
  if (after.refund === 'paid')
    return record({ kind: 'sale-frozen', atUtcMs, why: 'refunded-unknown' });
  const found: SaleFact = { kind: 'found-irreversible', atUtcMs };
  const pending = owePendingSlip(evolve(after, found), context);
  return both(both(record(found), pending), pauseReversal(after, context));
}

// A void that the provider refuses leaves the customer with what was bought. What never left the till,
// or whose money is back already, is the store's: a person must know of it. So is what an earlier reversal
// may have undone: what the customer holds is worthless then.
function staysSold(after: Undoing, why: ReversalRefusal, { nowUtcMs }: StepContext): Step {
  const isVoid = after.phase.why === 'void';
  const kind =
    isVoid && goodsMayBeOut(after) && after.refund !== 'paid' && !mayBeWorthless(after, why)
      ? 'void-refused'
      : 'sale-unreversible';
  return record({ kind, atUtcMs: nowUtcMs, why });
}

function notFound(after: Undoing, context: StepContext): Step {
  if (wasApproved(after)) return tryAgain(after, 'original-not-found', context);
  if (fenceRemainingMs(after, context) > 0) return pauseReversal(after, context);
  if (mayBeStale(after)) return newReversal(after, context);
  return record({ kind: 'sale-not-sold', atUtcMs: context.nowUtcMs, why: 'never-arrived' });
}

// The original has an answer that can't be undone. When that answer is a decline, and nothing can
// arrive any more, there is nothing to undo. A provider that keeps no refusals may have sold to another
// attempt than the declined one: only a decline that was heard behind the fence is the last word.
function unclear(after: Undoing, context: StepContext): Step {
  const decline: DeclinedOutcome | undefined = after.provisionalDecline;
  if (fenceRemainingMs(after, context) > 0) return pauseReversal(after, context);
  if (decline !== undefined && isProof(decline) && !wasApproved(after)) {
    if (!isOvertaken(after, context))
      return record({ kind: 'sale-declined', atUtcMs: context.nowUtcMs, decline });
    if (mustAskOriginal(after, 'original-unclear', context)) return pauseReversal(after, context);
  }
  return tryAgain(after, 'original-unclear', context);
}

// A decline that was heard before the fence may be overtaken by an attempt that was still on its way,
// and one from before the last start is as good as that: the original is asked about once more.
function isOvertaken(sale: Sale, { waited, settings }: StepContext): boolean {
  if (!mayHaveSold(sale) || waited.sinceLastMaybeMs < settings.fenceMs) return false;
  return waited.sinceLastMaybeMs - waited.sinceDeclinedMs < settings.fenceMs;
}

/**
 * Whether a refusal on a re-send says that none of the earlier attempts sold either. What the customer
 * must mend was wrong from the first attempt on. What the shop must mend (an empty wallet above all)
 * may have become so through the first attempt, and may be noticed before the reference is looked up.
 */
export function isProof({ mendableBy }: DeclinedOutcome): boolean {
  return mendableBy === 'customer';
}

function tryAgain(after: Undoing, refusal: ReversalRefusal, context: StepContext): Step {
  const refusals = after.reversals.filter(({ attempts }) => attempts.at(-1)?.refusal === refusal);
  if (refusals.length < context.settings.reversalRefusalLimit) return pauseReversal(after, context);
  return record({ kind: 'sale-frozen', atUtcMs: context.nowUtcMs, why: 'reversal-refused' });
}

/** The pause before the next question of an undoing; longer when the provider wants fewer of them. */
export function pauseReversal(
  after: Undoing,
  { waited, settings }: StepContext,
  isTooFast = after.attempts.at(-1)?.cause === 'slow-down',
): Step {
  const asked =
    after.reversals.reduce((count, { attempts }) => count + attempts.length, 0) +
    originalAnswers(after).length;
  const pauseMs = backgroundPauseMs(asked, waited.jitter, settings);
  const durationMs = isTooFast ? Math.max(pauseMs, settings.slowDownDelayMs) : pauseMs;
  return { facts: [], effects: [{ kind: 'pause', durationMs }] };
}

/**
 * How long the last word on a sale has to wait. To count, a reversal must have been carried out behind
 * the fence, not only answered there; so it waits one call longer.
 */
function fenceRemainingMs(sale: Sale, { waited, settings }: StepContext): number {
  if (!mayHaveSold(sale)) return 0;
  // A call is at most two tries, each with a token of its own before it.
  const longestCallMs = 4 * settings.laterAttemptTimeoutMs;
  return Math.max(0, settings.fenceMs + longestCallMs - waited.sinceLastMaybeMs);
}

// A reversal that was sent more than once may repeat the answer to its first copy, from a time when
// the original had not arrived yet.
function mayBeStale(sale: Sale): boolean {
  return mayHaveSold(sale) && sale.reversals.at(-1)?.attempts[1] !== undefined;
}

/**
 * Whether what the customer holds may have been undone: an earlier reversal may have run, and this refusal
 * does not say that the sale stands. "Too late" is not about the sale at all. Any other refusal is, but
 * a provider that has forgotten the reference speaks of what it sold anew: to a purchase whose answer
 * nobody heard, or that was answered with another transaction.
 */
function mayBeWorthless(sale: Sale, why: ReversalRefusal): boolean {
  const mayBeUndone = sale.reversals.some(({ attempts }) =>
    attempts.some(({ verdict }) => verdict !== 'refused' && verdict !== 'not-executed'),
  );
  const approvals = sale.attempts.flatMap(({ approval }) => approval?.providerTransactionId ?? []);
  const mayBeSoldAnew = mayHaveSold(sale) || new Set(approvals).size > 1;
  return mayBeUndone && (why === 'window-passed' || mayBeSoldAnew);
}

function wasReversed({ reversals }: Sale): boolean {
  return reversals.some(({ attempts }) => attempts.some(({ verdict }) => verdict === 'reversed'));
}

function wasApproved(sale: Sale): boolean {
  return sale.attempts.some(({ verdict }) => verdict === 'approved');
}
