import { type KeyboardEvent, type ReactElement, type Ref, useId } from 'react';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import type { TouchKeys } from './touch-keys.ts';

interface TextFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: (() => void) | undefined;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  /** One of many on its screen. */
  readonly compact?: boolean;
  /** More than one line: Enter then begins a line. */
  readonly rows?: number;
  /** The keys that a finger gets. */
  readonly keys?: TouchKeys;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field for words: a line, or several. */
export function TextField(props: TextFieldProps): ReactElement {
  const { value, onChange, onEnter, rows, keys = 'letters', maxLength = 40 } = props;
  const id = useId();
  const change = ({
    currentTarget,
  }: {
    readonly currentTarget: { readonly value: string };
  }): void => onChange(currentTarget.value);
  const hearEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || onEnter === undefined) return;
    // Else the same press would also answer the question that it brings up.
    event.preventDefault();
    onEnter();
  };
  return (
    <FieldFrame {...props} id={id} lines={rows !== undefined}>
      {(wiring) =>
        rows === undefined ? (
          <input
            {...wiring}
            {...(props.ref !== undefined && { ref: props.ref })}
            value={value}
            maxLength={maxLength}
            // biome-ignore lint/a11y/noAutofocus: asked for where the screen or sheet is this field.
            autoFocus={props.autoFocus ?? false}
            data-touch-keys={keys}
            onKeyDown={hearEnter}
            onChange={change}
          />
        ) : (
          <textarea
            {...wiring}
            value={value}
            rows={rows}
            maxLength={maxLength}
            data-touch-keys={keys}
            onChange={change}
          />
        )
      }
    </FieldFrame>
  );
}
