import type { ProductGroup } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { Notice } from '../../components/notice.tsx';
import { Caption } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import styles from './sell-surface.module.css';

/** The sentence that the cashier reads to the customer before the money. */
export function ReadAloud(props: {
  readonly words: string;
  readonly group: ProductGroup;
}): ReactElement {
  return (
    <section className={styles['aloud']} aria-label={en.sell.readAloud}>
      <Caption>{en.sell.readAloud}</Caption>
      <Notice tone="quiet">
        <p className={styles['quote']}>{props.words}</p>
        <p>{en.sell.notTakenBack[props.group]}</p>
      </Notice>
    </section>
  );
}
