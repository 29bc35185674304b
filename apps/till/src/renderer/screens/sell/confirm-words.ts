import { en } from '../../strings/en.ts';
import type { AmountProblem } from './amount.ts';
import type { ConfirmView } from './confirm.ts';
import type { TenderProblem } from './tender.ts';

interface Limits {
  readonly minimumAmountCents: number;
  readonly maximumAmountCents: number;
}

/**
 * The line over "Sell and print": the first thing that is missing, or nothing. What exactly is wrong
 * with a typed amount stands at its field.
 */
export function whyNotYet(confirm: ConfirmView, bundles: boolean): string {
  const words = (what: keyof typeof en.sell.waitingFor): string => en.sell.waitingFor[what];
  switch (confirm.kind) {
    case 'ready':
    case 'printer':
      return '';
    case 'waiting-for':
      return en.sell.waitingFor[confirm.what];
    case 'amount':
      return words(confirm.problem === 'none' ? (bundles ? 'bundle' : 'amount') : 'right-amount');
    case 'tender':
      if (confirm.problem === 'card-too-much') return words('card-part');
      if (confirm.problem === 'card-reference') return words('card-reference');
      return words(confirm.problem === 'too-little' ? 'more-cash' : 'received');
  }
}

/** What is wrong with the amount; undefined while simply none is chosen. */
export function amountProblemWords(
  problem: AmountProblem,
  limits: Limits | undefined,
): string | undefined {
  switch (problem) {
    case 'none':
      return undefined;
    case 'not-whole-cents':
    case 'below-minimum':
    case 'above-maximum':
    case 'not-the-fixed-amount':
      return limits && en.sell.limitProblem(problem, limits);
    default:
      return en.sell.amountProblems[problem];
  }
}

/** What is wrong with the money on the counter. */
export function tenderProblemWords(problem: TenderProblem, missingCents: number): string {
  if (problem === 'too-little') return en.sell.tooLittle(missingCents);
  if (problem === 'card-reference') return en.sell.waitingFor['card-reference'];
  return problem === 'card-too-much' ? en.sell.cardTooMuch : en.sell.amountProblems[problem];
}
