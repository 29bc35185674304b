import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { cx } from './cx.ts';
import styles from './letter-pad.module.css';

interface PadKeyProps {
  readonly label: string;
  /** What is shown in place of its name. */
  readonly shown?: string;
  readonly wide?: boolean;
  /** It is held down, as Shift is. */
  readonly held?: boolean;
  readonly onPress: () => void;
}

/** A key for a finger. The focus stays in the field that is typed into. */
export function PadKey({
  label,
  shown,
  wide = false,
  held = false,
  onPress,
}: PadKeyProps): ReactElement {
  return (
    <AriaButton
      className={cx(styles['key'], wide && styles['wide'], held && styles['held'])}
      aria-label={label}
      {...(held && { 'aria-pressed': true })}
      excludeFromTabOrder
      preventFocusOnPress
      onPress={onPress}
    >
      {shown ?? label}
    </AriaButton>
  );
}
