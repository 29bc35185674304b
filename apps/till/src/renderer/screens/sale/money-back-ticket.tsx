import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement, ReactNode, Ref } from 'react';
import { Button } from '../../components/button.tsx';
import { TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { refundPaid } from '../../stores/sale-actions.ts';
import { en } from '../../strings/en.ts';
import { leaveSale, useLeaveWords } from './leave-sale.ts';
import { backBy } from './money-back.ts';
import { RefundPanel } from './refund-panel.tsx';

interface MoneyBackTicketProps {
  readonly sale: SaleView;
  readonly button: Ref<HTMLButtonElement>;
  /** What stands under the money. */
  readonly children?: ReactNode;
  /** Another way on, once the money is back. */
  readonly other?: ReactNode;
}

/** The ticket column of a sale whose money goes back. */
export function MoneyBackTicket(props: MoneyBackTicketProps): ReactElement {
  const { sale, button, children, other } = props;
  const due = sale.refund === 'due';
  const leaveWords = useLeaveWords(en.sale.declined.next);
  const backWords = en.sale.back.doneBy[backBy(sale)];
  // First the money, then the next customer: the same key twice, with a word in between.
  const next = (): void => (due ? void refundPaid(sale.saleId) : leaveSale());
  return (
    <>
      <TicketBody>
        <RefundPanel sale={sale} />
        {children}
      </TicketBody>
      <TicketActions>
        <Button ref={button} variant="primary" hint="Enter" onPress={next}>
          {due ? backWords : leaveWords}
        </Button>
        {!due && other}
      </TicketActions>
    </>
  );
}
