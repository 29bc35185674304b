import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { refundPaid } from '../../stores/sale-actions.ts';
import { en } from '../../strings/en.ts';
import { ForceRefundButton, ReprintButton, SettleButton } from '../office/person-buttons.tsx';
import { VoidButton, VoidOutcome } from '../office/void-button.tsx';
import { AlreadyBack } from '../sale/already-back.tsx';
import { backBy } from '../sale/money-back.ts';
import { RefundWords } from '../sale/refund-panel.tsx';
import { SlipPanel } from '../sale/slip-panel.tsx';
import styles from './lists.module.css';

/** What can be done about a sale of a list: its paper, its money, or whom to call. */
export function WhatToDo({ sale }: { readonly sale: SaleView }): ReactElement | null {
  switch (sale.phase.kind) {
    case 'sold':
      return <Sold sale={sale} />;
    case 'intent':
    case 'inflight':
    case 'waiting':
      return (
        <>
          {sale.pendingSlip.kind !== 'none' && <SlipPanel sale={sale} paper="pending-slip" />}
          <ForceRefundButton sale={sale} />
        </>
      );
    case 'frozen':
    case 'unreversible':
      return <AskPerson sale={sale} />;
    case 'declined':
    case 'not-sold':
    case 'reversing':
    case 'reversed':
    case 'settled':
      return <MoneyBack sale={sale} />;
  }
}

function Sold({ sale }: { readonly sale: SaleView }): ReactElement {
  return (
    <div className={styles['todo']}>
      <SlipPanel sale={sale} />
      <VoidOutcome sale={sale} />
      <ReprintButton sale={sale} />
      <VoidButton sale={sale} />
    </div>
  );
}

function AskPerson({ sale }: { readonly sale: SaleView }): ReactElement {
  const words = en.sale.frozen;
  const { phase } = sale;
  return (
    <div className={styles['todo']}>
      {phase.kind === 'unreversible' &&
        en.sale.undo.unreversible.words(sale, phase.why).map((line) => <p key={line}>{line}</p>)}
      {phase.kind === 'frozen' && <p>{words.words(sale, phase.why)}</p>}
      <p>
        {words.keepMoney(sale)} {words.call}
      </p>
      <AlreadyBack sale={sale} />
      <SettleButton sale={sale} />
    </div>
  );
}

function MoneyBack({ sale }: { readonly sale: SaleView }): ReactElement {
  const { phase, refund } = sale;
  return (
    <div className={styles['todo']}>
      {phase.kind === 'declined' && <p>{en.sale.declined.words(sale).what}</p>}
      {phase.kind === 'not-sold' && <p>{en.sale.notSold.words(sale, phase.why)}</p>}
      {phase.kind === 'settled' && <p>{en.sale.undo.settled.words(phase)}</p>}
      {refund === 'due' && <RefundDue sale={sale} />}
      {refund === 'paid' && <p>{en.sale.back.paid}</p>}
      <VoidOutcome sale={sale} />
    </div>
  );
}

function RefundDue({ sale }: { readonly sale: SaleView }): ReactElement {
  const words = en.sale.back;
  return (
    <>
      <RefundWords sale={sale} />
      <Button hint="Enter" onPress={() => void refundPaid(sale.saleId)}>
        {words.doneBy[backBy(sale)]}
      </Button>
    </>
  );
}
