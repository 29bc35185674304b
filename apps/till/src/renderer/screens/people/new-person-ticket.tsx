import type { Role } from '@tillkeeper/domain';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Heading, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import { useAccessQuestion } from '../access/use-access-question.ts';
import styles from '../manage/manage.module.css';
import { RoleChoice } from './role-choice.tsx';

/** Somebody new: a name, a role, and a PIN that works once. */
export function NewPersonTicket({ onDone }: { readonly onDone: () => void }): ReactElement {
  const words = en.manage.people;
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('cashier');
  const [pin, setPin] = useState('');
  const { problem, busy, ask } = useAccessQuestion();
  async function add(): Promise<void> {
    if (!(await ask(() => till.addPerson({ name, role, pin })))) return;
    setName('');
    setPin('');
    onDone();
  }
  const enter = (): void => void add();
  return (
    <>
      <TicketBody>
        <div className={styles['stack']}>
          <Heading level={2}>{words.add}</Heading>
          <TextField label={words.name} value={name} onChange={setName} onEnter={enter} />
          <RoleChoice role={role} onChoose={setRole} />
          <PinField
            label={words.firstPin}
            value={pin}
            onChange={setPin}
            onEnter={enter}
            help={words.firstPinHelp}
            problem={problem}
          />
        </div>
      </TicketBody>
      <TicketActions>
        <Button variant="primary" onPress={enter} disabled={busy}>
          {words.add}
        </Button>
      </TicketActions>
    </>
  );
}
