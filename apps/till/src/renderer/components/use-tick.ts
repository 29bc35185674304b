import { useEffect, useState } from 'react';

/** The page's own clock in milliseconds, read again at each interval while something is shown. */
export function useTick(everyMs: number): number {
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNowMs(performance.now()), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
  return nowMs;
}
