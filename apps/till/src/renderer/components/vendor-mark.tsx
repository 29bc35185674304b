import type { ReactElement } from 'react';
import { cx } from './cx.ts';
import { initialsOf } from './initials.ts';
import styles from './vendor-mark.module.css';

interface VendorMarkProps {
  readonly vendor: string;
  readonly large?: boolean;
}

/** Whose product it is, in letters: the till shows no logo that it does not own. Always beside a name. */
export function VendorMark({ vendor, large = false }: VendorMarkProps): ReactElement {
  return (
    <span className={cx(styles['mark'], large && styles['large'])} aria-hidden="true">
      {initialsOf(vendor)}
    </span>
  );
}
