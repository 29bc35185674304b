import { type ReactElement, useState } from 'react';
import { en } from '../strings/en.ts';
import { Button } from './button.tsx';
import { DigitField } from './digit-field.tsx';
import styles from './finder.module.css';
import { LetterPad } from './letter-pad.tsx';

interface NumberOrLettersProps {
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  /** Where the number stands; left out where it is of no use any more. */
  readonly help?: string;
  readonly disabled: boolean;
  /** Whether letters can be typed still, on a till without a keyboard. */
  readonly offersLetters: boolean;
  /** The button that looks the number up. */
  readonly find: { readonly words: string; readonly busy: boolean; readonly onFind: () => void };
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
}

/** A number that may have letters in it, typed on keys or on a pad, and the button that looks it up. */
export function NumberOrLetters(props: NumberOrLettersProps): ReactElement {
  const { value, help, disabled, offersLetters, find, onChange } = props;
  const [showsPad, setShowsPad] = useState(false);
  return (
    <>
      <div className={styles['finder']}>
        <DigitField
          label={props.label}
          value={value}
          onChange={onChange}
          onFocus={props.onFocus}
          problem={props.problem}
          {...(help !== undefined && { help })}
          disabled={disabled}
          focusOnMount
        />
        <Button
          className={styles['find']}
          hint="Enter"
          onPress={find.onFind}
          disabled={disabled || find.busy}
        >
          {find.words}
        </Button>
      </div>
      {offersLetters && (
        <Button
          className={styles['letters']}
          onPress={() => setShowsPad(!showsPad)}
          disabled={disabled}
        >
          {showsPad ? en.bill.digits : en.bill.letters}
        </Button>
      )}
      {offersLetters && showsPad && (
        <LetterPad value={value} onChange={onChange} onClose={() => setShowsPad(false)} />
      )}
    </>
  );
}
