import type { AccessView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { Heading } from '../../components/two-pane.tsx';
import { lockTill } from '../../stores/access-store.ts';
import { en } from '../../strings/en.ts';
import styles from './access.module.css';
import { useAccessQuestion } from './use-access-question.ts';

/** Somebody whose PIN a manager chose: nothing else is open until they have one of their own. */
export function ChangePin({ access }: { readonly access: AccessView }): ReactElement {
  const words = en.access.change;
  return (
    <div className={styles['narrow']}>
      <Heading>{words.title(access.operator?.name ?? '')}</Heading>
      <p className={styles['soft']}>{words.words}</p>
      <ChangePinForm onDone={() => {}} onCancel={lockTill} cancelWords={words.later} />
    </div>
  );
}

interface ChangePinFormProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly cancelWords: string;
}

/** The present PIN once and the new one twice. */
export function ChangePinForm({ onDone, onCancel, cancelWords }: ChangePinFormProps): ReactElement {
  const words = en.access.change;
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const { problem, busy, ask, setProblem } = useAccessQuestion();
  async function save(): Promise<void> {
    if (next !== again) {
      setProblem(en.access.firstRun.differs);
      setAgain('');
    } else if (await ask(() => till.changePin({ present, next }))) onDone();
    else setPresent('');
  }
  const enter = (): void => void save();
  return (
    <>
      <PinField
        label={words.present}
        value={present}
        onChange={setPresent}
        onEnter={enter}
        autoFocus
      />
      <PinField label={words.next} value={next} onChange={setNext} onEnter={enter} />
      <PinField
        label={words.again}
        value={again}
        onChange={setAgain}
        onEnter={enter}
        problem={problem}
        help={busy ? en.access.saving : ''}
      />
      <div className={styles['buttons']}>
        <Button onPress={onCancel}>{cancelWords}</Button>
        <Button variant="primary" hint="Enter" onPress={enter} disabled={busy}>
          {words.save}
        </Button>
      </div>
    </>
  );
}
