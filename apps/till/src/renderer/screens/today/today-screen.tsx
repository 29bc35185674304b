import { type ReactElement, useEffect } from 'react';
import { Heading, TwoPane } from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { go } from '../../stores/route-store.ts';
import { refreshLists, useSales } from '../../stores/sales-store.ts';
import { en } from '../../strings/en.ts';
import { EmptyList } from '../lists/empty-list.tsx';
import styles from '../lists/lists.module.css';
import { focusMainAction } from '../lists/main-action.ts';
import { SaleDetails } from '../lists/sale-details.tsx';
import { SaleList } from '../lists/sale-list.tsx';
import { useSelection } from '../lists/use-selection.ts';

/** Today's sales: what became of each, and its slip once more. */
export function TodayScreen({ saleId }: { readonly saleId: string | undefined }): ReactElement {
  const today = useSales((state) => state.today);
  const { sales, selected, select } = useSelection(today?.sales ?? [], saleId);
  const words = en.sale.lists;
  useEffect(() => void refreshLists(), []);
  useKey('Escape', () => go({ kind: 'home' }));
  return (
    <TwoPane ticketLabel={words.details} ticket={<SaleDetails sale={selected} />}>
      <div className={styles['screen']}>
        <div className={styles['top']}>
          <Heading>{words.today}</Heading>
          {today && (
            <p className={styles['fine']}>
              {words.summary(today.soldCount, today.takings?.takenCents)}
            </p>
          )}
        </div>
        {today === null && <p role="status">{words.loading}</p>}
        {today !== null && sales.length === 0 && (
          <EmptyList title={words.noneToday} words={words.noneTodayWords} />
        )}
        {sales.length > 0 && (
          <SaleList
            label={words.today}
            sales={sales}
            selectedId={selected?.saleId}
            onSelect={select}
            onEnter={focusMainAction}
          />
        )}
      </div>
    </TwoPane>
  );
}
