import type { HouseFact } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';

/** A Z as the journal has it. */
export type ClosedFact = Extract<HouseFact, { kind: 'shift-closed' }>;

/** A Z with its place in the chain. */
export interface Closing {
  readonly seq: number;
  readonly fact: ClosedFact;
}

/** The Zs before an event, or the newest ones; newest first. */
export function closingsBefore(
  journal: Pick<Journal, 'houseFacts'>,
  limit: number,
  beforeSeq?: number,
): readonly Closing[] {
  const before = beforeSeq === undefined ? {} : { beforeSeq };
  return journal
    .houseFacts({ kinds: ['shift-closed'], limit, ...before })
    .flatMap(({ seq, fact }) => (fact.kind === 'shift-closed' ? [{ seq, fact }] : []));
}

/**
 * The Z of a shift. Shifts are numbered in the order of the chain, so it is found by halving, in
 * two dozen looks, and not by reading the Zs of all the years after it.
 */
export function closingOf(
  journal: Pick<Journal, 'houseFacts' | 'head'>,
  shiftNumber: number,
): Closing | undefined {
  let [after, before] = [0, journal.head().seq + 1];
  while (after + 1 < before) {
    const middle = Math.floor((after + before) / 2);
    const [found] = closingsBefore(journal, 1, middle + 1);
    if (found?.fact.shiftNumber === shiftNumber) return found;
    if (found !== undefined && found.fact.shiftNumber > shiftNumber) before = found.seq;
    else after = middle;
  }
  return undefined;
}
