import { type ReactElement, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { cx } from './cx.ts';
import styles from './digit-field.module.css';
import { useWipedField } from './use-wiped-field.ts';

interface DigitFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus: () => void;
  /** Puts the digits into groups while they are typed at the end. */
  readonly group?: (text: string) => string;
  readonly problem?: string | undefined;
  readonly help?: ReactNode;
  readonly prefix?: string;
  readonly disabled?: boolean;
  /** Smaller, for the ticket column and under tiles. */
  readonly compact?: boolean;
  /** What is typed is told already by what stands above. */
  readonly labelHidden?: boolean;
  /** Takes the focus when it appears. */
  readonly focusOnMount?: boolean;
}

/** A large field for digits: typed, scanned or tapped on the keypad. */
export function DigitField(props: DigitFieldProps): ReactElement {
  const { label, value, problem, help, prefix, compact = false, focusOnMount = false } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useWipedField(id);
  useLayoutEffect(() => {
    const field = input.current;
    if (!focusOnMount || field === null) return;
    field.focus();
    // The field may open with the digit that opened it: typing goes on behind it.
    field.setSelectionRange(field.value.length, field.value.length);
  }, [focusOnMount]);
  const words = problem ?? help;
  return (
    <div className={styles['field']}>
      <label className={props.labelHidden === true ? 'hidden-words' : styles['label']} htmlFor={id}>
        {label}
      </label>
      <div
        className={cx(
          styles['box'],
          compact && styles['compact'],
          problem !== undefined && styles['wrong'],
        )}
      >
        {prefix !== undefined && <span className={styles['prefix']}>{prefix}</span>}
        <input
          id={id}
          className={styles['input']}
          value={value}
          // The till has its own keypad; the system's would cover the screen.
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          disabled={props.disabled ?? false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-help`}
          onFocus={props.onFocus}
          onChange={({ currentTarget }) => props.onChange(typed(currentTarget, props.group))}
          ref={input}
        />
      </div>
      {(words !== undefined || !compact) && (
        <p id={`${id}-help`} className={problem === undefined ? styles['help'] : styles['problem']}>
          {words}
        </p>
      )}
    </div>
  );
}

/** Grouping moves the caret to the end, so it waits while someone mends a digit in the middle. */
function typed(input: HTMLInputElement, group: ((text: string) => string) | undefined): string {
  const atEnd = input.selectionStart === input.value.length;
  return group !== undefined && atEnd ? group(input.value) : input.value;
}
