import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Reference } from '../../components/rows.tsx';
import { Caption, TicketActions, TicketBody, TwoPane } from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { useLateFocus } from '../../components/use-late-focus.ts';
import { goAtOnce } from '../../stores/route-store.ts';
import { refundPaid } from '../../stores/sale-actions.ts';
import { en } from '../../strings/en.ts';
import { RefundPanel } from './refund-panel.tsx';
import styles from './sale.module.css';
import { SaleHeading } from './sale-heading.tsx';

type Ended = Extract<SaleView['phase'], { kind: 'declined' | 'not-sold' }>;

interface NothingSoldViewProps {
  readonly sale: SaleView;
  readonly phase: Ended;
}

/** Nothing was sold: why, what helps, and where the customer's money goes. */
export function NothingSoldView({ sale, phase }: NothingSoldViewProps): ReactElement {
  const { heading, button } = useLateFocus<HTMLButtonElement>();
  const home = (): void => goAtOnce({ kind: 'home' });
  const due = sale.refund === 'due';
  const backWords = sale.tender.kind === 'card' ? en.sale.back.doneCard : en.sale.back.done;
  // First the money, then the next customer: the same key twice, with a word in between.
  const next = (): void => (due ? void refundPaid(sale.saleId) : home());
  useKey('Escape', home);
  return (
    <TwoPane
      ticketLabel={en.sale.back.title}
      ticket={
        <>
          <TicketBody>
            <RefundPanel sale={sale} />
          </TicketBody>
          <TicketActions>
            <Button ref={button} variant="primary" hint="Enter" onPress={next}>
              {due ? backWords : en.sale.declined.next}
            </Button>
            {!due && (
              <Button onPress={() => goAtOnce({ kind: 'sell', group: sale.product.group })}>
                {en.sale.declined.again}
              </Button>
            )}
          </TicketActions>
        </>
      }
    >
      <div className={styles['view']}>
        <SaleHeading sale={sale} ref={heading} />
        <Reason phase={phase} />
        <Reference>{sale.reference}</Reference>
      </div>
    </TwoPane>
  );
}

function Reason({ phase }: { readonly phase: Ended }): ReactElement {
  if (phase.kind === 'not-sold')
    return (
      <Notice tone="quiet" role="alert" title={en.sale.notSold.title} large>
        {en.sale.notSold.words[phase.why]}
      </Notice>
    );
  const { decline } = phase;
  const words = en.sale.declined;
  const { what, mend } = words.words(decline);
  return (
    <>
      <Notice tone="bad" role="alert" title={`${words.title}. ${what}`} large>
        {mend}
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
