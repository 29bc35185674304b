import { type CashMovementKind, parseRand } from '@tillkeeper/domain';
import { type ReactElement, useState } from 'react';
import { ReasonSheet } from '../../components/reason-sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { en } from '../../strings/en.ts';

interface MoveSheetProps {
  readonly movement: CashMovementKind;
  readonly onCancel: () => void;
  readonly onMove: (amountCents: number, reason: string) => void;
}

/** Cash that goes in or out without a sale: how much, and why. */
export function MoveSheet({ movement, onCancel, onMove }: MoveSheetProps): ReactElement {
  const [text, setText] = useState('');
  const amount = parseRand(text);
  const words = en.office.shift;
  return (
    <ReasonSheet
      title={words.moveTitles[movement]}
      words=""
      reasonLabel={words.reasons[movement]}
      ready={amount.ok}
      no={en.office.cancel}
      yes={words.record}
      onNo={onCancel}
      onYes={(reason) => amount.ok && onMove(amount.value, reason)}
    >
      <TextField label={words.amount} value={text} onChange={setText} maxLength={12} autoFocus />
    </ReasonSheet>
  );
}
