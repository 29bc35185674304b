import { formatRand } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Reference } from '../../components/rows.tsx';
import {
  Caption,
  Heading,
  Sum,
  TicketActions,
  TicketBody,
  TwoPane,
} from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { useLateFocus } from '../../components/use-late-focus.ts';
import { en } from '../../strings/en.ts';
import { dealOfSale } from './deal.ts';
import { leaveSale, useLeaveWords } from './leave-sale.ts';
import { MoneyBackTicket } from './money-back-ticket.tsx';
import styles from './sale.module.css';
import { SaleHeading } from './sale-heading.tsx';

interface SettledViewProps {
  readonly sale: SaleView;
  readonly phase: Extract<SaleView['phase'], { kind: 'settled' }>;
}

/** A person decided what became of this sale: who, when, and why. */
export function SettledView({ sale, phase }: SettledViewProps): ReactElement {
  const { heading, button } = useLateFocus<HTMLButtonElement>();
  useKey('Escape', leaveSale);
  const leaveWords = useLeaveWords(en.sale.declined.next);
  const words = en.sale.undo.settled;
  const title = words.title(dealOfSale(sale), phase.as);
  return (
    <TwoPane
      ticketLabel={title}
      ticket={
        sale.refund === 'none' ? (
          <>
            <TicketBody>
              <Heading level={2}>{en.sale.waiting.of[dealOfSale(sale)].sum}</Heading>
              <Sum>{formatRand(sale.amountCents)}</Sum>
              <p className={styles['todo']}>{words.keep}</p>
            </TicketBody>
            <TicketActions>
              <Button ref={button} variant="primary" hint="Enter" onPress={leaveSale}>
                {leaveWords}
              </Button>
            </TicketActions>
          </>
        ) : (
          <MoneyBackTicket sale={sale} button={button} />
        )
      }
    >
      <div className={styles['view']}>
        <SaleHeading ref={heading} sale={sale} />
        <Notice tone="quiet" role="status" title={title} large>
          {words.words(phase)}
        </Notice>
        {phase.note !== '' && (
          <section>
            <Caption>{words.noteTitle}</Caption>
            <p>{phase.note}</p>
          </section>
        )}
        <Reference>{sale.reference}</Reference>
      </div>
    </TwoPane>
  );
}
