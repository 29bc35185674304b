import type { LineView, SearchAnswer } from '@tillkeeper/ipc';
import { useEffect, useRef, useState } from 'react';
import { till } from '../../app/client.ts';
import { askTill } from '../../stores/ask.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const SETTLE_MS = 120;

/** How far back a search goes. */
export const SEARCH_DAYS = { all: null, today: 1, week: 7, month: 31, year: 366 } as const;
export type SearchSpan = keyof typeof SEARCH_DAYS;

/** What is looked for. */
export interface Search {
  readonly text: string;
  readonly operatorName: string;
  readonly span: SearchSpan;
}

/** Looks while it is typed; older pages are added at the end. */
export function useSearch({ text, operatorName, span }: Search): {
  readonly answer: SearchAnswer | null;
  readonly more: () => void;
} {
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  // Nobody types while the screen opens: what it begins with is asked for at once.
  const settleMs = useRef(0);
  const ask = (before: LineView | undefined): Promise<SearchAnswer | undefined> => {
    const days = SEARCH_DAYS[span];
    return askTill(
      till.searchSales({
        text,
        operatorName: operatorName === '' ? null : operatorName,
        fromUtcMs: days === null ? null : Date.now() - days * DAY_MS,
        toUtcMs: null,
        before: before
          ? { createdUtcMs: before.createdUtcMs, slipNumber: before.slipNumber }
          : null,
      }),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is made of what is listed.
  useEffect(() => {
    let wanted = true;
    const timer = window.setTimeout(() => {
      settleMs.current = SETTLE_MS;
      void ask(undefined).then((found) => {
        if (wanted && found !== undefined) setAnswer(found);
      });
    }, settleMs.current);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [text, operatorName, span]);
  const more = (): void => {
    const last = answer?.lines.at(-1);
    void ask(last).then((next) => {
      if (next === undefined || answer === null) return;
      setAnswer({ ...next, lines: [...answer.lines, ...next.lines] });
    });
  };
  return { answer, more };
}
