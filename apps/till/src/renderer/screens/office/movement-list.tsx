import { formatRand, formatSastTime } from '@tillkeeper/domain';
import type { MovementView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ReasonSheet } from '../../components/reason-sheet.tsx';
import { Caption } from '../../components/two-pane.tsx';
import { askApproved } from '../../stores/approval-store.ts';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';
import type { ShiftState } from './use-shift.ts';

const words = en.office.shift;

interface MovementListProps {
  readonly movements: readonly MovementView[];
  readonly state: ShiftState;
}

/** The cash that moved in this shift, newest first; a mistake is taken back with a reason. */
export function MovementList({ movements, state }: MovementListProps): ReactElement | null {
  const [asked, setAsked] = useState<MovementView | null>(null);
  if (movements.length === 0) return null;
  const takenBack = new Set(movements.map(({ takesBack }) => takesBack));
  const takeBack = async (movement: MovementView, reason: string): Promise<void> => {
    setAsked(null);
    const { movementNumber } = movement;
    const about = words.takeBackAbout(titleOf(movement), movement.amountCents);
    state.hear(
      await askApproved('takeBackMovement', { movementNumber, reason }, { about, reason }),
    );
  };
  return (
    <section className={styles['section']}>
      <Caption>{words.moves}</Caption>
      <ul>
        {movements.toReversed().map((each) => (
          <li key={each.movementNumber} className={styles['row']}>
            <span className={styles['what']}>
              <strong>{`${titleOf(each)} ${formatRand(each.amountCents)}`}</strong>
              <span>{`${formatSastTime(each.atUtcMs)} ${each.by}: ${each.reason}`}</span>
            </span>
            {each.takesBack === null && !takenBack.has(each.movementNumber) && (
              <Button
                label={words.takeBackAbout(titleOf(each), each.amountCents)}
                onPress={() => setAsked(each)}
              >
                {words.takeBack}
              </Button>
            )}
            {takenBack.has(each.movementNumber) && <span>{words.wasTakenBack}</span>}
          </li>
        ))}
      </ul>
      {asked !== null && (
        <ReasonSheet
          title={words.takeBackAbout(titleOf(asked), asked.amountCents)}
          words={words.takeBackWords}
          reasonLabel={en.office.reason}
          no={en.office.cancel}
          yes={words.takeBack}
          onNo={() => setAsked(null)}
          onYes={(reason) => void takeBack(asked, reason)}
        />
      )}
    </section>
  );
}

function titleOf({ movementNumber, movement, takesBack }: MovementView): string {
  const title = words.moveTitles[movement];
  return takesBack === null
    ? `${movementNumber}. ${title}`
    : `${movementNumber}. ${words.takesBack(takesBack)}`;
}
