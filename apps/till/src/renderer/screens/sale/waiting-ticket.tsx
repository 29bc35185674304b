import { formatRand } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { PaymentRows } from '../../components/payment-rows.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { Heading, Sum, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { en } from '../../strings/en.ts';
import { dealOfSale } from './deal.ts';
import { leaveSale, useGoesBack, useLeaveWords } from './leave-sale.ts';
import styles from './sale.module.css';
import { minutesAndSeconds, type WaitingKind } from './waiting-view.ts';
import { afterWait, patienceMs, wayOut } from './way-out.ts';
import { WayOutButton } from './way-out-button.tsx';

const words = en.sale.waiting;

interface WaitingTicketProps {
  readonly sale: SaleView;
  readonly kind: WaitingKind;
  readonly waitedMs: number;
  /** Milliseconds since the sale was confirmed. */
  readonly ageMs: number;
  /** Milliseconds until the next try; undefined while one is out. */
  readonly nextMs: number | undefined;
}

/** The ticket column of a wait: how long, what comes then, and the way out before that. */
export function WaitingTicket({
  sale,
  kind,
  waitedMs,
  ageMs,
  nextMs,
}: WaitingTicketProps): ReactElement {
  const own = words.of[dealOfSale(sale)];
  const way = wayOut(sale, kind);
  const after = kind === 'sending' ? undefined : afterWait(sale, kind);
  const leftMs = patienceMs(sale, ageMs);
  const goesBack = useGoesBack();
  const leaveWords = useLeaveWords(words.next);
  useKey('Escape', leaveSale, goesBack);
  return (
    <>
      <TicketBody>
        {after !== undefined && leftMs !== undefined ? (
          <Patience rows={own.rows[after]} leftMs={leftMs} nextMs={nextMs} />
        ) : (
          <>
            <Heading level={2}>{nextMs === undefined ? words.working : words.nextTry}</Heading>
            <Sum>{minutesAndSeconds(nextMs ?? waitedMs)}</Sum>
          </>
        )}
        <Paid sale={sale} />
        {kind !== 'sending' && (
          <p className={styles['fine']}>
            {after === undefined ? words.keepsTrying : own.after[after]}
          </p>
        )}
      </TicketBody>
      <TicketActions>
        {(kind !== 'sending' || goesBack) && (
          <Button variant="primary" hint={goesBack ? 'Esc' : 'F2'} onPress={leaveSale}>
            {leaveWords}
          </Button>
        )}
        {way !== undefined && <WayOutButton sale={sale} way={way} />}
      </TicketActions>
    </>
  );
}

interface PatienceProps extends Pick<WaitingTicketProps, 'nextMs'> {
  readonly rows: readonly (readonly [name: string, value: string])[];
  readonly leftMs: number;
}

/** How long the till waits still, and what it does then. */
function Patience({ rows, leftMs, nextMs }: PatienceProps): ReactElement {
  return (
    <>
      <Heading level={2}>{words.ifLonger}</Heading>
      <Sum>{minutesAndSeconds(leftMs)}</Sum>
      <Rows>
        {rows.map(([name, value]) => (
          <Row key={name} name={name}>
            {value}
          </Row>
        ))}
        {nextMs !== undefined && <Row name={words.nextTry}>{minutesAndSeconds(nextMs)}</Row>}
      </Rows>
      {leftMs === 0 && <p className={styles['fine']}>{words.lastTry}</p>}
    </>
  );
}

function Paid({ sale }: { readonly sale: SaleView }): ReactElement {
  const { tender, amountCents } = sale;
  const name = words.of[dealOfSale(sale)].sum;
  return (
    <div className={styles['paid']}>
      <Rows>
        <Row name={name}>{formatRand(amountCents)}</Row>
        <PaymentRows
          tender={tender}
          priceCents={amountCents}
          changeWords={words.changeLater(dealOfSale(sale))}
        />
      </Rows>
    </div>
  );
}
