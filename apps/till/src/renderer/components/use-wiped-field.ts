import { useLayoutEffect } from 'react';

/**
 * Empties a field when its screen is left. A removed element can outlive its screen in the window's
 * memory, in the hands of a library that waits for its animation to end, and with it what was typed:
 * a customer's PIN.
 */
export function useWipedField(id: string): void {
  useLayoutEffect(() => {
    const field = document.getElementById(id);
    // Looked at when the screen is drawn: by then the field is gone, or it stays and keeps its text.
    return () =>
      queueMicrotask(() => {
        if (!(field instanceof HTMLInputElement) || field.isConnected) return;
        field.value = '';
        field.removeAttribute('value');
      });
  }, [id]);
}
