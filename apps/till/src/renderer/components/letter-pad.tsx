import type { ReactElement } from 'react';
import { en } from '../strings/en.ts';
import styles from './letter-pad.module.css';
import { PadKey } from './pad-key.tsx';

const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

interface LetterPadProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onClose: () => void;
}

/** Letters and digits for a finger. The focus stays in the field that is typed into. */
export function LetterPad({ value, onChange, onClose }: LetterPadProps): ReactElement {
  const words = en.search.pad;
  const key = (letter: string): ReactElement => (
    <PadKey key={letter} label={letter} onPress={() => onChange(value + letter)} />
  );
  return (
    <fieldset className={styles['pad']} aria-label={words.label}>
      {ROWS.map((row, index) => (
        <div key={row} className={styles['row']}>
          {index === 3 && <PadKey label={words.close} wide onPress={onClose} />}
          {[...row].map(key)}
          {index === 3 && (
            <>
              <PadKey label={words.space} wide onPress={() => onChange(`${value} `)} />
              <PadKey label={words.back} shown="⌫" onPress={() => onChange(value.slice(0, -1))} />
            </>
          )}
        </div>
      ))}
    </fieldset>
  );
}
