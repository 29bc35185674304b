/** A text field that the keypad can type into. */
export interface KeypadTarget {
  readonly value: string;
  readonly onChange: (value: string) => void;
}
