import { useRef, useState } from 'react';
import { tellSupport } from '../stores/tell-support.ts';

/** Where a lookup stands. `asked` is what was asked about, as the caller writes it. */
export type Lookup<Answer> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly asked: string }
  | { readonly kind: 'answered'; readonly asked: string; readonly answer: Answer };

/** Nothing came back. Shown like an answer, because the cashier can ask again. */
export const LOOKUP_FAILED = {
  kind: 'not-found',
  why: 'failed',
  code: '',
  words: null,
} as const;

/** Looks something up. Only the answer to the latest question counts; a lookup moves no money. */
export function useLookup<Answer>(): {
  readonly lookup: Lookup<Answer | typeof LOOKUP_FAILED>;
  readonly look: (asked: string, question: () => Promise<Answer>) => void;
  readonly forget: () => void;
} {
  const [lookup, setLookup] = useState<Lookup<Answer | typeof LOOKUP_FAILED>>({ kind: 'idle' });
  const latest = useRef(0);

  const ask = async (
    asked: string,
    number: number,
    question: () => Promise<Answer>,
  ): Promise<void> => {
    const answer = await question().catch((error: unknown) => {
      tellSupport(error);
      return LOOKUP_FAILED;
    });
    if (latest.current === number) setLookup({ kind: 'answered', asked, answer });
  };
  return {
    lookup,
    look: (asked, question) => {
      latest.current += 1;
      setLookup({ kind: 'looking', asked });
      void ask(asked, latest.current, question);
    },
    forget: () => {
      latest.current += 1;
      setLookup({ kind: 'idle' });
    },
  };
}
