import type { SaleView } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { TwoPane } from '../../components/two-pane.tsx';
import { useTick } from '../../components/use-tick.ts';
import { ageMs } from '../../stores/sales-store.ts';
import { en } from '../../strings/en.ts';
import { dealOfSale } from './deal.ts';
import { History } from './history.tsx';
import styles from './sale.module.css';
import { SaleHeading } from './sale-heading.tsx';
import { Say } from './say.tsx';
import { SlipPanel } from './slip-panel.tsx';
import { WaitingTicket } from './waiting-ticket.tsx';
import { remainingMs, type WaitingKind, waitingKind } from './waiting-view.ts';

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
  const { working } = en.sale.waiting;
  const words = en.sale.waiting.of[dealOfSale(sale)];
  return (
    <TwoPane
      ticketLabel={working}
      ticket={
        <WaitingTicket
          sale={sale}
          kind={kind}
          waitedMs={nowMs - openedAtMs}
          ageMs={ageMs({ view: sale, heardAtMs }, nowMs)}
          nextMs={remainingMs(sale.nextAttemptInMs, heardAtMs, nowMs)}
        />
      }
    >
      <div className={styles['view']}>
        <SaleHeading ref={heading} sale={sale} />
        <Notice tone={tones[kind]} role="status" title={words.titles[kind]} large>
          {words.words[kind]}
          {tones[kind] === 'busy' && <span className={styles['progress']} />}
        </Notice>
        {sale.pendingSlip.kind !== 'none' && <SlipPanel sale={sale} paper="pending-slip" fresh />}
        <Say>{words.say[kind]}</Say>
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
  pending: 'warn',
};
