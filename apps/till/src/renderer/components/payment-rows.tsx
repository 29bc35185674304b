import { formatRand, type Payment, paymentsOf, type Tender } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { en } from '../strings/en.ts';
import { Row } from './rows.tsx';

interface PaymentRowsProps {
  readonly tender: Tender;
  readonly priceCents: number;
  /** What stands before the change: it is not given while nobody knows whether it sold. */
  readonly changeWords?: string;
  readonly largeChange?: boolean;
  /** The change stands elsewhere already, larger. */
  readonly withoutChange?: boolean;
}

/** How the customer pays or paid, a row for each part. */
export function PaymentRows(props: PaymentRowsProps): ReactElement {
  return (
    <>
      {paymentsOf(props.tender).map((payment) => (
        <PaymentRow key={keyOf(payment)} payment={payment} {...props} />
      ))}
    </>
  );
}

function PaymentRow(props: PaymentRowsProps & { readonly payment: Payment }): ReactElement {
  const { payment, priceCents, changeWords, largeChange = false, withoutChange } = props;
  const words = en.sale.payment;
  switch (payment.kind) {
    case 'card':
      return (
        <>
          <Row name={words.card}>{formatRand(payment.amountCents ?? priceCents)}</Row>
          {payment.reference !== undefined && (
            <Row name={words.cardReference}>{payment.reference}</Row>
          )}
        </>
      );
    case 'voucher':
      return <Row name={words.voucher}>{formatRand(payment.amountCents)}</Row>;
    case 'cash':
      return (
        <>
          <Row name={words.received}>{formatRand(payment.receivedCents)}</Row>
          {payment.roundingCents !== undefined && payment.roundingCents > 0 && (
            <Row name={words.rounding}>{formatRand(-payment.roundingCents)}</Row>
          )}
          {withoutChange !== true && (
            <Row name={changeWords ?? words.change} {...(largeChange && { size: 'large' })}>
              {formatRand(payment.changeCents)}
            </Row>
          )}
        </>
      );
  }
}

function keyOf(payment: Payment): string {
  return payment.kind === 'voucher' ? payment.redemptionSaleId : JSON.stringify(payment);
}
