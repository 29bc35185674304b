import type { RefObject } from 'react';
import { type ArrowKey, nextInDirection } from './geometry.ts';
import { useKeys } from './use-keys.ts';

const ARROWS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** Lets the arrow keys go from button to button within an element, wherever the buttons stand. */
export function useArrowGrid(area: RefObject<HTMLElement | null>): void {
  useKeys((event) => {
    const { activeElement } = document;
    if (!ARROWS.includes(event.key) || activeElement instanceof HTMLInputElement) return;
    const buttons = [
      ...(area.current?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? []),
    ];
    const from = buttons.indexOf(activeElement as HTMLButtonElement);
    const boxes = buttons.map((button) => button.getBoundingClientRect());
    const next = nextInDirection(boxes, from, event.key as ArrowKey);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  });
}
