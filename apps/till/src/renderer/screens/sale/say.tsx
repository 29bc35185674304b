import type { ReactElement } from 'react';
import { Notice } from '../../components/notice.tsx';
import { Caption } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import styles from './sale.module.css';

/** Words that the cashier can say aloud. */
export function Say({ children }: { readonly children: string }): ReactElement {
  return (
    <section>
      <Caption>{en.sale.waiting.say}</Caption>
      <Notice tone="good">
        <p className={styles['quote']}>{children}</p>
      </Notice>
    </section>
  );
}
