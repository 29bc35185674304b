import { useRef, useState } from 'react';
import { till } from '../../app/client.ts';
import { tellSupport } from '../../stores/tell-support.ts';
import type { LookupState } from './meter-form.ts';

/** Looks meters up. Only the answer to the latest question counts; a lookup moves no money. */
export function useMeterLookup(): {
  readonly lookup: LookupState;
  readonly look: (meterNumber: string) => void;
  readonly forget: () => void;
} {
  const [lookup, setLookup] = useState<LookupState>({ kind: 'idle' });
  const question = useRef(0);

  const ask = async (meterNumber: string, number: number): Promise<void> => {
    const answer = await till
      .lookupMeter({ meterNumber, amountCents: 0 })
      .catch((error: unknown) => {
        tellSupport(error);
        return { kind: 'not-found', why: 'failed', code: '' } as const;
      });
    if (question.current === number) setLookup({ kind: 'answered', meterNumber, answer });
  };
  return {
    lookup,
    look: (meterNumber) => {
      question.current += 1;
      setLookup({ kind: 'looking', meterNumber });
      void ask(meterNumber, question.current);
    },
    forget: () => {
      question.current += 1;
      setLookup({ kind: 'idle' });
    },
  };
}
