import { useState } from 'react';
import type { Result } from './results.ts';

/** The search as it stands. */
export interface Search {
  readonly text: string;
  /** The result that Enter opens. */
  readonly marked: number;
  /** Opened by a finger: the letters stand on the screen. */
  readonly byTouch: boolean;
  readonly open: boolean;
  readonly type: (text: string) => void;
  readonly begin: (text: string, byTouch: boolean) => void;
  readonly move: (step: 1 | -1, results: readonly Result[]) => void;
  readonly close: () => void;
}

type Mode = 'closed' | 'keys' | 'touch';

/** Remembers what is typed into the search, and which result is marked. */
export function useSearch(start: Mode = 'closed'): Search {
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const [mode, setMode] = useState<Mode>(start);
  const type = (next: string): void => {
    setText(next);
    setMarked(0);
  };
  return {
    text,
    marked,
    byTouch: mode === 'touch',
    open: mode !== 'closed',
    type,
    begin: (next, byTouch) => {
      type(next);
      setMode(byTouch ? 'touch' : 'keys');
    },
    move: (step, results) =>
      setMarked((before) => Math.min(Math.max(before + step, 0), Math.max(results.length - 1, 0))),
    close: () => {
      type('');
      setMode('closed');
    },
  };
}
