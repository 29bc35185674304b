import type { Sale } from '@tillkeeper/domain';
import type { Invariant } from './check.ts';
import { describe } from './reconcile.ts';

/**
 * 11. "Once faults stop, every reversible item closes": the machine leaves nothing under way, of any
 * kind, and persons have nothing left to do when they have done what the till asked.
 */
export const reversibleItemsClose: Invariant = ({ openBeforePersons, sales }) => [
  ...openBeforePersons
    .filter(({ phase }) => UNDER_WAY.has(phase.kind))
    .map((sale) => `${sale.intent.request.reference} never came to rest: ${describe(sale)}`),
  ...sales
    .filter(needsSomebody)
    .map((sale) => `${sale.intent.request.reference} was left over: ${describe(sale)}`),
];

/** The till never halts and throws nothing, whatever the world does to it. */
export const tillGoesOn: Invariant = ({ defects }) => defects;

const UNDER_WAY: ReadonlySet<string> = new Set(['intent', 'inflight', 'waiting', 'reversing']);

function needsSomebody(sale: Sale): boolean {
  const { phase, refund, slip } = sale;
  if (UNDER_WAY.has(phase.kind) || phase.kind === 'frozen' || phase.kind === 'unreversible')
    return true;
  return phase.kind === 'sold' ? slip.kind !== 'printed' : refund === 'due';
}
