import type { SaleView } from '@tillkeeper/ipc';
import { useState } from 'react';
import { newest, useSales } from '../../stores/sales-store.ts';
import { selectedOf } from './list-view.ts';

/** A list with the newest word on each sale, and the sale chosen in it. */
export function useSelection(
  listed: readonly SaleView[],
  startId: string | undefined,
): {
  readonly sales: readonly SaleView[];
  readonly selected: SaleView | undefined;
  readonly select: (saleId: string) => void;
} {
  const known = useSales((state) => state.known);
  const [chosenId, select] = useState(startId);
  const sales = listed.map((view) => newest(view, known));
  return { sales, selected: selectedOf(sales, chosenId), select };
}
