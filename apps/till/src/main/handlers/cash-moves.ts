import { type CashMovementKind, doubtAbout } from '@tillkeeper/domain';
import type { ShiftAnswer } from '@tillkeeper/ipc';
import { actorOf, type Caller } from '../access/caller.ts';
import type { Handlers } from '../answer.ts';
import type { cashPaper } from '../office/papers.ts';
import type { Moved, ShiftDesk, ShiftRefusal } from '../office/shifts.ts';

type CashPaperKind = Parameters<typeof cashPaper>[0];
type CashPaperDetails = Parameters<typeof cashPaper>[1];

/** What moving cash without a sale reaches. */
export interface CashPorts {
  readonly shifts: () => ShiftDesk;
  /** Whether they may know what lies in the drawer. */
  readonly knowsCash: (caller: Caller) => boolean;
  /** Prints the paper that lies with the money; false when it did not come out. */
  readonly print: (
    kind: CashPaperKind,
    details: CashPaperDetails,
    caller: Caller,
  ) => Promise<boolean>;
}

type CashVerb = 'openShift' | 'dropCash' | 'moveCash' | 'takeBackMovement';

/** What people do with the drawer's cash between sales, one entry each. */
export function createCashHandlers({
  shifts,
  knowsCash,
  print,
}: CashPorts): Pick<Handlers, CashVerb> {
  async function done(
    kind: CashPaperKind,
    details: CashPaperDetails,
    caller: Caller,
  ): Promise<ShiftAnswer> {
    const printed = await print(kind, details, caller);
    return { kind: 'done', shift: shifts().view(knowsCash(caller)), printed };
  }

  async function move(
    movement: CashMovementKind,
    ask: { readonly amountCents: number; readonly reason: string; readonly sure: boolean },
    caller: Caller,
  ): Promise<ShiftAnswer> {
    const { amountCents, reason, sure } = ask;
    const expectedCents = shifts().view(knowsCash(caller)).current?.expectedCents ?? null;
    if (!sure && doubtAbout(movement, amountCents, expectedCents) !== null)
      return refused('ask-first');
    const moved = shifts().move(movement, amountCents, reason, actorOf(caller));
    return moved.ok ? movementDone(movement, moved.value, reason, caller) : refused(moved.error);
  }

  function movementDone(
    kind: CashPaperKind,
    { shiftNumber, movementNumber, amountCents }: Moved,
    reason: string,
    caller: Caller,
  ): Promise<ShiftAnswer> {
    const number = `${shiftNumber}/${movementNumber}`;
    const authorisedBy = caller.approvedBy?.name;
    return done(kind, { amountCents, reason, authorisedBy, number }, caller);
  }

  return {
    openShift: async ({ floatCents }, caller) => {
      const opened = shifts().open(floatCents, actorOf(caller));
      if (!opened.ok) return refused(opened.error);
      const details = { amountCents: floatCents, reason: '', number: String(opened.value) };
      return await done('float', details, caller);
    },
    dropCash: (ask, caller) => move('drop', ask, caller),
    moveCash: (ask, caller) => move(ask.movement, ask, caller),
    takeBackMovement: async ({ movementNumber, reason }, caller) => {
      const taken = shifts().takeBack(movementNumber, reason, actorOf(caller));
      if (!taken.ok) return refused(taken.error);
      const about = `${reason} (${taken.value.shiftNumber}/${movementNumber})`;
      return await movementDone('take-back', taken.value, about, caller);
    },
  };
}

function refused(why: ShiftRefusal | 'ask-first'): ShiftAnswer {
  return { kind: 'refused', why };
}
