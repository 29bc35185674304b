import type { ReactElement } from 'react';
import styles from './lists.module.css';

/** Said where a list has nothing to show, so that an empty screen is never a riddle. */
export function EmptyList(props: { readonly title: string; readonly words: string }): ReactElement {
  return (
    <div className={styles['empty']} role="status">
      <svg viewBox="0 0 48 48" width="3rem" height="3rem" aria-hidden="true">
        <path
          d="M12 6h24v36l-4-3-4 3-4-3-4 3-4-3-4 3zM18 16h12M18 23h12"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <p className={styles['emptyTitle']}>{props.title}</p>
      <p>{props.words}</p>
    </div>
  );
}
