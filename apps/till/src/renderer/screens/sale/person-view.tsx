import { formatRand } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Reference } from '../../components/rows.tsx';
import { Heading, Sum, TicketActions, TicketBody, TwoPane } from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { useLateFocus } from '../../components/use-late-focus.ts';
import { en } from '../../strings/en.ts';
import { AlreadyBack } from './already-back.tsx';
import { dealOfSale } from './deal.ts';
import { History } from './history.tsx';
import { leaveSale, useLeaveWords } from './leave-sale.ts';
import styles from './sale.module.css';
import { SaleHeading } from './sale-heading.tsx';
import { Say } from './say.tsx';

type Phase = Extract<SaleView['phase'], { kind: 'frozen' | 'unreversible' }>;

interface PersonViewProps {
  readonly sale: SaleView;
  readonly phase: Phase;
}

/** The till can't settle this sale: who must, and what to do with the money until then. */
export function PersonView({ sale, phase }: PersonViewProps): ReactElement {
  const { heading, button } = useLateFocus<HTMLButtonElement>();
  useKey('Escape', leaveSale);
  const leaveWords = useLeaveWords(en.sale.waiting.next);
  const words = en.sale.frozen;
  return (
    <TwoPane
      ticketLabel={words.title}
      ticket={
        <>
          <TicketBody>
            <Heading level={2}>{en.sale.waiting.of[dealOfSale(sale)].sum}</Heading>
            <Sum>{formatRand(sale.amountCents)}</Sum>
            <p className={styles['todo']}>{words.keepMoney(sale)}</p>
            <p className={styles['todo']}>{words.call}</p>
            <Reference>{sale.reference}</Reference>
          </TicketBody>
          <TicketActions>
            <Button ref={button} variant="primary" hint="Enter" onPress={leaveSale}>
              {leaveWords}
            </Button>
            <AlreadyBack sale={sale} />
          </TicketActions>
        </>
      }
    >
      <div className={styles['view']}>
        <SaleHeading ref={heading} sale={sale} />
        <Reason sale={sale} phase={phase} />
        <Say>{words.say(sale)}</Say>
        <History sale={sale} />
      </div>
    </TwoPane>
  );
}

function Reason({ sale, phase }: Pick<PersonViewProps, 'sale' | 'phase'>): ReactElement {
  if (phase.kind === 'frozen')
    return (
      <Notice tone="bad" role="alert" title={en.sale.frozen.title} large>
        {en.sale.frozen.words(sale, phase.why)}
      </Notice>
    );
  const words = en.sale.undo.unreversible;
  return (
    <Notice tone="bad" role="alert" title={words.title(dealOfSale(sale))} large>
      {[...words.words(sale, phase.why), words.decide].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
