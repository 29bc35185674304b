import {
  type CashMovementKind,
  type Clock,
  type CountedPile,
  canBeTakenBack,
  err,
  type HouseFact,
  type OpenShift,
  ok,
  type PersonRef,
  type Result,
} from '@tillkeeper/domain';
import type { ShiftView } from '@tillkeeper/ipc';
import type { Journal } from '@tillkeeper/journal';
import { countedCents, type ShiftReport } from '@tillkeeper/reports';
import type { ClosedFact } from './closings.ts';
import { type ClosedShift, closedShifts, readClosedShift, reportOver } from './shift-books.ts';
import { shiftView } from './shift-view.ts';

/** The journal as shifts need it. */
export type ShiftJournal = Pick<
  Journal,
  'house' | 'recordHouse' | 'houseFacts' | 'head' | 'bookings' | 'takenSince' | 'openSales' | 'sale'
>;

/** Who does something, and who answers for it. */
export interface Actor {
  readonly by: PersonRef;
  readonly approvedBy: PersonRef | null;
}

/** Why nothing was done about a shift. */
export type ShiftRefusal =
  | 'no-shift'
  | 'shift-open'
  | 'bad-count'
  | 'count-first'
  /** Something was sold or moved since the count. */
  | 'count-again'
  /** Open items have to be handed to a person who works here. */
  | 'hand-over'
  /** The open shift has no such movement, or it was taken back already. */
  | 'no-movement';

type Outcome<T> = Result<T, ShiftRefusal>;

/** A movement of cash that is on record, by its numbers. */
export interface Moved {
  readonly shiftNumber: number;
  readonly movementNumber: number;
  readonly amountCents: number;
}

/**
 * The till's shifts. Everything it says is added up from the journal at that moment; it keeps
 * nothing. The books of a shift are all events since the last Z, so no sale falls between two.
 */
export interface ShiftDesk {
  current(): OpenShift | null;
  /** The shift as the one at the till may know it; sums of the last Z only to who may know cash. */
  view(knowsCash: boolean): ShiftView;
  open(floatCents: number, actor: Actor): Outcome<number>;
  move(
    movement: CashMovementKind,
    amountCents: number,
    reason: string,
    actor: Actor,
  ): Outcome<Moved>;
  /** Takes back a movement of the open shift: the same sum the other way, as one more movement. */
  takeBack(movementNumber: number, reason: string, actor: Actor): Outcome<Moved>;
  count(piles: readonly CountedPile[], actor: Actor): Outcome<number>;
  readX(actor: Actor): Outcome<ShiftReport>;
  close(handTo: string | null, actor: Actor): Outcome<ClosedShift>;
  /** Closed shifts, newest first; those before a shift's own Z, or the newest. */
  closed(limit: number, beforeShift: number | null): readonly ClosedFact[];
  /** A Z as it was. */
  readZ(shiftNumber: number): ClosedShift | undefined;
}

/** Makes the desk over a journal. */
export function openShiftDesk(journal: ShiftJournal, clock: Clock): ShiftDesk {
  const shifts = (): ReturnType<Journal['house']>['shifts'] => journal.house().shifts;
  const record = (fact: HouseFact): void => void journal.recordHouse([fact]);
  const atUtcMs = (): number => clock.nowUtcMs();

  // Signing in, reading an X and the count itself are events too, and change nothing in the drawer.
  function isStale(shift: OpenShift): boolean {
    const { counted } = shift;
    if (counted === null) return true;
    const range = {
      by: 'event',
      afterSeq: counted.throughSeq,
      throughSeq: journal.head().seq,
    } as const;
    if (journal.bookings(range).length > 0) return true;
    const moved = journal.houseFacts({ kinds: ['cash-moved'], limit: 1 })[0];
    return moved !== undefined && moved.seq > counted.throughSeq;
  }

  function report(shift: OpenShift): ShiftReport {
    const range = { afterSeq: shifts().closedThroughSeq, throughSeq: journal.head().seq };
    return reportOver(journal, shift, range, journal.openSales());
  }

  function open(floatCents: number, { by }: Actor): Outcome<number> {
    if (shifts().current !== null) return err('shift-open');
    const shiftNumber = shifts().lastNumber + 1;
    record({ kind: 'shift-opened', shiftNumber, floatCents, by, atUtcMs: atUtcMs() });
    return ok(shiftNumber);
  }

  function move(
    movement: CashMovementKind,
    amountCents: number,
    reason: string,
    actor: Actor,
  ): Outcome<Moved> {
    const shift = shifts().current;
    if (shift === null) return err('no-shift');
    return ok(recordMoved(shift, { movement, amountCents, reason }, actor));
  }

  function takeBack(movementNumber: number, reason: string, actor: Actor): Outcome<Moved> {
    const shift = shifts().current;
    if (shift === null) return err('no-shift');
    const undone = canBeTakenBack(shift, movementNumber);
    if (undone === undefined) return err('no-movement');
    const { movement, amountCents } = undone;
    const what = { movement, amountCents, reason, takesBack: movementNumber };
    return ok(recordMoved(shift, what, actor));
  }

  function recordMoved(
    { shiftNumber, movements }: OpenShift,
    what: Pick<CashMovedFact, 'movement' | 'amountCents' | 'reason' | 'takesBack'>,
    actor: Actor,
  ): Moved {
    const movementNumber = movements.length + 1;
    const numbers = { shiftNumber, movementNumber };
    record({ kind: 'cash-moved', ...numbers, ...what, ...actor, atUtcMs: atUtcMs() });
    return { ...numbers, amountCents: what.amountCents };
  }

  function count(piles: readonly CountedPile[], { by }: Actor): Outcome<number> {
    const shift = shifts().current;
    if (shift === null) return err('no-shift');
    const cents = countedCents(piles);
    if (cents === undefined) return err('bad-count');
    record({
      kind: 'cash-counted',
      shiftNumber: shift.shiftNumber,
      piles,
      countedCents: cents,
      throughSeq: journal.head().seq,
      by,
      atUtcMs: atUtcMs(),
    });
    return ok(cents);
  }

  function readX({ by }: Actor): Outcome<ShiftReport> {
    const shift = shifts().current;
    if (shift === null) return err('no-shift');
    const { shiftNumber, xCount } = shift;
    record({ kind: 'x-read', shiftNumber, xNumber: xCount + 1, by, atUtcMs: atUtcMs() });
    return ok(report(shift));
  }

  function close(handTo: string | null, { by, approvedBy }: Actor): Outcome<ClosedShift> {
    const shift = shifts().current;
    if (shift === null) return err('no-shift');
    if (shift.counted === null) return err('count-first');
    if (isStale(shift)) return err('count-again');
    const result = report(shift);
    const heir = takingOver(handTo);
    const openSlipNumbers = result.open.slipNumbers;
    if (openSlipNumbers.length > 0 && heir === null) return err('hand-over');
    const head = journal.head();
    const { countedCents: counted } = shift.counted;
    const closed: ClosedFact = {
      kind: 'shift-closed',
      shiftNumber: shift.shiftNumber,
      afterSeq: shifts().closedThroughSeq,
      throughSeq: head.seq,
      expectedCents: result.expectedCents,
      countedCents: counted,
      varianceCents: counted - result.expectedCents,
      netSoldCents: result.figures.netSoldCents,
      handedTo: openSlipNumbers.length === 0 ? null : heir,
      openSlipNumbers,
      lastCheckCount: result.open.lastCheckCount,
      refundsDue: { count: result.open.refundsDueCount, cents: result.open.refundsDueCents },
      chainHead: head.hash,
      by,
      approvedBy,
      atUtcMs: atUtcMs(),
    };
    record(closed);
    return ok({ shift, closed, report: result });
  }

  function takingOver(operatorId: string | null): PersonRef | null {
    const person = journal
      .house()
      .people.operators.find((each) => each.active && each.operatorId === operatorId);
    return person === undefined ? null : { operatorId: person.operatorId, name: person.name };
  }

  return {
    current: () => shifts().current,
    view: (knowsCash) => {
      const shift = shifts().current;
      const expectedCents = shift !== null && knowsCash ? report(shift).expectedCents : null;
      return shiftView(journal, isStale, expectedCents, knowsCash);
    },
    open,
    move,
    takeBack,
    count,
    readX,
    close,
    closed: (limit, beforeShift) => closedShifts(journal, limit, beforeShift),
    readZ: (shiftNumber) => readClosedShift(journal, shiftNumber),
  };
}

type CashMovedFact = Extract<HouseFact, { readonly kind: 'cash-moved' }>;
