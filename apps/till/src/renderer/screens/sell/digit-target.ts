import type { Sell } from './use-sell.ts';

/**
 * Which sum a digit begins where no field has the focus. On a surface where money is typed a digit is
 * always rand, never a tile: the price until there is one, then what the customer hands over.
 */
export function digitTarget(
  sell: Pick<Sell, 'amount' | 'limits' | 'tenderDraft' | 'view' | 'zone'>,
): 'amount' | 'received' | undefined {
  const { amount, limits, tenderDraft, view, zone } = sell;
  if (view.kind === 'waiting-for') return undefined;
  if (zone !== 'pay' || amount.kind === 'problem') return limits && 'amount';
  return tenderDraft.kind === 'cash' ? 'received' : undefined;
}
