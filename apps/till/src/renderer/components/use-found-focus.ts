import { useEffect } from 'react';
import { isCovered } from './use-keys.ts';

/**
 * Gives the focus to the screen's title when what had it went away, as a form does that was sent: Tab
 * goes on from here then, and not from the very top of the window.
 */
export function useFoundFocus(): void {
  useEffect(() => {
    // Later: a sheet that closes gives the focus back to its button first, where that is still there.
    const timer = window.setTimeout(() => {
      const { activeElement } = document;
      const isLost = activeElement === null || activeElement === document.body;
      // Below a sheet it would take the keys from it.
      if (isLost && !isCovered()) document.querySelector<HTMLElement>('main h1')?.focus();
    });
    return () => window.clearTimeout(timer);
  });
}
