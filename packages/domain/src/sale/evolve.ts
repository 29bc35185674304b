import { assertNever } from '../result.ts';
import type { AttemptFact, PrintFact, SaleFact } from './fact.ts';
import type { Attempt, Sale, SalePhase, SlipState } from './sale.ts';

/**
 * Adds one fact to a sale. Pure and total: replaying a sale's facts in order always rebuilds the
 * same sale. A fact that can't follow the ones before it is a defect of the writer and throws.
 */
export function evolve(sale: Sale | undefined, fact: SaleFact): Sale {
  if (fact.kind === 'sale-intended') {
    if (sale !== undefined) throw new Error('A sale is intended once.');
    return {
      intent: fact.intent,
      phase: { kind: 'intent' },
      attempts: [],
      slip: { kind: 'none' },
      refund: 'none',
      recovered: false,
    };
  }
  if (sale === undefined) throw new Error(`${fact.kind} without a sale.`);
  switch (fact.kind) {
    case 'attempt-started':
      return startAttempt(sale, fact.attemptNumber, fact.atUtcMs);
    case 'attempt-approved':
    case 'attempt-declined':
    case 'attempt-unknown':
    case 'attempt-lost':
      return endAttempt(sale, fact);
    case 'sale-recovered':
      return { ...sale, recovered: true };
    case 'refund-paid':
      return { ...sale, refund: 'paid' };
    case 'sale-sold':
      return {
        ...sale,
        phase: soldPhase(sale, fact.attemptNumber, fact.atUtcMs),
        slip: { kind: 'due', copyNumber: 0 },
      };
    case 'sale-declined':
      return {
        ...sale,
        phase: { kind: 'declined', decline: fact.decline, declinedUtcMs: fact.atUtcMs },
        refund: 'due',
      };
    case 'sale-not-sold':
      return {
        ...sale,
        phase: { kind: 'not-sold', why: fact.why, endedUtcMs: fact.atUtcMs },
        refund: 'due',
      };
    case 'sale-frozen':
      return { ...sale, phase: { kind: 'frozen', why: fact.why, frozenUtcMs: fact.atUtcMs } };
    case 'print-started':
    case 'print-finished':
    case 'print-doubtful':
    case 'print-not-begun':
    case 'print-judged':
      return { ...sale, slip: evolveSlip(fact) };
    default:
      return assertNever(fact);
  }
}

function startAttempt(sale: Sale, number: number, startedUtcMs: number): Sale {
  if (number !== sale.attempts.length + 1) throw new Error('Attempts are numbered without gaps.');
  const attempt: Attempt = { number, startedUtcMs, verdict: 'open' };
  return { ...sale, phase: { kind: 'inflight' }, attempts: [...sale.attempts, attempt] };
}

function endAttempt(
  sale: Sale,
  fact: Exclude<AttemptFact, { readonly kind: 'attempt-started' }>,
): Sale {
  const attempt = attemptOf(sale, fact.attemptNumber);
  const ended: Attempt = { ...attempt, ...endOf(fact), endedUtcMs: fact.atUtcMs };
  const attempts = sale.attempts.map((each) => (each === attempt ? ended : each));
  const phase: SalePhase = sale.phase.kind === 'inflight' ? { kind: 'waiting' } : sale.phase;
  return fact.kind === 'attempt-declined'
    ? { ...sale, attempts, phase, provisionalDecline: fact.decline }
    : { ...sale, attempts, phase };
}

function endOf(
  fact: Exclude<AttemptFact, { readonly kind: 'attempt-started' }>,
): Pick<Attempt, 'verdict' | 'cause' | 'code' | 'approval'> {
  switch (fact.kind) {
    case 'attempt-approved':
      return { verdict: 'approved', approval: fact.approval };
    case 'attempt-declined':
      return { verdict: 'declined', code: fact.decline.code };
    case 'attempt-unknown':
      return {
        verdict: fact.cause === 'not-executed' ? 'not-executed' : 'maybe',
        cause: fact.cause,
        code: fact.code,
      };
    case 'attempt-lost':
      return { verdict: 'lost' };
  }
}

function attemptOf(sale: Sale, number: number): Attempt {
  const attempt = sale.attempts[number - 1];
  if (attempt === undefined) throw new Error(`There is no attempt ${number}.`);
  return attempt;
}

function soldPhase(sale: Sale, attemptNumber: number, soldUtcMs: number): SalePhase {
  const { approval } = attemptOf(sale, attemptNumber);
  if (approval === undefined) throw new Error('A sale is sold by an approved attempt.');
  return { kind: 'sold', attemptNumber, soldUtcMs, approval };
}

function evolveSlip(fact: PrintFact): SlipState {
  const { copyNumber } = fact;
  switch (fact.kind) {
    case 'print-started':
      return { kind: 'printing', copyNumber };
    case 'print-finished':
      return { kind: 'printed', copyNumber };
    case 'print-doubtful':
      return { kind: 'doubtful', copyNumber, why: fact.why };
    case 'print-not-begun':
      return { kind: 'due', copyNumber };
    case 'print-judged':
      return fact.cameOut
        ? { kind: 'printed', copyNumber }
        : { kind: 'due', copyNumber: copyNumber + 1 };
  }
}
