import type { HouseFact } from './fact.ts';
import type { PersonRef } from './permission.ts';
import {
  assertCents,
  movedCents,
  NOTHING_MOVED,
  recordMovement,
  type ShiftCash,
} from './shift-cash.ts';
import type { ShiftFact } from './shift-fact.ts';

/** The shift that is open, as its facts leave it. */
export interface OpenShift extends ShiftCash {
  readonly shiftNumber: number;
  readonly openedUtcMs: number;
  readonly openedBy: PersonRef;
  readonly floatCents: number;
  readonly xCount: number;
  /** The last count of the drawer; null before the first. */
  readonly counted: {
    readonly countedCents: number;
    readonly throughSeq: number;
    readonly by: PersonRef;
    readonly atUtcMs: number;
  } | null;
}

/** The till's shifts: one at a time, one after another. */
export interface Shifts {
  readonly current: OpenShift | null;
  /** The number of the last shift that was opened; 0 before the first. */
  readonly lastNumber: number;
  /** The last event that a Z has counted: the next books begin after it. */
  readonly closedThroughSeq: number;
}

export const NO_SHIFTS: Shifts = { current: null, lastNumber: 0, closedThroughSeq: 0 };

/** The shifts after one more fact. Throws for a fact that does not fit: it is then not recorded. */
export function evolveShifts(shifts: Shifts, fact: HouseFact): Shifts {
  switch (fact.kind) {
    case 'shift-opened':
      return open(shifts, fact);
    case 'cash-moved':
      return change(shifts, fact.shiftNumber, (shift) => recordMovement(shift, fact));
    case 'x-read':
      return change(shifts, fact.shiftNumber, (shift) => {
        if (fact.xNumber !== shift.xCount + 1)
          throw new Error('X reports are numbered without gaps.');
        return { xCount: fact.xNumber };
      });
    case 'cash-counted': {
      const { countedCents, throughSeq, by, atUtcMs } = fact;
      assertCents(countedCents, 0);
      return change(shifts, fact.shiftNumber, () => ({
        counted: { countedCents, throughSeq, by, atUtcMs },
      }));
    }
    case 'shift-closed':
      return close(shifts, fact);
    default:
      return shifts;
  }
}

/** A shift as its own facts make it, oldest first; `undefined` when it was never opened. */
export function foldShift(shiftNumber: number, facts: readonly HouseFact[]): OpenShift | undefined {
  const before: Shifts = { ...NO_SHIFTS, lastNumber: shiftNumber - 1 };
  return facts.reduce(evolveShifts, before).current ?? undefined;
}

/** What must lie in the drawer besides what sales brought and refunds took. */
export function cashWithoutSalesCents(shift: OpenShift): number {
  return shift.floatCents + movedCents(shift);
}

function open(shifts: Shifts, fact: Extract<ShiftFact, { kind: 'shift-opened' }>): Shifts {
  if (shifts.current !== null) throw new Error('A shift is open already.');
  if (fact.shiftNumber !== shifts.lastNumber + 1)
    throw new Error('Shifts are numbered without gaps.');
  assertCents(fact.floatCents, 0);
  const current: OpenShift = {
    shiftNumber: fact.shiftNumber,
    openedUtcMs: fact.atUtcMs,
    openedBy: fact.by,
    floatCents: fact.floatCents,
    ...NOTHING_MOVED,
    xCount: 0,
    counted: null,
  };
  return { ...shifts, current, lastNumber: fact.shiftNumber };
}

function close(shifts: Shifts, fact: Extract<ShiftFact, { kind: 'shift-closed' }>): Shifts {
  const { current } = shifts;
  if (current === null || current.shiftNumber !== fact.shiftNumber)
    throw new Error('That shift is not open.');
  if (current.counted === null) throw new Error('A shift is counted before it is closed.');
  if (fact.varianceCents !== fact.countedCents - fact.expectedCents)
    throw new Error('The variance is counted less expected.');
  if (fact.afterSeq !== shifts.closedThroughSeq || fact.throughSeq < fact.afterSeq)
    throw new Error('The books of shifts follow one another without a gap.');
  if (fact.openSlipNumbers.length > 0 && fact.handedTo === null)
    throw new Error('Open items are handed to a person.');
  return { ...shifts, current: null, closedThroughSeq: fact.throughSeq };
}

function change(
  shifts: Shifts,
  shiftNumber: number,
  to: (shift: OpenShift) => Partial<OpenShift>,
): Shifts {
  const { current } = shifts;
  if (current?.shiftNumber !== shiftNumber) throw new Error('That shift is not open.');
  return { ...shifts, current: { ...current, ...to(current) } };
}
