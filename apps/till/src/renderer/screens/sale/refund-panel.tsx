import { formatRand } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Heading, Sum } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import { moneyBack } from './money-back.ts';
import styles from './sale.module.css';

/** Where the customer's money goes when nothing was sold. */
export function RefundPanel({ sale }: { readonly sale: SaleView }): ReactElement {
  const words = en.sale.back;
  const paid = sale.refund === 'paid';
  // Nobody paid for it: what was only asked for must not be read as money to hand out.
  if (sale.tender.kind === 'none' && !paid)
    return (
      <section aria-label={words.title}>
        <Heading level={2}>{words.nothingTitle}</Heading>
        <p className={styles['todo']}>{words.nothing}</p>
      </section>
    );
  return (
    <section aria-label={words.title}>
      <Heading level={2}>{paid ? words.paidTitle : words.title}</Heading>
      <Sum muted={paid}>{formatRand(sale.amountCents)}</Sum>
      {paid ? <p className={styles['todo']}>{words.paid}</p> : <RefundWords sale={sale} />}
    </section>
  );
}

/** What to do with the money, in a sentence. */
export function RefundWords({ sale }: { readonly sale: SaleView }): ReactElement {
  const back = moneyBack(sale);
  const words = en.sale.back;
  return (
    <>
      {back.cardCents > 0 && <p className={styles['todo']}>{words.card(back.cardCents)}</p>}
      {back.cashCents > 0 && <p className={styles['todo']}>{words.cash(back.cashCents)}</p>}
      {back.voucherCents > 0 && (
        <p className={styles['todo']}>{words.voucher(back.voucherCents)}</p>
      )}
      {back.handedOverCents > back.cashCents && (
        <p className={styles['fine']}>{words.handedOver(back.handedOverCents)}</p>
      )}
    </>
  );
}
