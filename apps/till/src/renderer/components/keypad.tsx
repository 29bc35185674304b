import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { en } from '../strings/en.ts';
import { cx } from './cx.ts';
import styles from './keypad.module.css';
import type { KeypadKey } from './keypad-text.ts';

interface KeypadProps {
  /** Money has a point and a double zero. */
  readonly kind: 'number' | 'money';
  readonly onKey: (key: KeypadKey) => void;
  readonly onNext: () => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The on-screen keypad. The focus stays in the field it types into. */
export function Keypad({ kind, onKey, onNext }: KeypadProps): ReactElement {
  const words = en.sell.keypad;
  const key = (name: KeypadKey, content: ReactNode, label?: string): ReactElement => (
    <Key key={name} area={name} onPress={() => onKey(name)} label={label}>
      {content}
    </Key>
  );
  return (
    <fieldset
      data-keypad=""
      className={cx(styles['keypad'], styles[kind])}
      aria-label={words.label}
    >
      {DIGITS.map((digit) => key(digit, digit))}
      {key('0', '0')}
      {kind === 'money' && key('00', '00')}
      {kind === 'money' && key('.', '.', words.point)}
      {key('back', <BackMark />, words.back)}
      {key('clear', words.clearShort, words.clear)}
      <Key area="next" onPress={onNext} label={undefined}>
        {words.next}
      </Key>
    </fieldset>
  );
}

interface KeyProps {
  readonly area: KeypadKey | 'next';
  readonly children: ReactNode;
  readonly label: string | undefined;
  readonly onPress: () => void;
}

function Key({ area, children, label, onPress }: KeyProps): ReactElement {
  return (
    <AriaButton
      className={cx(styles['key'], areaClass[area])}
      excludeFromTabOrder
      preventFocusOnPress
      onPress={onPress}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </AriaButton>
  );
}

const areaClass: Partial<Record<KeypadKey | 'next', string | undefined>> = {
  next: styles['next'],
  back: styles['back'],
  clear: styles['clear'],
  '0': styles['zero'],
};

function BackMark(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" width="1.5rem" height="1.5rem" aria-hidden="true">
      <path
        d="M8.500 5H20.500v14H8.500L3 12zM11.500 9.500l5 5m0-5l-5 5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
