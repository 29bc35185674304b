import type { AccessView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Heading } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import styles from './access.module.css';
import { useAccessQuestion } from './use-access-question.ts';

/** A till in which nobody is yet: its first manager. */
export function FirstRun({ access }: { readonly access: AccessView }): ReactElement {
  const words = en.access.firstRun;
  const [name, setName] = useState(access.suggestedName);
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const { problem, busy, ask, setProblem } = useAccessQuestion();
  function create(): void {
    if (pin === again) void ask(() => till.addFirstManager({ name, pin }));
    else {
      setProblem(words.differs);
      setAgain('');
    }
  }
  return (
    <div className={styles['narrow']}>
      <Heading>{words.title}</Heading>
      <p className={styles['soft']}>{words.words}</p>
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        autoFocus={access.suggestedName === ''}
      />
      <PinField
        label={words.pin}
        value={pin}
        onChange={setPin}
        onEnter={create}
        autoFocus={access.suggestedName !== ''}
        help={words.pinHelp(access.shortestPin.manager)}
      />
      <PinField
        label={words.again}
        value={again}
        onChange={setAgain}
        onEnter={create}
        problem={problem}
        help={busy ? en.access.saving : ''}
      />
      <Button variant="primary" hint="Enter" onPress={create} disabled={busy}>
        {words.create}
      </Button>
    </div>
  );
}
