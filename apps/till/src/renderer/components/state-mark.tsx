import type { ReactElement } from 'react';
import type { Tone } from '../screens/sale/sale-state.ts';
import styles from './state-mark.module.css';

/** A shape for each tone, so that a state can be told without its colour. */
const shapes: Record<Tone, ReactElement> = {
  good: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  busy: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 3.500V6l1.750 1.250" fill="none" stroke="currentColor" strokeWidth="1.500" />
    </>
  ),
  warn: <path d="M6 0.750 11.750 11H0.250z" fill="currentColor" />,
  bad: <path d="M6 0 12 6 6 12 0 6z" fill="currentColor" />,
  quiet: <path d="M2.500 2.500l7 7m0-7l-7 7" stroke="currentColor" strokeWidth="2" fill="none" />,
};

/** The shape and colour of a state; its word always stands beside it. */
export function StateMark({ tone }: { readonly tone: Tone }): ReactElement {
  return (
    <svg
      className={styles[tone]}
      viewBox="0 0 12 12"
      width="0.7em"
      height="0.7em"
      aria-hidden="true"
    >
      {shapes[tone]}
    </svg>
  );
}
