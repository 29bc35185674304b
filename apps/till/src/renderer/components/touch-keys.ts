/** Which keys a finger gets for a field; the field says so in `data-touch-keys`. */
export type TouchKeys = 'letters' | 'digits';

/** A field that is typed into. */
export type TypedField = HTMLInputElement | HTMLTextAreaElement;

/** The keys that a field wants; undefined for one that has its own beside it. */
export function touchKeysOf(field: TypedField): TouchKeys | undefined {
  const { touchKeys } = field.dataset;
  return touchKeys === 'letters' || touchKeys === 'digits' ? touchKeys : undefined;
}

/** Whether it is a field that a finger gets keys for. */
export function isTouchTyped(target: EventTarget | null): target is TypedField {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && touchKeysOf(target) !== undefined;
}

/** Types text at the caret, as a keyboard would: what was marked goes, and no field gets too long. */
export function typeInto(field: TypedField, text: string): void {
  const { start, end } = caretOf(field);
  const room =
    field.maxLength < 0 ? text.length : field.maxLength - field.value.length + end - start;
  const fitting = text.slice(0, Math.max(0, room));
  if (fitting !== '') replace(field, fitting, start, end);
}

/** Takes away what is marked, or the character before the caret. */
export function deleteIn(field: TypedField): void {
  const { start, end } = caretOf(field);
  if (start !== end) replace(field, '', start, end);
  else if (start > 0) replace(field, '', start - lastLength(field.value.slice(0, start)), start);
}

/** Presses Enter: a field of several lines begins one, every other field hears the key. */
export function enterIn(field: TypedField): void {
  if (field instanceof HTMLTextAreaElement) typeInto(field, '\n');
  else
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );
}

function caretOf({ selectionStart, selectionEnd, value }: TypedField): {
  readonly start: number;
  readonly end: number;
} {
  return { start: selectionStart ?? value.length, end: selectionEnd ?? value.length };
}

// React hears of it as of any typing: the value is not set past its back.
function replace(field: TypedField, text: string, start: number, end: number): void {
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** A sign beyond the basic plane is two units long. */
function lastLength(text: string): number {
  return [...text].at(-1)?.length ?? 0;
}
