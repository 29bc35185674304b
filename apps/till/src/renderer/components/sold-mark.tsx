import type { ReactElement } from 'react';
import styles from './state-mark.module.css';

/** The sign of a sale that went through. */
export function SoldMark(): ReactElement {
  return (
    <svg
      className={styles['good']}
      viewBox="0 0 24 24"
      width="1.25em"
      height="1.25em"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path
        className={styles['tick']}
        d="M7 12.500l3.500 3.500L17 9"
        fill="none"
        strokeWidth="2.400"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
