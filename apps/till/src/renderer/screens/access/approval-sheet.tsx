import type { ApprovalAsk } from '@tillkeeper/ipc';
import { type ReactElement, useRef, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Keypad } from '../../components/keypad.tsx';
import { pressKey } from '../../components/keypad-text.ts';
import { PinField } from '../../components/pin-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAccess } from '../../stores/access-store.ts';
import { useWantedApproval, type WantedApproval } from '../../stores/approval-store.ts';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import styles from './access.module.css';
import { PeopleTiles } from './people-tiles.tsx';

/** A supervisor at the cashier's till: says who they are for one thing, and the cashier stays in. */
export function ApprovalSheet(): ReactElement | null {
  const wanted = useWantedApproval((state) => state.wanted);
  return wanted === null ? null : <Asked wanted={wanted} />;
}

function Asked({ wanted }: { readonly wanted: WantedApproval }): ReactElement {
  const words = en.access.approval;
  const access = useAccess((state) => state.access);
  const people = (access?.people ?? []).filter(({ permissions }) =>
    permissions.includes(wanted.permission),
  );
  const [chosenId, setChosenId] = useState(people[0]?.operatorId ?? '');
  const [pin, setPin] = useState('');
  const [reason, setReason] = useState(wanted.reason);
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const close = (): void => wanted.answer(undefined);
  const chosen = people.find(({ operatorId }) => operatorId === chosenId);

  /** Another person: their PIN is typed next, and no digit of the one before counts against them. */
  function choose(operatorId: string): void {
    setChosenId(operatorId);
    setPin('');
    setProblem(undefined);
    field.current?.focus();
  }
  async function allow(proof: ApprovalAsk['proof']): Promise<void> {
    setPin('');
    const { verb, ask } = wanted;
    const answer = await askTill(till.requestApproval({ verb, ask, reason, proof }));
    if (answer?.kind === 'given') wanted.answer(answer.approval);
    else if (answer !== undefined) setProblem(en.access.refused(answer.refusal));
  }
  const byPin = (): void => {
    if (pin !== '' && chosen !== undefined)
      void allow({ kind: 'pin', operatorId: chosen.operatorId, pin });
  };
  return (
    <Sheet
      title={words.title}
      onClose={close}
      actions={
        <>
          <Button hint="Esc" onPress={close}>
            {words.cancel}
          </Button>
          <Button variant="primary" hint="Enter" onPress={byPin} disabled={people.length === 0}>
            {words.allow}
          </Button>
        </>
      }
    >
      <div className={styles['sheet']}>
        <section className={styles['people']}>
          <p>
            <strong>{wanted.about}</strong>
          </p>
          <p className={styles['soft']}>{words.words(access?.operator?.name ?? '')}</p>
          {people.length === 0 && <p role="alert">{words.nobody}</p>}
          <PeopleTiles label={words.who} people={people} chosenId={chosenId} onChoose={choose} />
          {wanted.reason === '' && (
            <TextField
              label={words.reason}
              value={reason}
              onChange={setReason}
              maxLength={200}
              compact
            />
          )}
        </section>
        <section className={styles['people']}>
          <PinField
            label={en.access.pinOf(chosen?.name ?? '')}
            value={pin}
            onChange={setPin}
            onEnter={byPin}
            onBadge={(code) => void allow({ kind: 'badge', code })}
            problem={problem}
            keys={null}
            autoFocus
            ref={field}
          />
          <Keypad
            kind="number"
            onKey={(key) => setPin((text) => pressKey(text, key))}
            onNext={byPin}
          />
        </section>
      </div>
    </Sheet>
  );
}
