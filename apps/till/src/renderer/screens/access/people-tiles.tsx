import type { AccessView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { en } from '../../strings/en.ts';
import styles from './access.module.css';

interface PeopleTilesProps {
  readonly label: string;
  readonly people: AccessView['people'];
  readonly chosenId: string;
  readonly onChoose: (operatorId: string) => void;
}

/** Everybody who can sign in, a tile each. The arrow keys go from one to the next from the PIN too. */
export function PeopleTiles({ label, people, chosenId, onChoose }: PeopleTilesProps): ReactElement {
  useKeys((event) => {
    const step = STEPS[event.key];
    if (step === undefined || people.length === 0) return;
    event.preventDefault();
    const at = people.findIndex(({ operatorId }) => operatorId === chosenId);
    const next = people[(at + step + people.length) % people.length];
    if (next !== undefined) onChoose(next.operatorId);
  });
  return (
    <ChoiceGroup
      label={label}
      kind="row"
      columns={2}
      choices={people.map(({ operatorId, name, role, lockedOut }) => ({
        id: operatorId,
        label: name,
        content: (
          <span className={styles['person']}>
            <strong>{name}</strong>
            {lockedOut ? (
              <span className={styles['out']}>{en.access.lockedOut}</span>
            ) : (
              <span>{en.access.roleNames[role]}</span>
            )}
          </span>
        ),
      }))}
      chosenId={chosenId}
      onChoose={onChoose}
    />
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
