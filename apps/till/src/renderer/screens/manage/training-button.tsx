import type { Done } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { QuestionSheet } from '../../components/question-sheet.tsx';
import { askApproved } from '../../stores/approval-store.ts';
import { askTill } from '../../stores/ask.ts';
import { useBoot } from '../../stores/boot-store.ts';
import { en } from '../../strings/en.ts';

const words = en.manage.training;

/** To the till to learn on, and back. The shop's own demo is for learning anyway. */
export function TrainingButton(): ReactElement | null {
  const boot = useBoot((state) => state.boot);
  const [why, setWhy] = useState<string>();
  const [ending, setEnding] = useState(false);
  if (boot.kind !== 'ready' || (boot.demo && !boot.training)) return null;
  const hear = (done: Done | undefined): void => {
    if (done?.kind === 'refused') setWhy(words.refused[done.why] ?? words.refusedElse);
  };
  async function begin(): Promise<void> {
    setWhy(undefined);
    hear(await askApproved('beginTraining', {}, { about: words.about }));
  }
  async function end(): Promise<void> {
    setEnding(false);
    setWhy(undefined);
    hear(await askTill(till.endTraining()));
  }
  return (
    <>
      {why !== undefined && (
        <Notice tone="warn" role="alert" title={words.notNow}>
          {why}
        </Notice>
      )}
      {boot.training ? (
        <Button onPress={() => setEnding(true)}>{words.end}</Button>
      ) : (
        <Button onPress={() => void begin()}>{words.begin}</Button>
      )}
      {ending && (
        <QuestionSheet
          title={words.endTitle}
          paragraphs={words.endWords}
          no={words.endNo}
          yes={words.end}
          onNo={() => setEnding(false)}
          onYes={() => void end()}
        />
      )}
    </>
  );
}
