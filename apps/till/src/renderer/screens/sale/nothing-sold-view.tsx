import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Reference } from '../../components/rows.tsx';
import { Caption, TwoPane } from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { useLateFocus } from '../../components/use-late-focus.ts';
import { goAtOnce } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { dealOfSale } from './deal.ts';
import { leaveSale } from './leave-sale.ts';
import { MoneyBackTicket } from './money-back-ticket.tsx';
import styles from './sale.module.css';
import { SaleHeading } from './sale-heading.tsx';
import { TakeBackPending } from './take-back-pending.tsx';

type Ended = Extract<SaleView['phase'], { kind: 'declined' | 'not-sold' }>;

interface NothingSoldViewProps {
  readonly sale: SaleView;
  readonly phase: Ended;
}

/** Nothing was sold: why, what helps, and where the customer's money goes. */
export function NothingSoldView({ sale, phase }: NothingSoldViewProps): ReactElement {
  const { heading, button } = useLateFocus<HTMLButtonElement>();
  useKey('Escape', leaveSale);
  return (
    <TwoPane
      ticketLabel={en.sale.back.title}
      ticket={
        <MoneyBackTicket
          sale={sale}
          button={button}
          other={
            <Button onPress={() => goAtOnce({ kind: 'sell', group: sale.product.group })}>
              {en.sale.declined.again}
            </Button>
          }
        />
      }
    >
      <div className={styles['view']}>
        <SaleHeading ref={heading} sale={sale} />
        <TakeBackPending sale={sale} />
        <Reason sale={sale} phase={phase} />
        <Reference>{sale.reference}</Reference>
      </div>
    </TwoPane>
  );
}

function titleOf(sale: SaleView): string {
  return en.sale.declined.title[dealOfSale(sale)];
}

function Reason({ sale, phase }: { readonly sale: SaleView; readonly phase: Ended }): ReactElement {
  if (phase.kind === 'not-sold')
    return (
      <Notice tone="quiet" role="alert" title={titleOf(sale)} large>
        {en.sale.notSold.words(sale, phase.why)}
      </Notice>
    );
  const { decline } = phase;
  const words = en.sale.declined;
  const { what, help } = words.words(sale);
  return (
    <>
      <Notice tone="bad" role="alert" title={`${titleOf(sale)}. ${what}`} large>
        {help}
      </Notice>
      <section>
        <Caption>{words.saidBy}</Caption>
        <p>
          {words.code(decline.code)}
          {decline.providerMessage !== '' && ` · ${decline.providerMessage}`}
        </p>
      </section>
    </>
  );
}
