import { create } from 'zustand';

/** The wall clock for people, ticking each second. Deadlines are never read from it. */
export const useClock = create<{ readonly nowUtcMs: number }>(() => ({ nowUtcMs: Date.now() }));

/** Starts the clock; the returned function stops it. */
export function startClock(): () => void {
  const tick = (): void => useClock.setState({ nowUtcMs: Date.now() });
  const timer = window.setInterval(tick, 1_000);
  return () => window.clearInterval(timer);
}
