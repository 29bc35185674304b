import type { ReactElement } from 'react';
import styles from './office.module.css';

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

/** One of a few, chosen from the system's own list. */
export function Select({ label, value, options, onChange }: SelectProps): ReactElement {
  return (
    <label className={styles['choice']}>
      {label}
      <select
        className={styles['select']}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
