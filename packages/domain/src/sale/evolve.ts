import { assertNever } from '../result.ts';
import { endAttempt, startAttempt } from './evolve-attempt.ts';
import { evolvePaper } from './evolve-paper.ts';
import { endReversal, startReversal } from './evolve-reversal.ts';
import type { SaleFact } from './fact.ts';
import { goodsMayBeOut, nobodyPaid } from './questions.ts';
import type { ReversalReason, Sale, SaleIntent, SalePhase, VoidOrder } from './sale.ts';

/**
 * Adds one fact to a sale. Pure and total: replaying a sale's facts in order always rebuilds the
 * same sale. A fact that can't follow the ones before it is a defect of the writer and throws.
 */
export function evolve(sale: Sale | undefined, fact: SaleFact): Sale {
  if (fact.kind === 'sale-intended') {
    if (sale !== undefined) throw new Error('A sale is intended once.');
    return newSale(fact.intent);
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
    case 'reversal-owed':
      return oweReversal(sale, fact.why, fact.atUtcMs, fact.voided);
    case 'reversal-started':
      return startReversal(sale, fact);
    case 'reversal-ended':
      return endReversal(sale, fact);
    case 'found-irreversible':
      return { ...sale, reversible: false, phase: { kind: 'waiting' }, refund: 'none' };
    case 'void-refused':
      return { ...sale, phase: soldAgain(sale), voidRefused: fact.why, refund: 'none' };
    case 'secrets-shown':
      return { ...sale, shown: true };
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
        refund: owed(sale),
      };
    case 'sale-not-sold':
      return {
        ...sale,
        phase: { kind: 'not-sold', why: fact.why, endedUtcMs: fact.atUtcMs },
        refund: owed(sale),
      };
    case 'sale-reversed':
      return {
        ...sale,
        phase: { kind: 'reversed', reversedUtcMs: fact.atUtcMs },
        refund: owed(sale),
      };
    case 'sale-unreversible':
      return { ...sale, phase: { kind: 'unreversible', why: fact.why, atUtcMs: fact.atUtcMs } };
    case 'sale-frozen':
      return { ...sale, phase: { kind: 'frozen', why: fact.why, frozenUtcMs: fact.atUtcMs } };
    case 'sale-settled':
      return settle(sale, fact);
    case 'pending-slip-owed':
      return { ...sale, pendingSlip: { kind: 'due', copyNumber: 0 } };
    case 'refund-paid':
    case 'refund-forced':
      return { ...sale, refund: 'paid' };
    case 'sale-recovered':
      return { ...sale, recovered: true };
    case 'print-started':
    case 'print-section':
    case 'print-torn':
    case 'print-finished':
    case 'print-doubtful':
    case 'print-not-begun':
    case 'print-judged':
    case 'reprint-ordered':
      return evolvePaper(sale, fact);
    default:
      return assertNever(fact);
  }
}

function newSale(intent: SaleIntent): Sale {
  return {
    intent,
    phase: { kind: 'intent' },
    attempts: [],
    slip: { kind: 'none' },
    pendingSlip: { kind: 'none' },
    reversals: [],
    reversible: intent.product.reversible,
    refund: 'none',
    recovered: false,
  };
}

function oweReversal(
  sale: Sale,
  why: ReversalReason,
  owedUtcMs: number,
  voided: VoidOrder | undefined,
): Sale {
  const attemptsBefore = sale.attempts.length;
  const phase: SalePhase = {
    kind: 'reversing',
    why,
    owedUtcMs,
    attemptsBefore,
    askedLast: 'nothing',
  };
  // A slip that is out may be used while it is undone: its money is owed once the undoing is proven.
  const refund = goodsMayBeOut(sale) || nobodyPaid(sale) ? 'none' : 'due';
  return { ...sale, phase, refund, ...(voided === undefined ? {} : { voided }) };
}

// A void starts at a sold sale, so there is an approved attempt, and it ended when the sale was sold.
function soldAgain({ attempts }: Sale): SalePhase {
  const sold = attempts.findLast(({ verdict }) => verdict === 'approved');
  if (sold?.approval === undefined || sold.endedUtcMs === undefined)
    throw new Error('Only what was sold stays sold.');
  const { number, approval, endedUtcMs } = sold;
  return { kind: 'sold', attemptNumber: number, soldUtcMs: endedUtcMs, approval };
}

function soldPhase(sale: Sale, attemptNumber: number, soldUtcMs: number): SalePhase {
  const approval = sale.attempts[attemptNumber - 1]?.approval;
  if (approval === undefined) throw new Error('A sale is sold by an approved attempt.');
  return { kind: 'sold', attemptNumber, soldUtcMs, approval };
}

function settle(sale: Sale, fact: Extract<SaleFact, { kind: 'sale-settled' }>): Sale {
  const { as, atUtcMs, operatorName, note } = fact;
  return {
    ...sale,
    phase: { kind: 'settled', as, settledUtcMs: atUtcMs, operatorName, note },
    refund: as === 'not-sold' ? owed(sale) : sale.refund,
  };
}

// Money is owed once: what was given back already is not owed again, and what nobody paid never is.
function owed(sale: Sale): Sale['refund'] {
  if (nobodyPaid(sale)) return 'none';
  return sale.refund === 'paid' ? 'paid' : 'due';
}
