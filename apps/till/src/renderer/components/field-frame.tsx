import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './digit-field.module.css';

/** What stands around every field. */
export interface FieldWords {
  readonly label: string;
  readonly help?: ReactNode;
  /** What is wrong with what was typed: stands in the place of the help. */
  readonly problem?: string | undefined;
}

/** How a field of the till behaves, whatever is typed into it. */
export interface FieldWiring {
  readonly id: string;
  readonly className: string | undefined;
  readonly inputMode: 'none';
  readonly autoComplete: 'off';
  readonly spellCheck: false;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

interface FieldFrameProps extends FieldWords {
  readonly id: string;
  /** Smaller: one of many, or in the ticket column. */
  readonly compact?: boolean | undefined;
  /** Several lines high. */
  readonly lines?: boolean;
  /** What is typed is told already by what stands above. */
  readonly labelHidden?: boolean | undefined;
  readonly prefix?: string | undefined;
  /** Room for words that come and go while somebody types, so that nothing moves. */
  readonly keepsRoom?: boolean;
  /** Reads a problem out as soon as it is there; not where each digit may bring another one. */
  readonly alerts?: boolean;
  readonly children: (wiring: FieldWiring) => ReactNode;
}

/** A field: its label, its box, and the words under it. */
export function FieldFrame(props: FieldFrameProps): ReactElement {
  const { id, label, problem, compact = false, prefix, keepsRoom = false, alerts = true } = props;
  const words = problem ?? props.help;
  const isWrong = problem !== undefined;
  const wiring: FieldWiring = {
    id,
    className: styles['input'],
    // The till has keys of its own on the screen; the system's would cover it.
    inputMode: 'none',
    autoComplete: 'off',
    spellCheck: false,
    'aria-invalid': isWrong,
    'aria-describedby': `${id}-help`,
  };
  return (
    <div className={styles['field']}>
      <label className={props.labelHidden === true ? 'hidden-words' : styles['label']} htmlFor={id}>
        {label}
      </label>
      <div
        className={cx(
          styles['box'],
          compact && styles['compact'],
          props.lines === true && styles['lines'],
          isWrong && styles['wrong'],
        )}
      >
        {prefix !== undefined && <span className={styles['prefix']}>{prefix}</span>}
        {props.children(wiring)}
      </div>
      {(words !== undefined || keepsRoom) && (
        <p
          id={`${id}-help`}
          className={isWrong ? styles['problem'] : styles['help']}
          role={isWrong && alerts ? 'alert' : undefined}
        >
          {words}
        </p>
      )}
    </div>
  );
}
