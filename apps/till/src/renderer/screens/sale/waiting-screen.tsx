import { formatRand } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import {
  Caption,
  Heading,
  Sum,
  TicketActions,
  TicketBody,
  TwoPane,
} from '../../components/two-pane.tsx';
import { useTick } from '../../components/use-tick.ts';
import { goAtOnce } from '../../stores/route-store.ts';
import { cancelSale } from '../../stores/sale-actions.ts';
import { en } from '../../strings/en.ts';
import { History } from './history.tsx';
import styles from './sale.module.css';
import { SaleHeading } from './sale-heading.tsx';
import { minutesAndSeconds, remainingMs, type WaitingKind, waitingKind } from './waiting-view.ts';

interface WaitingViewProps {
  readonly sale: SaleView;
  readonly heardAtMs: number;
}

/** The outcome is open: what the till does, what to say, what not to do. */
export function WaitingView({ sale, heardAtMs }: WaitingViewProps): ReactElement {
  const [openedAtMs] = useState(() => performance.now());
  const nowMs = useTick(250);
  const kind = waitingKind(sale, nowMs - openedAtMs);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const words = en.sale.waiting;
  return (
    <TwoPane
      ticketLabel={words.working}
      ticket={
        <WaitingTicket
          sale={sale}
          kind={kind}
          waitedMs={nowMs - openedAtMs}
          nextMs={remainingMs(sale.nextAttemptInMs, heardAtMs, nowMs)}
        />
      }
    >
      <div className={styles['view']}>
        <SaleHeading sale={sale} ref={heading} />
        <Notice tone={tones[kind]} role="status" title={words.titles[kind]} large>
          {words.words[kind]}
          {tones[kind] === 'busy' && <span className={styles['progress']} />}
        </Notice>
        <section>
          <Caption>{words.say}</Caption>
          <Notice tone="good">
            <p className={styles['quote']}>{words.sayWhile[kind]}</p>
          </Notice>
        </section>
        <History sale={sale} />
      </div>
    </TwoPane>
  );
}

const tones: Record<WaitingKind, 'busy' | 'warn'> = {
  sending: 'busy',
  'still-working': 'busy',
  'not-known': 'warn',
  'no-line': 'warn',
};

interface WaitingTicketProps {
  readonly sale: SaleView;
  readonly kind: WaitingKind;
  readonly waitedMs: number;
  readonly nextMs: number | undefined;
}

function WaitingTicket({ sale, kind, waitedMs, nextMs }: WaitingTicketProps): ReactElement {
  const words = en.sale.waiting;
  const [givingUp, setGivingUp] = useState(false);
  const giveUp = async (): Promise<void> => {
    setGivingUp(true);
    await cancelSale(sale.saleId);
    setGivingUp(false);
  };
  return (
    <>
      <TicketBody>
        <Heading level={2}>{nextMs === undefined ? words.working : words.nextTry}</Heading>
        <Sum>{minutesAndSeconds(nextMs ?? waitedMs)}</Sum>
        <Rows>
          <Row name={words.money}>{formatRand(sale.amountCents)}</Row>
          {sale.tender.kind === 'cash' ? (
            <>
              <Row name={en.sell.ticket.received}>{formatRand(sale.tender.receivedCents)}</Row>
              <Row name={words.changeLater}>{formatRand(sale.tender.changeCents)}</Row>
            </>
          ) : (
            <Row name={en.sell.ticket.byCard}>{formatRand(sale.amountCents)}</Row>
          )}
        </Rows>
        {kind !== 'sending' && <p className={styles['fine']}>{words.thenWords}</p>}
        {kind === 'not-known' && !sale.canCancel && (
          <p className={styles['fine']}>{words.cantGiveUp}</p>
        )}
      </TicketBody>
      <TicketActions>
        {kind !== 'sending' && (
          <Button variant="primary" hint="F2" onPress={() => goAtOnce({ kind: 'home' })}>
            {words.next}
          </Button>
        )}
        {sale.canCancel && (
          <Button onPress={() => void giveUp()} disabled={givingUp}>
            {givingUp ? words.givingUp : words.giveUp}
          </Button>
        )}
      </TicketActions>
    </>
  );
}
