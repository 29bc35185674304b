import type { ReactElement, ReactNode } from 'react';
import type { Tone } from '../screens/sale/sale-state.ts';
import { cx } from './cx.ts';
import styles from './notice.module.css';
import { StateMark } from './state-mark.tsx';

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** `alert` is read out at once, `status` when there is a pause. */
  readonly role?: 'alert' | 'status';
  readonly large?: boolean;
}

/** A block of words with a tone: what is going on, or what to do. */
export function Notice({ tone, title, children, role, large }: NoticeProps): ReactElement {
  return (
    <div className={cx(styles['notice'], styles[tone], large && styles['large'])} role={role}>
      {title !== undefined && (
        <p className={styles['title']}>
          {tone !== 'good' && <StateMark tone={tone} />}
          <span>{title}</span>
        </p>
      )}
      {children !== undefined && <div className={styles['words']}>{children}</div>}
    </div>
  );
}
