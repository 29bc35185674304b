import { formatRand } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import { dealOfSale } from '../../screens/sale/deal.ts';
import { doneTitle } from './deals.ts';

type Paid = Pick<SaleView, 'tender' | 'product'>;

const changeOf = ({ tender }: Pick<SaleView, 'tender'>): number =>
  tender.kind === 'cash' ? tender.changeCents : 0;

/** What is left to do for a sale whose slip was never printed: the paper, and the change with it. */
export function soldPrintAndGive(sale: Paid): string {
  const cents = changeOf(sale);
  const what = doneTitle[dealOfSale(sale)];
  return cents > 0
    ? `${what}: print the slip and give ${formatRand(cents)} change`
    : `${what}: print the slip`;
}

/** The same as a request. */
export function printAndGive(sale: Pick<SaleView, 'tender'>): string {
  const cents = changeOf(sale);
  return cents > 0 ? `Print the slip, give ${formatRand(cents)} change.` : 'Print the slip.';
}
