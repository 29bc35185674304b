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

/** An answer, and to what: what is typed meanwhile has other sales. */
interface Answered {
  readonly search: Search;
  readonly answer: SearchAnswer;
}

/**
 * Looks while it is typed; older pages are added at the end. The last answer stays on the screen
 * until the next one is there, and is `stale` meanwhile: nothing of it may be chosen.
 */
export function useSearch({ text, operatorName, span }: Search): {
  readonly answer: SearchAnswer | null;
  readonly stale: boolean;
  readonly more: () => void;
} {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const answer = answered?.answer ?? null;
  const search: Search = { text, operatorName, span };
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
        if (wanted && found !== undefined) setAnswered({ search, answer: found });
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
      const longer = { search, answer: { ...next, lines: [...answer.lines, ...next.lines] } };
      // Something else was looked for in between: an older page of the last search is of no use.
      setAnswered((now) => (now === answered ? longer : now));
    });
  };
  const stale = answered !== null && !isSame(answered.search, search);
  return { answer, stale, more };
}

function isSame(a: Search, b: Search): boolean {
  return a.text === b.text && a.operatorName === b.operatorName && a.span === b.span;
}
