import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Long enough that the second half of a double press is over. */
const LATE_MS = 700;

/**
 * Focuses a heading at once and its main button a moment later: an Enter pressed twice for the
 * screen before must not press the button of this one.
 */
export function useLateFocus<T extends HTMLElement>(): {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly button: RefObject<T | null>;
} {
  const heading = useRef<HTMLHeadingElement>(null);
  const button = useRef<T>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
    const timer = window.setTimeout(() => {
      const { activeElement } = document;
      const untouched = activeElement === heading.current || activeElement === document.body;
      if (untouched) button.current?.focus();
    }, LATE_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return { heading, button };
}
