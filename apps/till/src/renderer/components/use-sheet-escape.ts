import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';
import { isOnTop } from './use-kept-focus.ts';

/**
 * Closes the sheet on top with Esc, wherever the focus is. The library's own Esc is lost for a moment
 * after a sheet has closed over another one: it still counts the one that is gone.
 */
export function useSheetEscape(sheet: RefObject<HTMLElement | null>, onClose: () => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.repeat || event.defaultPrevented) return;
    if (sheet.current === null || !isOnTop(sheet.current)) return;
    event.preventDefault();
    onClose();
  });
  useLayoutEffect(() => {
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
