import { type ReactElement, useId } from 'react';
import styles from './digit-field.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly help?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
}

/** A field for words. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, onChange, onEnter, help } = props;
  const id = useId();
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <div className={styles['box']}>
        <input
          id={id}
          className={styles['input']}
          value={value}
          maxLength={props.maxLength ?? 40}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: asked for where the screen or sheet is this field.
          autoFocus={props.autoFocus ?? false}
          aria-describedby={`${id}-help`}
          onKeyDown={({ key }) => key === 'Enter' && onEnter?.()}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </div>
      {help !== undefined && (
        <p id={`${id}-help`} className={styles['help']}>
          {help}
        </p>
      )}
    </div>
  );
}
