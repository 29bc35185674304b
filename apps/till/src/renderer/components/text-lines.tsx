import { type ReactElement, useId } from 'react';
import { cx } from './cx.ts';
import styles from './digit-field.module.css';

interface TextLinesProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows: number;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
}

/** A field for several lines of words. */
export function TextLines(props: TextLinesProps): ReactElement {
  const { label, value, onChange, rows, problem } = props;
  const help = problem ?? props.help;
  const id = useId();
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <div className={cx(styles['box'], styles['lines'], problem !== undefined && styles['wrong'])}>
        <textarea
          id={id}
          className={styles['input']}
          value={value}
          rows={rows}
          maxLength={1_500}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-help`}
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
