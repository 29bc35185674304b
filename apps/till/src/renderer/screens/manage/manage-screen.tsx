import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Heading, TicketActions, TicketBody, TwoPane } from '../../components/two-pane.tsx';
import { useFoundFocus } from '../../components/use-found-focus.ts';
import { useDigitKeys, useKey } from '../../components/use-keys.ts';
import { useAccess, useMay } from '../../stores/access-store.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { ChangePinForm } from '../access/change-pin.tsx';
import { MANAGE_ENTRIES } from './entries.ts';
import styles from './manage.module.css';
import { RecoveryKeyNotice } from './recovery-key-notice.tsx';
import { RecoveryKeySheet } from './recovery-key-sheet.tsx';
import { TrainingButton } from './training-button.tsx';

/** The door to every screen that is not for selling. */
export function ManageScreen(): ReactElement {
  const words = en.manage;
  const operator = useAccess((state) => state.access?.operator);
  const entries = MANAGE_ENTRIES.filter(({ permission }) =>
    operator?.permissions.includes(permission),
  );
  const [changesPin, setChangesPin] = useState(false);
  const [makesKey, setMakesKey] = useState(false);
  const maySet = useMay('change-settings');
  const close = (): void => setChangesPin(false);
  useFoundFocus();
  useKey('Escape', () => go({ kind: 'home' }));
  useDigitKeys((digit) => {
    const entry = entries[digit - 1];
    if (entry !== undefined) go(entry.route);
  });
  return (
    <TwoPane
      ticketLabel={words.mine}
      ticket={
        <>
          <TicketBody>
            <Heading level={2}>{operator?.name}</Heading>
            <p>{operator && en.access.roleNames[operator.role]}</p>
          </TicketBody>
          <TicketActions>
            <TrainingButton />
            {maySet && <Button onPress={() => setMakesKey(true)}>{words.recovery.title}</Button>}
            <Button onPress={() => setChangesPin(true)}>{words.changePin}</Button>
          </TicketActions>
        </>
      }
    >
      <Heading>{words.title}</Heading>
      <div className={styles['reminder']}>{!makesKey && <RecoveryKeyNotice />}</div>
      {entries.length === 0 && <p className={styles['soft']}>{words.nothing}</p>}
      <div className={styles['tiles']}>
        {entries.map((entry, index) => (
          <Button key={entry.title} className={styles['tile']} onPress={() => go(entry.route)}>
            <span className={styles['words']}>
              <strong>{entry.title}</strong>
              <span>{entry.words}</span>
            </span>
            {index < 9 && <KeyHint name={String(index + 1)} />}
          </Button>
        ))}
      </div>
      {makesKey && <RecoveryKeySheet onClose={() => setMakesKey(false)} />}
      {changesPin && (
        <Sheet title={en.access.change.titleFree} onClose={close} actions={null}>
          <ChangePinForm onDone={close} onCancel={close} cancelWords={en.access.change.cancel} />
        </Sheet>
      )}
    </TwoPane>
  );
}
