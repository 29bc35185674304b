import { formatRand, formatSastTime } from '@tillkeeper/domain';
import type { SaleView, Today } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { Caption, Heading, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { useLastChange } from '../../stores/attention.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { titleOf, worthCents } from '../product-words.ts';
import { STATE_TONES, stateOf, whoOf } from '../sale/sale-state.ts';
import styles from './home.module.css';
import { Warnings } from './warnings.tsx';

const LAST_COUNT = 5;

/** The day so far: what was sold and taken, the last sales, and what needs attention. */
export function TodayTicket({ today }: { readonly today: Today | null }): ReactElement {
  const words = en.home.today;
  const last = today?.sales.slice(0, LAST_COUNT) ?? [];
  return (
    <>
      <TicketBody>
        <div className={styles['today']}>
          <LastChange />
          <Warnings />
          <section>
            <Heading level={2}>{words.title}</Heading>
            <Rows>
              <Row name={words.sales}>{today?.soldCount ?? '–'}</Row>
              <Takings takings={today?.takings} />
            </Rows>
          </section>
          <section>
            <Caption>{words.last}</Caption>
            {today && last.length === 0 && <p className={styles['none']}>{words.noSales}</p>}
            <ul>
              {last.map((sale) => (
                <LastSale key={sale.saleId} sale={sale} />
              ))}
            </ul>
          </section>
        </div>
      </TicketBody>
      <TicketActions>
        <Button hint="F3" onPress={() => go({ kind: 'today' })}>
          {words.all}
        </Button>
      </TicketActions>
    </>
  );
}

/** What came in, for whoever may know it: nobody counts a drawer blind who has read this. */
function Takings({
  takings,
}: {
  readonly takings: Today['takings'] | undefined;
}): ReactElement | null {
  const words = en.home.today;
  if (takings === null || takings === undefined) return null;
  return (
    <>
      <Row name={words.taken}>{formatRand(takings.takenCents)}</Row>
      <Row name={words.cash}>{formatRand(takings.cashTakenCents)}</Row>
    </>
  );
}

/** The change of the customer who has just gone, until the next sale begins. */
function LastChange(): ReactElement | null {
  const cents = useLastChange();
  return cents === undefined ? null : (
    <Notice tone="good" role="status">
      <strong>{en.home.lastChange(cents)}</strong>
    </Notice>
  );
}

function LastSale({ sale }: { readonly sale: SaleView }): ReactElement {
  const state = stateOf(sale);
  const who = whoOf(sale);
  return (
    <li className={styles['last']}>
      <span>
        <span className={styles['lastName']}>{titleOf(sale.product)}</span>
        <span className={styles['lastFine']}>
          {who !== '' && `${who} · `}
          {formatSastTime(sale.createdUtcMs)}
          {state !== 'sold' && (
            <span className={styles['lastState']}>
              <StateMark tone={STATE_TONES[state]} />
              {en.sale.stateWords(sale, state)}
            </span>
          )}
        </span>
      </span>
      <strong>{formatRand(worthCents(sale))}</strong>
    </li>
  );
}
