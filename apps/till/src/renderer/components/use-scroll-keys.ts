import { type RefObject, useLayoutEffect } from 'react';

/** How much of what is in view one press moves on. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -0.15,
  ArrowDown: 0.15,
  PageUp: -0.9,
  PageDown: 0.9,
};

/**
 * Scrolls a sheet's content by the keyboard while one of its buttons has the focus: the buttons lie
 * below the content and not in it, so the browser would scroll nothing.
 */
export function useScrollKeys(
  sheet: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const element = sheet.current;
    const scroll = (event: KeyboardEvent): void => {
      const step = STEPS[event.key];
      const scrolled = content.current;
      if (step === undefined || scrolled === null || event.defaultPrevented) return;
      if (!(event.target instanceof HTMLButtonElement) && event.target !== element) return;
      event.preventDefault();
      scrolled.scrollBy({ top: step * scrolled.clientHeight });
    };
    element?.addEventListener('keydown', scroll);
    return () => element?.removeEventListener('keydown', scroll);
  }, [sheet, content]);
}
