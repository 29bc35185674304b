import type { TillConfig } from '../config/load.ts';

/**
 * How long the till may stand untouched before it locks; 0 for ever. The demo has one person, who is
 * signed in at once: it never locks by itself.
 */
export function lockAfterMs({ demo, lockAfterMinutes }: TillConfig): number {
  return demo ? 0 : lockAfterMinutes * 60_000;
}
