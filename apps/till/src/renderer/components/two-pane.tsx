import type { ReactElement, ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import styles from './two-pane.module.css';

interface TwoPaneProps {
  /** The work, at the left. */
  readonly children: ReactNode;
  /** The ticket column: what is to pay, what comes next, what is safe to do. */
  readonly ticket: ReactNode;
  readonly ticketLabel: string;
}

/** The one shape of every screen: work at the left, the ticket column at the right. */
export function TwoPane({ children, ticket, ticketLabel }: TwoPaneProps): ReactElement {
  return (
    <div className={styles['panes']}>
      <main className={styles['work']}>{children}</main>
      <aside className={styles['ticket']} aria-label={ticketLabel}>
        {ticket}
      </aside>
    </div>
  );
}

/** The part of the ticket column that scrolls when the text is large. */
export function TicketBody({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['body']}>{children}</div>;
}

/** The buttons at the foot of the ticket column: always in view, always in the same place. */
export function TicketActions({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['actions']}>{children}</div>;
}

interface HeadingProps {
  readonly children: ReactNode;
  readonly level?: 1 | 2;
  readonly mark?: ReactNode;
  readonly ref?: Ref<HTMLHeadingElement>;
}

/** A screen's or a column's title; it can take the focus when the screen opens. */
export function Heading({ children, level = 1, mark, ref }: HeadingProps): ReactElement {
  const Tag = level === 1 ? 'h1' : 'h2';
  return (
    <Tag className={cx(styles['heading'])} tabIndex={-1} {...(ref && { ref })}>
      {mark}
      {children}
    </Tag>
  );
}

/** A small title over a part of a screen. */
export function Caption({ children }: { readonly children: ReactNode }): ReactElement {
  return <h3 className={styles['caption']}>{children}</h3>;
}

/** The one big sum of the ticket column. */
export function Sum({ children, muted }: { children: ReactNode; muted?: boolean }): ReactElement {
  return <p className={cx(styles['sum'], muted === true && styles['muted'])}>{children}</p>;
}
