import { evolve, type Sale } from '@tillkeeper/domain';
import type { NewEntry } from '@tillkeeper/journal/contract';
import type { Step } from './events.ts';
import type { SlipMaker } from './ports.ts';

/**
 * The journal entries of a step: each fact with what must be sealed beside it. The evidence goes
 * with the answer that brought it, each paper with the fact that makes it due. A slip that can't be
 * made must not cost the answer: it is left out, and made from the evidence when it is printed.
 */
export function entriesOf(
  sale: Sale,
  { facts, evidence }: Step,
  slips: SlipMaker,
  onDefect: (error: unknown) => void,
): NewEntry[] {
  let soFar = sale;
  const made = (make: () => unknown): unknown => {
    try {
      return make();
    } catch (error) {
      onDefect(error);
      return undefined;
    }
  };
  return facts.map((fact) => {
    soFar = evolve(soFar, fact);
    const now = soFar;
    if (fact.kind === 'pending-slip-owed')
      return { fact, secrets: { 'pending-slip': made(() => slips.makePending(now)) } };
    if (evidence === undefined) return { fact };
    if (fact.kind === 'attempt-approved') return { fact, secrets: { evidence } };
    if (fact.kind === 'sale-sold')
      return { fact, secrets: { slip: made(() => slips.make(now, evidence)) } };
    return { fact };
  });
}
