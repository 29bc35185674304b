import type { Role } from '@tillkeeper/domain';
import { type ReactElement, useRef, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Heading, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import { useAccessQuestion } from '../access/use-access-question.ts';
import styles from '../manage/manage.module.css';
import { RoleChoice } from './role-choice.tsx';

/** Somebody new: a name, a role, and a PIN that works once. The cursor stands where one types next. */
export function NewPersonTicket({ onDone }: { readonly onDone: () => void }): ReactElement {
  const words = en.manage.people;
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const [pin, setPin] = useState('');
  const { problem, busy, ask, setProblem } = useAccessQuestion();
  const nameField = useRef<HTMLInputElement>(null);
  const roles = useRef<HTMLFieldSetElement>(null);
  const pinField = useRef<HTMLInputElement>(null);
  async function add(): Promise<void> {
    if (name.trim() === '') return nameField.current?.focus();
    if (role === null) return missingRole();
    if (pin === '') return pinField.current?.focus();
    const done = await ask(
      () => till.addPerson({ name, role, pin }),
      ({ kind }) => (kind.startsWith('name') ? nameField : pinField).current?.focus(),
    );
    if (!done) return;
    setName('');
    setRole(null);
    setPin('');
    onDone();
    nameField.current?.focus();
  }
  function missingRole(): void {
    if (pin !== '') setProblem(words.roleMissing);
    roles.current?.querySelector('input')?.focus();
  }
  const choose = (next: Role): void => {
    setRole(next);
    setProblem(undefined);
  };
  const enter = (): void => void add();
  return (
    <>
      <TicketBody>
        <div className={styles['stack']}>
          <Heading level={2}>{words.add}</Heading>
          <TextField
            label={words.name}
            value={name}
            onChange={setName}
            onEnter={enter}
            ref={nameField}
            compact
            autoFocus
          />
          <RoleChoice
            role={role}
            onChoose={choose}
            onEnter={() => pinField.current?.focus()}
            ref={roles}
          />
          <PinField
            label={words.firstPin}
            value={pin}
            onChange={setPin}
            onEnter={enter}
            help={words.firstPinHelp}
            problem={problem}
            ref={pinField}
          />
        </div>
      </TicketBody>
      <TicketActions>
        <Button variant="primary" hint="Enter" onPress={enter} disabled={busy}>
          {words.add}
        </Button>
      </TicketActions>
    </>
  );
}
