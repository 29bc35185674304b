import type { ChangeVoucher } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Row } from '../../components/rows.tsx';
import { useSales } from '../../stores/sales-store.ts';
import { en } from '../../strings/en.ts';
import styles from '../sell/ticket.module.css';

/** The new voucher that the customer got for the rest of a redeemed one, if there was a rest. */
export function changeVoucherOf({ phase }: SaleView): ChangeVoucher | undefined {
  return phase.kind === 'sold' ? phase.evidence.change : undefined;
}

/** Says in a ticket what became of the rest of a redeemed voucher: its slip is money. */
export function ChangeVoucherNote(props: {
  readonly redemptionSaleId: string;
}): ReactElement | null {
  const redemption = useSales(({ known }) => known[props.redemptionSaleId]?.view);
  const change = redemption && changeVoucherOf(redemption);
  if (redemption === undefined || change === undefined) return null;
  return (
    <p className={styles['note']} role="status">
      {en.redeem.changeNote(change, redemption.slipNumber)}
    </p>
  );
}

/** The same among the facts of a sale. */
export function ChangeVoucherRow({ sale }: { readonly sale: SaleView }): ReactElement | null {
  const change = changeVoucherOf(sale);
  if (change === undefined) return null;
  return <Row name={en.sale.sold.changeVoucher}>{en.redeem.changeWorth(change)}</Row>;
}
