import type { ShiftAnswer, ShiftView } from '@tillkeeper/ipc';
import { useEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';

/** The shift of this till, and what was last said about it. */
export interface ShiftState {
  readonly shift: ShiftView | null;
  readonly problem: string;
  /** Takes over an answer; true when it was done. */
  readonly hear: (answer: ShiftAnswer | undefined) => boolean;
  readonly refuse: (words: string) => void;
  readonly reload: () => Promise<void>;
}

/** Asks for the shift when the screen opens and after everything that is done to it. */
export function useShift(): ShiftState {
  const [shift, setShift] = useState<ShiftView | null>(null);
  const [problem, setProblem] = useState('');
  const reload = async (): Promise<void> => {
    const found = await askTill(till.shift());
    if (found) setShift(found);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen opens.
  useEffect(() => void reload(), []);
  const hear = (answer: ShiftAnswer | undefined): boolean => {
    if (answer?.kind === 'done') {
      setShift(answer.shift);
      setProblem('');
      return true;
    }
    if (answer !== undefined) setProblem(en.office.shift.refusals[answer.why]);
    return false;
  };
  return { shift, problem, hear, refuse: setProblem, reload };
}
