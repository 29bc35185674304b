import type { AccessView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { en } from '../../strings/en.ts';
import styles from './access.module.css';
import { PeopleTiles } from './people-tiles.tsx';
import { useAccessQuestion } from './use-access-question.ts';

interface RecoverSheetProps {
  readonly people: AccessView['people'];
  readonly onClose: () => void;
}

/** The owner at a till that no manager can open: the recovery key, and a new PIN for a manager. */
export function RecoverSheet({ people, onClose }: RecoverSheetProps): ReactElement {
  const words = en.access.recover;
  const managers = people.filter(({ role }) => role === 'manager');
  const [chosenId, setChosenId] = useState(managers[0]?.operatorId ?? '');
  const [recoveryCode, setRecoveryCode] = useState('');
  const [pin, setPin] = useState('');
  const { problem, busy, ask, setProblem } = useAccessQuestion();
  async function recover(): Promise<void> {
    const done = await ask(() => till.recover({ recoveryCode, operatorId: chosenId, pin }));
    if (done) onClose();
    else setProblem(words.refused);
  }
  const enter = (): void => void recover();
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button hint="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button variant="primary" onPress={enter} disabled={busy}>
            {words.set}
          </Button>
        </>
      }
    >
      <div className={styles['people']}>
        <p className={styles['soft']}>{words.words}</p>
        <PeopleTiles
          label={words.who}
          people={managers}
          chosenId={chosenId}
          onChoose={setChosenId}
        />
        <TextField
          label={en.boot.unlock.recoveryKey}
          value={recoveryCode}
          onChange={setRecoveryCode}
          onEnter={enter}
          maxLength={60}
          help={en.boot.unlock.recoveryHelp}
        />
        <PinField
          label={words.pin}
          value={pin}
          onChange={setPin}
          onEnter={enter}
          problem={problem}
        />
      </div>
    </Sheet>
  );
}
