import type { AccessAnswer, AccessRefusalView } from '@tillkeeper/ipc';
import { useState } from 'react';
import { hearAccess } from '../../stores/access-store.ts';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';

/** Something asked about people, with what came of it. */
export interface AccessQuestion {
  /** In words for the person at the till. */
  readonly problem: string | undefined;
  /** The question is with the main process: PINs are compared slowly on purpose. */
  readonly busy: boolean;
  /** Asks; true when it was done. */
  ask(
    question: () => Promise<AccessAnswer>,
    onRefused?: (refusal: AccessRefusalView) => void,
  ): Promise<boolean>;
  setProblem(words: string | undefined): void;
}

/** Asks the main process about people, one question at a time. */
export function useAccessQuestion(): AccessQuestion {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  async function ask(
    question: () => Promise<AccessAnswer>,
    onRefused?: (refusal: AccessRefusalView) => void,
  ): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    const answer = await askTill(question());
    setBusy(false);
    if (answer === undefined) return false;
    if (answer.kind === 'refused') {
      setProblem(en.access.refused(answer.refusal));
      onRefused?.(answer.refusal);
      return false;
    }
    setProblem(undefined);
    hearAccess(answer.access);
    return true;
  }
  return { problem, busy, ask, setProblem };
}
