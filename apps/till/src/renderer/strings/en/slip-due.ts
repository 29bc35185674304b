import { formatRand } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';

type Paid = Pick<SaleView, 'tender'>;

const changeOf = ({ tender }: Paid): number => (tender.kind === 'cash' ? tender.changeCents : 0);

/** What is left to do for a sale whose slip was never printed: the paper, and the change with it. */
export function soldPrintAndGive(sale: Paid): string {
  const cents = changeOf(sale);
  return cents > 0
    ? `Sold: print the slip and give ${formatRand(cents)} change`
    : 'Sold: print the slip';
}

/** The same as a request. */
export function printAndGive(sale: Paid): string {
  const cents = changeOf(sale);
  return cents > 0 ? `Print the slip, give ${formatRand(cents)} change.` : 'Print the slip.';
}
