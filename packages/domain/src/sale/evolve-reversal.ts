import type { ReversalFact } from './fact.ts';
import { nobodyPaid } from './questions.ts';
import type { Reversal, ReversalAttempt, Sale } from './sale.ts';

type Started = Extract<ReversalFact, { readonly kind: 'reversal-started' }>;
type Ended = Extract<ReversalFact, { readonly kind: 'reversal-ended' }>;

/** Opens an attempt of a reversal: the next one of the last reversal, or the first one of a new one. */
export function startReversal(sale: Sale, fact: Started): Sale {
  const { reversalNumber, attemptNumber, request, atUtcMs } = fact;
  const last = sale.reversals.at(-1);
  const reversal =
    reversalNumber === last?.number ? last : { number: reversalNumber, request, attempts: [] };
  if (
    reversalNumber > sale.reversals.length + 1 ||
    attemptNumber !== reversal.attempts.length + 1
  ) {
    throw new Error('Reversals are numbered without gaps.');
  }
  if (reversal.request.body !== request.body) throw new Error('Same reference, same bytes.');
  const attempt: ReversalAttempt = {
    number: attemptNumber,
    startedUtcMs: atUtcMs,
    verdict: 'open',
  };
  const opened: Reversal = { ...reversal, attempts: [...reversal.attempts, attempt] };
  if (sale.phase.kind !== 'reversing')
    throw new Error('Only a sale that is owed to be undone is reversed.');
  const reversals = [...sale.reversals.slice(0, reversalNumber - 1), opened];
  return { ...sale, reversals, phase: { ...sale.phase, askedLast: 'reversal' } };
}

/** Writes down how an attempt of a reversal ended. */
export function endReversal(sale: Sale, fact: Ended): Sale {
  const reversal = sale.reversals[fact.reversalNumber - 1];
  const attempt = reversal?.attempts[fact.attemptNumber - 1];
  if (reversal === undefined || attempt?.verdict !== 'open') {
    throw new Error(
      `Attempt ${fact.attemptNumber} of reversal ${fact.reversalNumber} is not open.`,
    );
  }
  const ended: ReversalAttempt = {
    ...attempt,
    verdict: fact.verdict,
    code: fact.code,
    ...(fact.refusal === undefined ? {} : { refusal: fact.refusal }),
  };
  const attempts = reversal.attempts.map((each) => (each === attempt ? ended : each));
  const reversals = sale.reversals.map((each) =>
    each === reversal ? { ...reversal, attempts } : each,
  );
  // Undone at the provider: what was printed buys nothing any more, so its money is owed.
  const owesNow = fact.verdict === 'reversed' && sale.refund === 'none' && !nobodyPaid(sale);
  const refund = owesNow ? 'due' : sale.refund;
  return { ...sale, reversals, refund };
}
