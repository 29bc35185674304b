import {
  type CashMovementKind,
  doubtAbout,
  type MovementDoubt,
  parseRand,
} from '@tillkeeper/domain';
import { type ReactElement, useState } from 'react';
import { QuestionSheet } from '../../components/question-sheet.tsx';
import { ReasonSheet } from '../../components/reason-sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { en } from '../../strings/en.ts';

const words = en.office.shift;

interface MoveSheetProps {
  readonly movement: CashMovementKind;
  /** What lies in the drawer by the till's figures; null for whoever may not know. */
  readonly expectedCents: number | null;
  readonly onCancel: () => void;
  readonly onMove: (amountCents: number, reason: string) => void;
}

interface Asked {
  readonly doubt: MovementDoubt;
  readonly amountCents: number;
  readonly reason: string;
}

/** Cash that goes in or out without a sale: how much, and why; and whether it is really that much. */
export function MoveSheet(props: MoveSheetProps): ReactElement {
  const { movement, expectedCents, onCancel, onMove } = props;
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const amount = parseRand(text);
  const say = (amountCents: number, reason: string): void => {
    const doubt = doubtAbout(movement, amountCents, expectedCents);
    if (doubt === null) onMove(amountCents, reason);
    else setAsked({ doubt, amountCents, reason });
  };
  return (
    <>
      <ReasonSheet
        title={words.moveTitles[movement]}
        words=""
        reasonLabel={words.reasons[movement]}
        ready={amount.ok}
        no={en.office.cancel}
        yes={words.record}
        onNo={onCancel}
        onYes={(reason) => amount.ok && say(amount.value, reason)}
      >
        <TextField
          label={words.amount}
          value={text}
          onChange={setText}
          maxLength={12}
          keys="digits"
          autoFocus
        />
      </ReasonSheet>
      {asked !== null && (
        <QuestionSheet
          title={words.moveQuestion[movement](asked.amountCents)}
          paragraphs={[words.doubts[asked.doubt](expectedCents), asked.reason]}
          no={words.moveNo}
          yes={words.moveYes}
          doubtful={asked.doubt === 'beyond-drawer'}
          onNo={() => setAsked(null)}
          onYes={() => onMove(asked.amountCents, asked.reason)}
        />
      )}
    </>
  );
}
