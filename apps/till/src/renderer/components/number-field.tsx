import type { ReactElement } from 'react';
import { Button } from './button.tsx';
import styles from './number-field.module.css';
import { TextField } from './text-field.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
  /** What the buttons beside it do to the number. */
  readonly less: { readonly label: string; readonly value: string };
  readonly more: { readonly label: string; readonly value: string };
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
}

/** A number that is typed, or changed by a finger. */
export function NumberField(props: NumberFieldProps): ReactElement {
  const { label, value, onChange, onEnter, less, more, help, problem } = props;
  return (
    <div className={styles['row']}>
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        onEnter={onEnter}
        maxLength={10}
        compact
        keys="digits"
        help={help}
        problem={problem}
      />
      <Button className={styles['step']} label={less.label} onPress={() => onChange(less.value)}>
        −
      </Button>
      <Button className={styles['step']} label={more.label} onPress={() => onChange(more.value)}>
        +
      </Button>
    </div>
  );
}
