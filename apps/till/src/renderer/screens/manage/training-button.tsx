import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { askApproved } from '../../stores/approval-store.ts';
import { useBoot } from '../../stores/boot-store.ts';
import { en } from '../../strings/en.ts';

/** To the till to learn on, and back. The shop's own demo is for learning anyway. */
export function TrainingButton(): ReactElement | null {
  const boot = useBoot((state) => state.boot);
  const [why, setWhy] = useState<string>();
  const words = en.manage.training;
  if (boot.kind !== 'ready' || (boot.demo && !boot.training)) return null;
  const on = !boot.training;
  async function change(): Promise<void> {
    setWhy(undefined);
    const done = await askApproved('switchTraining', { on }, { about: words.about });
    if (done?.kind === 'refused') setWhy(words.refused[done.why] ?? words.refusedElse);
  }
  return (
    <>
      {why !== undefined && (
        <Notice tone="warn" role="alert" title={words.notNow}>
          {why}
        </Notice>
      )}
      <Button onPress={() => void change()}>{on ? words.begin : words.end}</Button>
    </>
  );
}
