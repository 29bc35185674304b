import { isService } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement, Ref } from 'react';
import { ProductMark } from '../../components/product-mark.tsx';
import { Heading } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import styles from './sale.module.css';
import { whoOf } from './sale-state.ts';

interface SaleHeadingProps {
  readonly sale: SaleView;
  readonly ref: Ref<HTMLHeadingElement>;
}

/**
 * What was asked for, for how much and for whom: the title of a sale that is not a plain success. All
 * of a voucher is asked for as 0, and nobody knows how much that is before the provider says it.
 */
export function SaleHeading({ sale, ref }: SaleHeadingProps): ReactElement {
  const { product, amountCents } = sale;
  return (
    <Heading ref={ref} mark={<ProductMark group={product.group} />}>
      {amountCents === 0 && isService(product.group)
        ? en.frame.groupNames[product.group]
        : en.sale.title(en.frame.groupNames[product.group], amountCents)}
      <span className={styles['who']}>{whoOf(sale)}</span>
    </Heading>
  );
}
