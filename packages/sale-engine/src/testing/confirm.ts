import type { Sale, VoidOrder } from '@tillkeeper/domain';
import type { SaleOrder } from '../ports.ts';
import { ORDER, type World } from './world.ts';

/** A supervisor's void of a slip that the customer brought back. */
export const VOID: VoidOrder = { operatorName: 'Thandi', reason: 'wrong amount', paper: 'back' };

/** Confirms an order, lets its first answer come when there is one, and gives the sale as it is whenever asked. */
export async function confirmIn(world: World, order: SaleOrder = ORDER): Promise<() => Sale> {
  const confirmed = world.engine.confirm(order);
  if (!confirmed.ok) throw new Error(confirmed.error.why);
  await world.pass(0);
  return () => {
    const sale = world.journal.sale(confirmed.value.intent.saleId);
    if (sale === undefined) throw new Error('The sale is gone.');
    return sale;
  };
}
