import { type ReactElement, type Ref, useId, useRef } from 'react';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { isScanned } from './scanned.ts';
import type { TouchKeys } from './touch-keys.ts';
import { useWipedField } from './use-wiped-field.ts';

interface PinFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus?: () => void;
  readonly onEnter: () => void;
  /** A badge was scanned into the field. */
  readonly onBadge?: (code: string) => void;
  readonly autoFocus?: boolean;
  /** The keys that a finger gets; null where a keypad stands beside it already. */
  readonly keys?: TouchKeys | null;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field for a PIN: its digits are dots from the first moment. A scanned badge is told apart. */
export function PinField(props: PinFieldProps): ReactElement {
  const { value, onBadge, keys = 'digits' } = props;
  const id = useId();
  const times = useRef<number[]>([]);
  useWipedField(id);
  function enter(): void {
    const scanned = onBadge !== undefined && isScanned(value, times.current);
    times.current = [];
    if (scanned) onBadge(value);
    else props.onEnter();
  }
  return (
    <FieldFrame {...props} id={id} keepsRoom>
      {(wiring) => (
        <input
          {...wiring}
          {...(props.ref !== undefined && { ref: props.ref })}
          {...(keys !== null && { 'data-touch-keys': keys })}
          type="password"
          value={value}
          // biome-ignore lint/a11y/noAutofocus: the sign-in screen is this field.
          autoFocus={props.autoFocus ?? false}
          onFocus={props.onFocus}
          onKeyDown={(event) => {
            if (event.key.length === 1) times.current.push(event.timeStamp);
            if (event.key !== 'Enter') return;
            event.preventDefault();
            enter();
          }}
          onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
