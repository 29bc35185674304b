import { type ReactElement, type Ref, useId, useRef } from 'react';
import { cx } from './cx.ts';
import styles from './digit-field.module.css';
import { isScanned } from './scanned.ts';
import { useWipedField } from './use-wiped-field.ts';

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus?: () => void;
  readonly onEnter: () => void;
  /** A badge was scanned into the field. */
  readonly onBadge?: (code: string) => void;
  readonly problem?: string | undefined;
  readonly help?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field for a PIN: its digits are dots from the first moment. A scanned badge is told apart. */
export function PinField(props: PinFieldProps): ReactElement {
  const { label, value, problem, help, onBadge } = props;
  const id = useId();
  const times = useRef<number[]>([]);
  useWipedField(id);
  function enter(): void {
    const scanned = onBadge !== undefined && isScanned(value, times.current);
    times.current = [];
    if (scanned) onBadge(value);
    else props.onEnter();
  }
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <div className={cx(styles['box'], problem !== undefined && styles['wrong'])}>
        <input
          id={id}
          className={styles['input']}
          type="password"
          value={value}
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the sign-in screen is this field.
          autoFocus={props.autoFocus ?? false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-help`}
          onFocus={props.onFocus}
          onKeyDown={(event) => {
            if (event.key.length === 1) times.current.push(event.timeStamp);
            if (event.key !== 'Enter') return;
            event.preventDefault();
            enter();
          }}
          onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
          {...(props.ref !== undefined && { ref: props.ref })}
        />
      </div>
      <p
        id={`${id}-help`}
        className={problem === undefined ? styles['help'] : styles['problem']}
        role={problem === undefined ? undefined : 'alert'}
      >
        {problem ?? help}
      </p>
    </div>
  );
}
