import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { forgetFinished, useFinished } from '../stores/attention.ts';
import { go, useRoute } from '../stores/route-store.ts';
import { en } from '../strings/en.ts';
import styles from './layers.module.css';

/** The sale that ended while the cashier served somebody else, if there is one to speak of here. */
export function useFinishedToShow(): SaleView | undefined {
  const sale = useFinished();
  const route = useRoute((state) => state.route);
  // The open items show it themselves.
  return route.kind === 'open' ? undefined : sale;
}

/** Says that a sale ended while the cashier served somebody else. It never takes the focus. */
export function FinishedBar({ sale }: { readonly sale: SaleView }): ReactElement {
  return (
    <div className={styles['finished']}>
      <Notice tone="warn" role="status">
        {en.frame.finished(sale)}
      </Notice>
      <Button onPress={() => go({ kind: 'sale', saleId: sale.saleId })}>
        {en.frame.openFinished}
      </Button>
      <Button onPress={() => forgetFinished(sale.saleId)}>{en.frame.close}</Button>
    </div>
  );
}
