import { useEffect, useState } from 'react';

/** True once a value has stayed the same for a while: what only flashes by is not worth a word. */
export function useSettled(value: string, afterMs = 800): boolean {
  const [settled, setSettled] = useState<string>();
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), afterMs);
    return () => window.clearTimeout(timer);
  }, [value, afterMs]);
  return settled === value;
}
