import { type ReactElement, useId, useLayoutEffect, useRef } from 'react';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { useWipedField } from './use-wiped-field.ts';

interface DigitFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus: () => void;
  /** Puts the digits into groups while they are typed at the end. */
  readonly group?: (text: string) => string;
  readonly prefix?: string;
  readonly disabled?: boolean;
  /** Smaller, for the ticket column and under tiles. */
  readonly compact?: boolean;
  /** What is typed is told already by what stands above. */
  readonly labelHidden?: boolean;
  /** Takes the focus when it appears. */
  readonly focusOnMount?: boolean;
}

/** A large field for digits: typed, scanned or tapped on the keypad beside it. */
export function DigitField(props: DigitFieldProps): ReactElement {
  const { value, compact = false, focusOnMount = false } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useWipedField(id);
  useLayoutEffect(() => {
    const field = input.current;
    if (!focusOnMount || field === null) return;
    field.focus();
    // The field may open with the digit that opened it: typing goes on behind it.
    field.setSelectionRange(field.value.length, field.value.length);
  }, [focusOnMount]);
  return (
    <FieldFrame {...props} id={id} keepsRoom={!compact} alerts={false}>
      {(wiring) => (
        <input
          {...wiring}
          value={value}
          disabled={props.disabled ?? false}
          onFocus={props.onFocus}
          onChange={({ currentTarget }) => props.onChange(typed(currentTarget, props.group))}
          ref={input}
        />
      )}
    </FieldFrame>
  );
}

/** Grouping moves the caret to the end, so it waits while someone mends a digit in the middle. */
function typed(input: HTMLInputElement, group: ((text: string) => string) | undefined): string {
  const atEnd = input.selectionStart === input.value.length;
  return group !== undefined && atEnd ? group(input.value) : input.value;
}
