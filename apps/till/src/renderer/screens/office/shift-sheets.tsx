import { type CashMovementKind, formatRand } from '@tillkeeper/domain';
import type { ShiftView, XAnswer } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { till } from '../../app/client.ts';
import { askApproved } from '../../stores/approval-store.ts';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import { CloseSheet } from './close-sheet.tsx';
import { CountSheet } from './count-sheet.tsx';
import { MoveSheet } from './move-sheet.tsx';
import type { ShiftState } from './use-shift.ts';

const words = en.office.shift;

/** An X or a Z as main answered it. */
export type ShownReport = Extract<XAnswer, { kind: 'read' | 'blind' }>;

/** The sheet that is open over the shift's screen. */
export type AskedSheet = CashMovementKind | 'count' | 'close' | null;

interface SheetsProps {
  readonly asked: AskedSheet;
  readonly state: ShiftState;
  readonly shift: ShiftView;
  readonly onDone: () => void;
  readonly onShow: (shown: ShownReport) => void;
}

/** The sheets of the shift's screen: cash that moves, the count, the Z. */
export function ShiftSheets({
  asked,
  state,
  shift,
  onDone,
  onShow,
}: SheetsProps): ReactElement | null {
  const move = async (amountCents: number, reason: string): Promise<void> => {
    onDone();
    if (asked === 'drop')
      state.hear(await askTill(till.dropCash({ amountCents, reason, sure: true })));
    else if (asked === 'pay-out' || asked === 'pay-in') {
      const ask = { movement: asked, amountCents, reason, sure: true } as const;
      const about = `${words.moveTitles[asked]}, ${formatRand(amountCents)}`;
      state.hear(await askApproved('moveCash', ask, { about, reason }));
    }
  };
  const close = async (handTo: string | null): Promise<void> => {
    onDone();
    const about = { about: words.z, reason: words.z };
    const answer = await askApproved('closeShift', { handTo }, about);
    if (answer?.kind === 'closed') onShow({ ...answer, kind: 'read' });
    else if (answer !== undefined) state.refuse(words.refusals[answer.why]);
    await state.reload();
  };
  switch (asked) {
    case null:
      return null;
    case 'count':
      return (
        <CountSheet
          onCancel={onDone}
          onCount={(piles) => {
            onDone();
            void askTill(till.countCash({ piles })).then(state.hear);
          }}
        />
      );
    case 'close':
      return (
        <CloseSheet shift={shift} onCancel={onDone} onClose={(handTo) => void close(handTo)} />
      );
    default:
      return (
        <MoveSheet
          movement={asked}
          expectedCents={shift.current?.expectedCents ?? null}
          onCancel={onDone}
          onMove={(amountCents, reason) => void move(amountCents, reason)}
        />
      );
  }
}
