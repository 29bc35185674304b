import { type ReactElement, useId } from 'react';
import { cx } from './cx.ts';
import styles from './digit-field.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly help?: string;
  readonly problem?: string | undefined;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  /** One of many on its screen. */
  readonly compact?: boolean;
}

/** A field for words. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, onChange, onEnter, problem } = props;
  const help = problem ?? props.help;
  const id = useId();
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <div
        className={cx(
          styles['box'],
          problem !== undefined && styles['wrong'],
          props.compact === true && styles['compact'],
        )}
      >
        <input
          id={id}
          className={styles['input']}
          value={value}
          maxLength={props.maxLength ?? 40}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          // biome-ignore lint/a11y/noAutofocus: asked for where the screen or sheet is this field.
          autoFocus={props.autoFocus ?? false}
          aria-describedby={`${id}-help`}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || onEnter === undefined) return;
            // Else the same press would also answer the question that it brings up.
            event.preventDefault();
            onEnter();
          }}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </div>
      {help !== undefined && (
        <p
          id={`${id}-help`}
          className={problem === undefined ? styles['help'] : styles['problem']}
          role={problem === undefined ? undefined : 'alert'}
        >
          {help}
        </p>
      )}
    </div>
  );
}
