import { formatRand } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement, Ref } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { Heading, Sum, TicketActions, TicketBody, TwoPane } from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { useLateFocus } from '../../components/use-late-focus.ts';
import { useTick } from '../../components/use-tick.ts';
import { en } from '../../strings/en.ts';
import { History } from './history.tsx';
import { leaveSale, useLeaveWords } from './leave-sale.ts';
import { MoneyBackTicket } from './money-back-ticket.tsx';
import styles from './sale.module.css';
import { SaleHeading } from './sale-heading.tsx';
import { STATE_TONES } from './sale-state.ts';
import { Say } from './say.tsx';
import { type UndoPhase, undoStateOf } from './undo-state.ts';
import { minutesAndSeconds, remainingMs } from './waiting-view.ts';

interface UndoViewProps {
  readonly sale: SaleView;
  readonly phase: UndoPhase;
  readonly heardAtMs: number;
}

/** A sale that is undone or being undone: where its money is, and what the till does next. */
export function UndoView({ sale, phase, heardAtMs }: UndoViewProps): ReactElement {
  const state = undoStateOf(phase, sale.refund);
  const { heading, button } = useLateFocus<HTMLButtonElement>();
  useKey('Escape', leaveSale);
  const words = en.sale.undo;
  return (
    <TwoPane
      ticketLabel={words.ticket}
      ticket={
        sale.refund === 'none' ? (
          <NotYetTicket sale={sale} button={button} />
        ) : (
          <MoneyBackTicket sale={sale} button={button} />
        )
      }
    >
      <div className={styles['view']}>
        <SaleHeading ref={heading} sale={sale} />
        <Notice tone={STATE_TONES[state]} role="status" title={words.title(sale, state)} large>
          {words.words(sale, state)}
        </Notice>
        <Say>{words.say(sale, state)}</Say>
        {phase.kind === 'reversing' && (
          <NextQuestion sale={sale} heardAtMs={heardAtMs} lastCheckOnly={phase.lastCheckOnly} />
        )}
        <History sale={sale} />
      </div>
    </TwoPane>
  );
}

interface NextQuestionProps extends Pick<UndoViewProps, 'sale' | 'heardAtMs'> {
  readonly lastCheckOnly: boolean;
}

/** When the till asks the provider next; a person need not wait for it. */
function NextQuestion({ sale, heardAtMs, lastCheckOnly }: NextQuestionProps): ReactElement {
  const nowMs = useTick(250);
  const nextMs = remainingMs(sale.nextAttemptInMs, heardAtMs, nowMs);
  const words = en.sale.undo;
  if (nextMs === undefined) return <p className={styles['fine']}>{words.working}</p>;
  return (
    <div>
      <Rows>
        <Row name={lastCheckOnly ? words.lastCheck : words.nextTry}>
          {minutesAndSeconds(nextMs)}
        </Row>
      </Rows>
      {lastCheckOnly && <p className={styles['fine']}>{words.lastCheckWords}</p>}
    </div>
  );
}

interface NotYetTicketProps {
  readonly sale: SaleView;
  readonly button: Ref<HTMLButtonElement>;
}

function NotYetTicket({ sale, button }: NotYetTicketProps): ReactElement {
  const words = en.sale.undo;
  const leaveWords = useLeaveWords(en.sale.waiting.next);
  return (
    <>
      <TicketBody>
        <Heading level={2}>{words.notYet}</Heading>
        <Sum muted>{formatRand(sale.amountCents)}</Sum>
        <p className={styles['todo']}>{words.notYetWords}</p>
      </TicketBody>
      <TicketActions>
        <Button ref={button} variant="primary" hint="Enter" onPress={leaveSale}>
          {leaveWords}
        </Button>
      </TicketActions>
    </>
  );
}
