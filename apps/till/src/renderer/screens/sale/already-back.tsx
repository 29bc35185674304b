import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { refundPaid } from '../../stores/sale-actions.ts';
import { en } from '../../strings/en.ts';
import { backBy } from './money-back.ts';

/**
 * While a sale is undone the money is due at once, so the customer may have it by the time it turns
 * out that it can't be undone: then the till must learn it, or the drawer is short without a reason.
 */
export function AlreadyBack({ sale }: { readonly sale: SaleView }): ReactElement | null {
  if (sale.refund !== 'due') return null;
  const words = en.sale.frozen;
  return (
    <Button onPress={() => void refundPaid(sale.saleId)}>
      {words.alreadyBackBy[backBy(sale)]}
    </Button>
  );
}
