import type { SaleView } from '@tillkeeper/ipc';
import { type ReactElement, useEffect } from 'react';
import { Row, Rows } from '../../components/rows.tsx';
import { Caption, Heading, TwoPane } from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { useTick } from '../../components/use-tick.ts';
import { waitsForFirstSlip } from '../../stores/finished-elsewhere.ts';
import { go } from '../../stores/route-store.ts';
import { ageMs, refreshLists, useSales } from '../../stores/sales-store.ts';
import { en } from '../../strings/en.ts';
import { EmptyList } from '../lists/empty-list.tsx';
import { nextStepOf } from '../lists/list-view.ts';
import styles from '../lists/lists.module.css';
import { focusMainAction } from '../lists/main-action.ts';
import { SaleDetails } from '../lists/sale-details.tsx';
import { SaleList } from '../lists/sale-list.tsx';
import { useSelection } from '../lists/use-selection.ts';
import { actorOf, restingCount } from '../sale/actor.ts';

/** Every sale that still needs the till or a person: how old, what next, and who must act. */
export function OpenScreen({ saleId }: { readonly saleId: string | undefined }): ReactElement {
  const open = useSales((state) => state.open);
  const known = useSales((state) => state.known);
  const nowMs = useTick(1_000);
  const listed = useSelection(open ?? [], saleId);
  const words = en.sale.lists;
  const age = (sale: SaleView): string =>
    en.sale.age(ageMs(known[sale.saleId] ?? { view: sale, heardAtMs: nowMs }, nowMs));
  useEffect(() => void refreshLists(), []);
  useKey('Escape', () => go({ kind: 'home' }));
  const { sales, selected, select } = listed;
  const resting = restingCount(sales);
  return (
    <TwoPane
      ticketLabel={words.details}
      ticket={
        <SaleDetails sale={selected}>
          {selected && (
            <>
              <section>
                <Caption>{words.next}</Caption>
                <p>{stepWords(selected)}</p>
              </section>
              <Rows>
                <Row name={words.who}>{words.actors[actorOf(selected)]}</Row>
                <Row name={words.age}>{age(selected)}</Row>
              </Rows>
            </>
          )}
        </SaleDetails>
      }
    >
      <div className={styles['screen']}>
        <div className={styles['top']}>
          <Heading>{words.open}</Heading>
          <p className={styles['fine']}>
            {en.frame.openItems(sales.length - resting)}
            {resting > 0 && ` · ${words.resting(resting)}`}
          </p>
        </div>
        {open === null && <p role="status">{words.loading}</p>}
        {open !== null && sales.length === 0 && (
          <EmptyList title={words.noneOpen} words={words.noneOpenWords} />
        )}
        {sales.length > 0 && (
          <SaleList
            label={words.open}
            sales={sales}
            selectedId={selected?.saleId}
            onSelect={select}
            onEnter={focusMainAction}
            extra={age}
          />
        )}
      </div>
    </TwoPane>
  );
}

function stepWords(sale: SaleView): string {
  return waitsForFirstSlip(sale)
    ? en.sale.printAndGive(sale)
    : en.sale.lists.nextSteps(sale, nextStepOf(sale));
}
