import { formatRand, formatSastDateTime } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PaymentRows } from '../../components/payment-rows.tsx';
import { Reference, Row, Rows } from '../../components/rows.tsx';
import { Heading, Sum, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { titleOf, worthCents } from '../product-words.ts';
import { ChangeVoucherRow } from '../redeem/change-voucher.tsx';
import { STATE_TONES, stateOf, whoOf } from '../sale/sale-state.ts';
import { hasStory } from './list-view.ts';
import styles from './lists.module.css';
import { WhatToDo } from './what-to-do.tsx';

interface SaleDetailsProps {
  readonly sale: SaleView | undefined;
  /** What the list itself says, before the usual rows. */
  readonly children?: ReactNode;
}

/** The ticket column of a list: everything about the chosen sale and what can be done with it. */
export function SaleDetails({ sale, children }: SaleDetailsProps): ReactElement {
  const words = en.sale.lists;
  return (
    <>
      <TicketBody>
        {sale === undefined ? (
          <p className={styles['choose']}>{words.choose}</p>
        ) : (
          <Details key={sale.saleId} sale={sale}>
            {children}
          </Details>
        )}
      </TicketBody>
      <TicketActions>
        {sale !== undefined && hasStory(sale) && (
          <Button onPress={() => go({ kind: 'sale', saleId: sale.saleId })}>
            {words.openSale}
          </Button>
        )}
        <Button hint="Esc" onPress={() => go({ kind: 'home' })}>
          {words.back}
        </Button>
      </TicketActions>
    </>
  );
}

function Details({ sale, children }: { sale: SaleView; children: ReactNode }): ReactElement {
  const words = en.sale.lists;
  const state = stateOf(sale);
  const who = whoOf(sale);
  return (
    <div className={styles['details']}>
      <div>
        <Heading level={2}>{titleOf(sale.product)}</Heading>
        <Sum>{formatRand(worthCents(sale))}</Sum>
      </div>
      {sale.phase.kind !== 'sold' && (
        <Notice tone={STATE_TONES[state]} title={en.sale.stateWords(sale, state)} />
      )}
      {children}
      <WhatToDo sale={sale} />
      <Rows>
        {who !== '' && <Row name={words.for}>{who}</Row>}
        <ChangeVoucherRow sale={sale} />
        <Row name={words.time}>{formatSastDateTime(sale.createdUtcMs)}</Row>
        <PaymentRows tender={sale.tender} priceCents={sale.amountCents} />
        <Row name={words.operator}>{sale.operatorName}</Row>
        <Row name={words.slipNumber}>{sale.slipNumber}</Row>
      </Rows>
      <Reference>{sale.reference}</Reference>
    </div>
  );
}
