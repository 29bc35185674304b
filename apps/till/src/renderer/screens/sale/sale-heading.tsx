import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement, RefObject } from 'react';
import { ProductMark } from '../../components/product-mark.tsx';
import { Heading } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import styles from './sale.module.css';
import { whoOf } from './sale-state.ts';

interface SaleHeadingProps {
  readonly sale: SaleView;
  readonly ref: RefObject<HTMLHeadingElement | null>;
}

/** What was to be sold, for how much and for whom, as long as it is not sold. */
export function SaleHeading({ sale, ref }: SaleHeadingProps): ReactElement {
  const { group } = sale.product;
  return (
    <Heading ref={ref} mark={<ProductMark group={group} />}>
      {en.sale.title(en.frame.groupNames[group], sale.amountCents)}
      <span className={styles['who']}>{whoOf(sale)}</span>
    </Heading>
  );
}
