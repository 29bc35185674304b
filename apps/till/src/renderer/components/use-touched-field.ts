import { useEffect, useRef, useState } from 'react';
import { isTouchTyped, type TypedField } from './touch-keys.ts';

/**
 * The field that somebody types into with a finger or a pen, while the keys for it are shown. Whoever has a
 * keyboard or a mouse is not disturbed: the first key that is really pressed takes the keys away.
 */
export function useTouchedField(): {
  readonly field: TypedField | undefined;
  readonly close: () => void;
} {
  const [field, setField] = useState<TypedField>();
  const byTouch = useRef(false);
  useEffect(() => {
    const show = (target: EventTarget | null): void =>
      setField(byTouch.current && isTouchTyped(target) ? target : undefined);
    const onPointerDown = ({ pointerType }: PointerEvent): void => {
      byTouch.current = pointerType !== 'mouse';
    };
    const onFocus = ({ target }: FocusEvent): void => show(target);
    // A field that has the focus already is touched again, or is gone with its sheet.
    const onClick = ({ target }: MouseEvent): void => {
      if (target === document.activeElement && isTouchTyped(target)) show(target);
      else setField((now) => (now?.isConnected === true ? now : undefined));
    };
    const onKey = ({ isTrusted }: KeyboardEvent): void => {
      if (!isTrusted) return;
      byTouch.current = false;
      setField(undefined);
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('click', onClick, true);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('keydown', onKey, true);
    };
  }, []);
  return { field, close: () => setField(undefined) };
}
