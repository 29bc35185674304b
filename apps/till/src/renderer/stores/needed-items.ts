import type { SaleView } from '@tillkeeper/ipc';
import { restingCount } from '../screens/sale/actor.ts';
import { newest, useSales } from './sales-store.ts';

/** How many of the open items need somebody: those that only rest until a last check don't. */
export function useNeededCount(openItemCount: number): number {
  return Math.max(0, openItemCount - restingCount(useOpenItems()));
}

/** The open items with the newest word on each. */
export function useOpenItems(): readonly SaleView[] {
  const open = useSales((state) => state.open);
  const known = useSales((state) => state.known);
  return (open ?? []).map((view) => newest(view, known)).filter((view) => view.open);
}
