import type { Role } from '@tillkeeper/domain';
import type { AccessAnswer, PersonView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Heading, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import { useAccessQuestion } from '../access/use-access-question.ts';
import styles from '../manage/manage.module.css';
import { BadgeSheet } from './badge-sheet.tsx';
import { RoleChoice } from './role-choice.tsx';

interface PersonTicketProps {
  readonly person: PersonView;
  readonly onChanged: () => void;
}

/** One person: name, role, PIN, badge, and whether they work here. */
export function PersonTicket({ person, onChanged }: PersonTicketProps): ReactElement {
  const words = en.manage.people;
  const { operatorId, active } = person;
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState<Role>(person.role);
  const [pin, setPin] = useState('');
  const [scansBadge, setScansBadge] = useState(false);
  const { problem, busy, ask } = useAccessQuestion();
  async function done(question: () => Promise<AccessAnswer>): Promise<void> {
    if (!(await ask(question))) return;
    setPin('');
    setScansBadge(false);
    onChanged();
  }
  const save = (to: { active: boolean }): void =>
    void done(() => till.changePerson({ operatorId, name, role, ...to }));
  const setBadge = (code: string | null): void =>
    void done(() => till.setPersonBadge({ operatorId, code }));
  const isChanged = name !== person.name || role !== person.role;
  return (
    <>
      <TicketBody>
        <div className={styles['stack']}>
          <Heading level={2}>{person.name}</Heading>
          {problem !== undefined && (
            <Notice tone="warn" role="alert">
              {problem}
            </Notice>
          )}
          {person.triesLeft === 0 && (
            <Notice tone="bad" title={words.lockedOut}>
              <Button onPress={() => void done(() => till.endLockout({ operatorId }))}>
                {words.endLockout}
              </Button>
            </Notice>
          )}
          <TextField label={words.name} value={name} onChange={setName} />
          <RoleChoice role={role} onChoose={setRole} />
          <PinField
            label={words.newPin}
            value={pin}
            onChange={setPin}
            onEnter={() => void done(() => till.setPersonPin({ operatorId, pin }))}
            help={words.firstPinHelp}
          />
          {pin !== '' && (
            <Button onPress={() => void done(() => till.setPersonPin({ operatorId, pin }))}>
              {words.setPin}
            </Button>
          )}
          <p className={styles['soft']}>{person.hasBadge ? words.hasBadge : words.noBadge}</p>
          <Button onPress={() => (person.hasBadge ? setBadge(null) : setScansBadge(true))}>
            {person.hasBadge ? words.takeBadge : words.badgeScan}
          </Button>
        </div>
        {scansBadge && (
          <BadgeSheet name={person.name} onScan={setBadge} onClose={() => setScansBadge(false)} />
        )}
      </TicketBody>
      <TicketActions>
        {isChanged && (
          <Button variant="primary" onPress={() => save({ active })} disabled={busy}>
            {words.save}
          </Button>
        )}
        <Button variant={active ? 'danger' : 'plain'} onPress={() => save({ active: !active })}>
          {active ? words.leave : words.comeBack}
        </Button>
      </TicketActions>
    </>
  );
}
