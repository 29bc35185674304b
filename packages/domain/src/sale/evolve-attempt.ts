import type { AttemptFact } from './fact.ts';
import type { Attempt, Sale } from './sale.ts';

type AttemptEnd = Exclude<AttemptFact, { readonly kind: 'attempt-started' }>;

/** Opens the next attempt. A sale that is being undone stays so while its original is asked about. */
export function startAttempt(sale: Sale, number: number, startedUtcMs: number): Sale {
  if (number !== sale.attempts.length + 1) throw new Error('Attempts are numbered without gaps.');
  const attempt: Attempt = { number, startedUtcMs, verdict: 'open' };
  return {
    ...sale,
    phase:
      sale.phase.kind === 'reversing'
        ? { ...sale.phase, askedLast: 'original' }
        : { kind: 'inflight' },
    attempts: [...sale.attempts, attempt],
  };
}

/** Writes down how an attempt ended. Evidence only grows: an ended attempt never changes. */
export function endAttempt(sale: Sale, fact: AttemptEnd): Sale {
  const attempt = sale.attempts[fact.attemptNumber - 1];
  if (attempt?.verdict !== 'open') throw new Error(`Attempt ${fact.attemptNumber} is not open.`);
  const ended: Attempt = { ...attempt, ...endOf(fact), endedUtcMs: fact.atUtcMs };
  const after: Sale = {
    ...sale,
    attempts: sale.attempts.map((each) => (each === attempt ? ended : each)),
    phase: sale.phase.kind === 'inflight' ? { kind: 'waiting' } : sale.phase,
  };
  return fact.kind === 'attempt-declined' ? { ...after, provisionalDecline: fact.decline } : after;
}

function endOf(fact: AttemptEnd): Pick<Attempt, 'verdict' | 'cause' | 'code' | 'approval'> {
  switch (fact.kind) {
    case 'attempt-approved':
      return { verdict: 'approved', approval: fact.approval };
    case 'attempt-declined':
      return { verdict: 'declined', code: fact.decline.code };
    case 'attempt-unknown': {
      const verdict = fact.cause === 'not-executed' ? 'not-executed' : 'maybe';
      return { verdict, cause: fact.cause, code: fact.code };
    }
    case 'attempt-lost':
      return { verdict: 'lost' };
  }
}
