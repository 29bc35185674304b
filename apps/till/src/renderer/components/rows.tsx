import type { ReactElement, ReactNode } from 'react';
import { en } from '../strings/en.ts';
import { cx } from './cx.ts';
import styles from './rows.module.css';

/** A list of names and values. */
export function Rows({ children }: { readonly children: ReactNode }): ReactElement {
  return <dl className={styles['rows']}>{children}</dl>;
}

interface RowProps {
  readonly name: ReactNode;
  readonly children: ReactNode;
  readonly size?: 'normal' | 'large' | 'small' | 'sum';
}

/** A name at the left and its value at the right. */
export function Row({ name, children, size = 'normal' }: RowProps): ReactElement {
  return (
    <div className={cx(styles['row'], styles[size])}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The till's own name of a sale, to be read out over the telephone. */
export function Reference({ children }: { readonly children: string }): ReactElement {
  return (
    <p className={styles['reference']}>
      <span>{en.sale.reference}</span>
      {children}
    </p>
  );
}
