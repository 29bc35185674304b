/** A key of the on-screen keypad, apart from "Next". */
export type KeypadKey =
  | '0'
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | '00'
  | '.'
  | 'back'
  | 'clear';

/** What the text becomes when a key is pressed; the last character goes with its separator. */
export function pressKey(text: string, key: KeypadKey): string {
  if (key === 'clear') return '';
  if (key === 'back') return text.trimEnd().slice(0, -1).trimEnd();
  if (key === '.' && /[.,]/.test(text)) return text;
  return text + key;
}
