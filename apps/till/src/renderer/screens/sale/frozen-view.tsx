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
import { goAtOnce } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { History } from './history.tsx';
import styles from './sale.module.css';
import { SaleHeading } from './sale-heading.tsx';

type FrozenWhy = Extract<SaleView['phase'], { kind: 'frozen' }>['why'];

interface FrozenViewProps {
  readonly sale: SaleView;
  readonly why: FrozenWhy;
}

/** The till can't settle this sale: who must, and what to do with the money until then. */
export function FrozenView({ sale, why }: FrozenViewProps): ReactElement {
  const { heading, button } = useLateFocus<HTMLButtonElement>();
  const home = (): void => goAtOnce({ kind: 'home' });
  useKey('Escape', home);
  const words = en.sale.frozen;
  return (
    <TwoPane
      ticketLabel={words.title}
      ticket={
        <>
          <TicketBody>
            <Heading level={2}>{en.sale.waiting.money}</Heading>
            <Sum>{formatRand(sale.amountCents)}</Sum>
            <p className={styles['todo']}>{words.todo}</p>
            <Reference>{sale.reference}</Reference>
          </TicketBody>
          <TicketActions>
            <Button ref={button} variant="primary" hint="Enter" onPress={home}>
              {en.sale.waiting.next}
            </Button>
          </TicketActions>
        </>
      }
    >
      <div className={styles['view']}>
        <SaleHeading sale={sale} ref={heading} />
        <Notice tone="bad" role="alert" title={words.title} large>
          {words.words[why]}
        </Notice>
        <section>
          <Caption>{en.sale.waiting.say}</Caption>
          <Notice tone="good">
            <p className={styles['quote']}>{words.say}</p>
          </Notice>
        </section>
        <History sale={sale} />
      </div>
    </TwoPane>
  );
}
