import type { AccessView } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Keypad } from '../../components/keypad.tsx';
import { pressKey } from '../../components/keypad-text.ts';
import { PinField } from '../../components/pin-field.tsx';
import { Heading } from '../../components/two-pane.tsx';
import { useAccess } from '../../stores/access-store.ts';
import { en } from '../../strings/en.ts';
import styles from './access.module.css';
import { PeopleTiles } from './people-tiles.tsx';
import { RecoverSheet } from './recover-sheet.tsx';
import { useAccessQuestion } from './use-access-question.ts';

/** The locked till: who it is, and their PIN or badge. */
export function SignIn({ access }: { readonly access: AccessView }): ReactElement {
  const words = en.access;
  const last = useAccess((state) => state.lastOperatorId);
  const { people, demoPins } = access;
  const [chosenId, setChosenId] = useState(last ?? people[0]?.operatorId ?? '');
  const [pin, setPin] = useState('');
  const { problem, busy, ask, setProblem } = useAccessQuestion();
  const [recovers, setRecovers] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const chosen = people.find(({ operatorId }) => operatorId === chosenId);
  // A sheet that was open when the till locked still keeps the focus from this screen as it appears.
  useEffect(() => field.current?.focus(), []);

  function choose(operatorId: string): void {
    setChosenId(operatorId);
    setPin('');
    setProblem(undefined);
    field.current?.focus();
  }
  async function signIn(): Promise<void> {
    if (pin === '' || chosen === undefined) return;
    setPin('');
    await ask(() => till.signIn({ operatorId: chosen.operatorId, pin }));
    field.current?.focus();
  }
  async function badge(code: string): Promise<void> {
    setPin('');
    await ask(() => till.signInByBadge({ code }));
  }
  return (
    <div className={styles['sheet']}>
      <section className={styles['people']}>
        <Heading>{words.who}</Heading>
        <p className={styles['soft']}>{words.whoHelp}</p>
        <PeopleTiles label={words.yourName} people={people} chosenId={chosenId} onChoose={choose} />
        {demoPins.length > 0 && (
          <p className={styles['pins']}>
            <strong>{words.demoPins}</strong>
            {demoPins.map((each) => (
              <span key={each.name}>
                {each.name} {each.pin}
              </span>
            ))}
          </p>
        )}
        <p className={styles['soft']}>{words.lockedSale}</p>
        <div>
          <Button variant="quiet" onPress={() => setRecovers(true)}>
            {words.recover.open}
          </Button>
        </div>
        {recovers && <RecoverSheet people={people} onClose={() => setRecovers(false)} />}
      </section>
      <section className={styles['pad']}>
        <PinField
          label={words.pinOf(chosen?.name ?? '')}
          value={pin}
          onChange={setPin}
          onEnter={() => void signIn()}
          onBadge={(code) => void badge(code)}
          problem={problem}
          help={busy ? words.saving : ''}
          keys={null}
          autoFocus
          ref={field}
        />
        <Keypad
          kind="number"
          onKey={(key) => setPin((text) => pressKey(text, key))}
          onNext={() => void signIn()}
        />
        <Button variant="primary" hint="Enter" onPress={() => void signIn()} disabled={busy}>
          {words.signIn}
        </Button>
      </section>
    </div>
  );
}
