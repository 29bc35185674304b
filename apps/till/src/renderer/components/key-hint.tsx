import type { ReactElement } from 'react';
import styles from './key-hint.module.css';

/** The key that does the same as the button it stands on. Screen readers are told in other ways. */
export function KeyHint({ name }: { readonly name: string }): ReactElement {
  return (
    <span className={styles['key']} data-key-hint="" aria-hidden="true">
      {name}
    </span>
  );
}
