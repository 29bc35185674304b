import { useEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { askTill } from '../../stores/ask.ts';
import type { Revealed } from './secret-lines.ts';

/** Shown secrets hide by themselves: the next person at the counter must not read them. */
const HIDE_AFTER_MS = 30_000;

/**
 * Fetches the PIN or tokens when the cashier asks, and drops them again after a while. They live in
 * this component alone and go with it when the screen is left.
 */
export function useReveal(saleId: string): {
  readonly revealed: Revealed;
  readonly refused: boolean;
  readonly toggle: () => void;
} {
  const [revealed, setRevealed] = useState<Revealed>(undefined);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (revealed === undefined) return;
    const timer = window.setTimeout(() => setRevealed(undefined), HIDE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [revealed]);

  const show = async (): Promise<void> => {
    const answer = await askTill(till.revealSecrets({ saleId }));
    if (answer?.kind === 'shown') setRevealed(answer.secrets);
    setRefused(answer?.kind === 'refused');
  };
  const toggle = (): void => {
    if (revealed === undefined) void show();
    else setRevealed(undefined);
  };
  return { revealed, refused, toggle };
}
