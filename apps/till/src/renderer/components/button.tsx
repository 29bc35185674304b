import type { ReactElement, ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import styles from './button.module.css';
import { cx } from './cx.ts';
import { KeyHint } from './key-hint.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** The key that does the same, shown on the button. */
  readonly hint?: string;
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
  readonly onFocus?: () => void;
  /** Takes the focus when it appears. */
  readonly focusOnMount?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button of the till. */
export function Button(props: ButtonProps): ReactElement {
  const {
    children,
    onPress,
    variant = 'plain',
    hint,
    label,
    describedBy,
    disabled = false,
  } = props;
  return (
    <AriaButton
      {...(props.ref !== undefined && { ref: props.ref })}
      {...(props.id !== undefined && { id: props.id })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      className={cx(styles['button'], styles[variant], props.className)}
      data-variant={variant}
      // React Aria's own prop: the sheet that a button opens in has the focus anyway.
      autoFocus={props.focusOnMount ?? false}
      isDisabled={disabled}
      onPress={onPress}
      {...(props.onFocus !== undefined && { onFocus: props.onFocus })}
    >
      {children}
      {hint !== undefined && <KeyHint name={hint} />}
    </AriaButton>
  );
}
