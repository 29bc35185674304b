import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { en } from '../strings/en.ts';
import { cx } from './cx.ts';
import styles from './letter-pad.module.css';

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
    <Key key={letter} label={letter} onPress={() => onChange(value + letter)} />
  );
  return (
    <fieldset className={styles['pad']} aria-label={words.label}>
      {ROWS.map((row, index) => (
        <div key={row} className={styles['row']}>
          {index === 3 && <Key label={words.close} wide onPress={onClose} />}
          {[...row].map(key)}
          {index === 3 && (
            <>
              <Key label={words.space} wide onPress={() => onChange(`${value} `)} />
              <Key label={words.back} shown="⌫" onPress={() => onChange(value.slice(0, -1))} />
            </>
          )}
        </div>
      ))}
    </fieldset>
  );
}

interface KeyProps {
  readonly label: string;
  /** What is shown in place of its name. */
  readonly shown?: string;
  readonly wide?: boolean;
  readonly onPress: () => void;
}

function Key({ label, shown, wide = false, onPress }: KeyProps): ReactElement {
  return (
    <AriaButton
      className={cx(styles['key'], wide && styles['wide'])}
      aria-label={label}
      excludeFromTabOrder
      preventFocusOnPress
      onPress={onPress}
    >
      {shown ?? label}
    </AriaButton>
  );
}
