import type { Autopsy } from '../autopsy.ts';
import { booksAddUp, moneyAddsUp, noRefundWhileSoldIsPossible, redemptionsAddUp } from './money.ts';
import { nothingPrintsWhileUndone, papersAreTrue, theOriginalIsPrintedOnce } from './papers.ts';
import {
  noSecondSale,
  providerSalesAreKnown,
  soldIsSold,
  strangersAreLeftAlone,
} from './reconcile.ts';
import { chainIsIntact, noSecretIsSeen, receivedSecretsAreKept, replayRebuilds } from './record.ts';
import { reversibleItemsClose, tillGoesOn } from './rest.ts';
import {
  attemptsAreOlderThanTheirBytes,
  refundedIsNotAskedAgain,
  reversalReferences,
  sameReferenceSameBytes,
  sellingStops,
  slowsDown,
} from './wire.ts';

/** One thing that must not have happened. */
export interface Violation {
  /** The number of the invariant in the money design, or the rule's own name. */
  readonly invariant: string;
  readonly words: string;
}

/** One invariant: everything in a world that goes against it, in words. */
export type Invariant = (autopsy: Autopsy) => readonly string[];

/** All invariants of the money design by number, and the rules that no number covers by name. */
export const INVARIANTS: readonly (readonly [name: string, invariant: Invariant])[] = [
  ['1', providerSalesAreKnown],
  ['2', soldIsSold],
  ['3', noSecondSale],
  ['4', receivedSecretsAreKept],
  ['5', moneyAddsUp],
  ['6', attemptsAreOlderThanTheirBytes],
  ['7', sameReferenceSameBytes],
  ['8', noRefundWhileSoldIsPossible],
  ['9', nothingPrintsWhileUndone],
  ['10', chainIsIntact],
  ['11', reversibleItemsClose],
  ['12', noSecretIsSeen],
  ['13', replayRebuilds],
  ['books add up', booksAddUp],
  ['redemptions add up', redemptionsAddUp],
  ['true papers', papersAreTrue],
  ['one original', theOriginalIsPrintedOnce],
  ['reversal references', reversalReferences],
  ['refunded is not asked again', refundedIsNotAskedAgain],
  ['selling stops', sellingStops],
  ['slows down', slowsDown],
  ['strangers are left alone', strangersAreLeftAlone],
  ['the till goes on', tillGoesOn],
];

/** Checks a world against every invariant. */
export function checkInvariants(autopsy: Autopsy): Violation[] {
  return INVARIANTS.flatMap(([invariant, check]) =>
    check(autopsy).map((words) => ({ invariant, words })),
  );
}
