import { type ReactElement, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { en } from '../strings/en.ts';
import { cx } from './cx.ts';
import { PadKey } from './pad-key.tsx';
import styles from './touch-keyboard.module.css';
import { deleteIn, enterIn, type TypedField, touchKeysOf, typeInto } from './touch-keys.ts';
import { useTouchedField } from './use-touched-field.ts';

const LETTERS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
const SIGNS = ['1234567890', '@#&*()-_+=', '/:;\'"!?%\\', ',.<>[]|'] as const;
const DIGITS = ['123', '456', '789', '0.,'] as const;

/**
 * Keys at the foot of the window for whoever types with a finger. The screen and every sheet make
 * room for them, so that the field stays in sight.
 */
export function TouchKeyboard(): ReactElement | null {
  const { field, close } = useTouchedField();
  const keys = field && touchKeysOf(field);
  useLayoutEffect(() => {
    if (keys === undefined) return;
    document.documentElement.dataset['keyboard'] = keys;
    return () => document.documentElement.removeAttribute('data-keyboard');
  }, [keys]);
  useLayoutEffect(() => field?.scrollIntoView({ block: 'center' }), [field]);
  if (field === undefined || keys === undefined) return null;
  return createPortal(
    // A sheet that is open lets nothing beside it be pressed, but for what says that it lies above.
    <div className={styles['keyboard']} data-react-aria-top-layer="true">
      {keys === 'digits' ? (
        <DigitKeys field={field} onClose={close} />
      ) : (
        <LetterKeys key={field.id} field={field} onClose={close} />
      )}
    </div>,
    document.body,
  );
}

interface KeysProps {
  readonly field: TypedField;
  readonly onClose: () => void;
}

const words = en.frame.keyboard;

function LetterKeys({ field, onClose }: KeysProps): ReactElement {
  const [shift, setShift] = useState(field.value === '' && field.type === 'text');
  const [signs, setSigns] = useState(false);
  const rows = signs ? SIGNS : LETTERS;
  const type = (text: string): void => {
    typeInto(field, text);
    setShift(false);
  };
  const enter = (): void => {
    enterIn(field);
    // A line begins like a name: with a capital.
    setShift(field instanceof HTMLTextAreaElement);
  };
  const key = (letter: string): ReactElement => {
    const label = shift && !signs ? letter.toUpperCase() : letter;
    return <PadKey key={letter} label={label} onPress={() => type(label)} />;
  };
  return (
    <fieldset className={styles['keys']} aria-label={words.label}>
      {rows.map((row, index) => (
        <div key={row} className={styles['row']}>
          {index === 3 && (
            <PadKey
              label={words.shift}
              shown="⇧"
              wide
              held={shift}
              onPress={() => setShift(!shift)}
            />
          )}
          {[...row].map(key)}
          {index === 3 && <Back field={field} />}
        </div>
      ))}
      <div className={styles['row']}>
        <PadKey label={words.close} wide onPress={onClose} />
        <PadKey
          label={signs ? words.letters : words.signs}
          shown={signs ? 'abc' : '@#?'}
          wide
          onPress={() => setSigns(!signs)}
        />
        <div className={styles['space']}>
          <PadKey label={words.space} wide onPress={() => type(' ')} />
        </div>
        {['-', '.', '’'].map((sign) => (
          <PadKey key={sign} label={sign} onPress={() => type(sign)} />
        ))}
        <PadKey label={words.enter} shown="⏎" wide onPress={enter} />
      </div>
    </fieldset>
  );
}

function DigitKeys({ field, onClose }: KeysProps): ReactElement {
  const ends = [
    <Back key="back" field={field} />,
    <PadKey key="clear" label={words.close} wide onPress={onClose} />,
    <PadKey key="minus" label="-" wide onPress={() => typeInto(field, '-')} />,
    <PadKey key="enter" label={words.enter} shown="⏎" wide onPress={() => enterIn(field)} />,
  ];
  return (
    <fieldset className={cx(styles['keys'], styles['digits'])} aria-label={words.label}>
      {DIGITS.map((row, index) => (
        <div key={row} className={styles['row']}>
          {[...row].map((digit) => (
            <PadKey key={digit} label={digit} wide onPress={() => typeInto(field, digit)} />
          ))}
          {ends[index]}
        </div>
      ))}
    </fieldset>
  );
}

function Back({ field }: Pick<KeysProps, 'field'>): ReactElement {
  return <PadKey label={words.back} shown="⌫" wide onPress={() => deleteIn(field)} />;
}
