import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './rows.module.css';

/** A list of names and values. */
export function Rows({ children }: { readonly children: ReactNode }): ReactElement {
  return <dl className={styles['rows']}>{children}</dl>;
}

interface RowProps {
  readonly name: ReactNode;
  readonly children: ReactNode;
  readonly size?: 'normal' | 'large' | 'small';
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
