import type { SaleView } from '@tillkeeper/ipc';
import { useEffect, useState } from 'react';
import { newest, useSales } from '../../stores/sales-store.ts';

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
  // What was looked at stays in view when it leaves the list: its outcome is the answer to a press.
  const gone = chosenId === undefined ? undefined : known[chosenId]?.view;
  const selected = sales.find(({ saleId }) => saleId === chosenId) ?? gone ?? sales[0];
  const selectedId = selected?.saleId;
  useEffect(() => {
    if (selectedId !== undefined) select(selectedId);
  }, [selectedId]);
  return { sales, selected, select };
}
