import { type ReactElement, useState } from 'react';
import { LargeChangeSheet } from './large-change-sheet.tsx';
import { largeChangeOf } from './tender.ts';
import type { Sell } from './use-sell.ts';

/** Asks once about each sum that gives a lot of change, before anything goes on with it. */
export function useLargeChange(sell: Sell): {
  readonly ask: (goOn: () => void) => void;
  readonly sheet: ReactElement | null;
} {
  const [answered, setAnswered] = useState('');
  const [goOn, setGoOn] = useState<{ readonly then: () => void } | null>(null);
  const tender = largeChangeOf(sell.tender);
  const question = tender ? `${tender.receivedCents} ${tender.changeCents}` : '';
  const ask = (then: () => void): void => {
    if (tender === undefined || answered === question) then();
    else setGoOn({ then });
  };
  const yes = (): void => {
    setAnswered(question);
    setGoOn(null);
    goOn?.then();
  };
  const sheet =
    goOn !== null && tender !== undefined ? (
      <LargeChangeSheet tender={tender} onNo={() => setGoOn(null)} onYes={yes} />
    ) : null;
  return { ask, sheet };
}
