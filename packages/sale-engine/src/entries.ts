import { evolve, type Sale } from '@tillkeeper/domain';
import type { NewEntry } from '@tillkeeper/journal/contract';
import type { Step } from './events.ts';
import type { SlipMaker } from './ports.ts';

/**
 * The journal entries of a step: each fact with what must be sealed beside it. The evidence goes
 * with the answer that brought it, each paper with the fact that makes it due.
 */
export function entriesOf(sale: Sale, { facts, evidence }: Step, slips: SlipMaker): NewEntry[] {
  let soFar = sale;
  return facts.map((fact) => {
    soFar = evolve(soFar, fact);
    if (fact.kind === 'pending-slip-owed') {
      return { fact, secrets: { 'pending-slip': slips.makePending(soFar) } };
    }
    if (evidence !== undefined && fact.kind === 'attempt-approved')
      return { fact, secrets: { evidence } };
    if (evidence !== undefined && fact.kind === 'sale-sold') {
      return { fact, secrets: { slip: slips.make(soFar, evidence) } };
    }
    return { fact };
  });
}
