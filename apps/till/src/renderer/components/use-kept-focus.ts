import { type RefObject, useLayoutEffect } from 'react';

/**
 * Keeps the focus in a sheet when the button that has it is switched off or goes away: Chrome would
 * leave it with the page below, where Esc and Tab do nothing for the sheet. The button gets it back
 * as soon as it can be pressed again.
 */
export function useKeptFocus(sheet: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    let last: HTMLElement | undefined;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target !== element) last = target;
    };
    const keep = (): void => {
      const { activeElement: active } = document;
      if (!isOnTop(element)) return;
      if (isLost(active)) element.focus();
      else if (active === element && last?.isConnected && !last.matches(':disabled')) last.focus();
    };
    element.addEventListener('focusin', remember);
    const observer = new MutationObserver(keep);
    observer.observe(element, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    return () => {
      element.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [sheet]);
}

function isLost(active: Element | null): boolean {
  return active === null || active === document.body || active.matches(':disabled');
}

/** A sheet that lies below another one must not take the focus or the keys from it. */
export function isOnTop(element: HTMLElement): boolean {
  return [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1) === element;
}
