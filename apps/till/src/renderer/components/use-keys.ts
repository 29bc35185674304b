import { useEffectEvent, useLayoutEffect } from 'react';

/** Whether a key pressed here is text, not a command. */
function isTyping({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'radio';
}

/** A sheet over the screen has the keys to itself. */
export function isCovered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** Hears keys wherever the focus is. A held key counts once, and nothing is heard under a sheet. */
export function useKeys(onKey: (event: KeyboardEvent) => void, enabled = true): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.defaultPrevented) return;
    if (event.ctrlKey || event.altKey || event.metaKey || isCovered()) return;
    onKey(event);
  });
  // Before the screen is seen: a key pressed at its first sight must not be lost.
  useLayoutEffect(() => {
    if (!enabled) return;
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [enabled]);
}

/** Digit keys wherever they are not text for a field that has the focus. */
export function useDigitKeys(onDigit: (digit: number) => void): void {
  useKeys((event) => {
    if (isTyping(event) || !/^\d$/.test(event.key)) return;
    event.preventDefault();
    onDigit(Number(event.key));
  });
}

/**
 * One named key that is heard under sheets and in fields as well, and before anything else on the
 * screen hears it: for what must never wait, such as locking the till.
 */
export function useKeyAnywhere(key: string, onPress: () => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onPress();
  });
  useLayoutEffect(() => {
    document.addEventListener('keydown', hear, true);
    return () => document.removeEventListener('keydown', hear, true);
  }, []);
}

/** One named key. */
export function useKey(key: string, onPress: () => void, enabled = true): void {
  useKeys((event) => {
    if (event.key !== key) return;
    event.preventDefault();
    onPress();
  }, enabled);
}
