import type { CashMovementKind, ShiftFact } from './shift-fact.ts';

/** From here on a movement of cash is mostly a digit too many: people are asked whether it is right. */
export const LARGE_MOVEMENT_CENTS = 500_000;

/** Cash that moved without a sale, as one line of a shift. */
export interface CashMovement {
  readonly movementNumber: number;
  readonly movement: CashMovementKind;
  readonly amountCents: number;
  readonly reason: string;
  /** Who moved it, by the name of that day. */
  readonly by: string;
  readonly atUtcMs: number;
  /** The earlier movement that this one takes back; null for every other. */
  readonly takesBack: number | null;
}

/** The cash that moved in a shift without a sale. */
export interface ShiftCash {
  /** All that was dropped, paid out and paid in, whether it was taken back later or not. */
  readonly dropsCents: number;
  readonly payOutsCents: number;
  readonly payInsCents: number;
  /** What taking movements back put into the drawer; negative: took out of it. */
  readonly takenBackCents: number;
  /** Every movement, oldest first. */
  readonly movements: readonly CashMovement[];
}

/** The cash of a shift that was just opened. */
export const NOTHING_MOVED: ShiftCash = {
  dropsCents: 0,
  payOutsCents: 0,
  payInsCents: 0,
  takenBackCents: 0,
  movements: [],
};

type Moved = Extract<ShiftFact, { kind: 'cash-moved' }>;

/** The cash after one more movement. Throws for one that does not fit: it is then not recorded. */
export function recordMovement(cash: ShiftCash, fact: Moved): ShiftCash {
  if (fact.movementNumber !== cash.movements.length + 1)
    throw new Error('Cash movements are numbered without gaps.');
  assertCents(fact.amountCents, 1);
  const { movementNumber, movement, amountCents, reason, by, atUtcMs, takesBack = null } = fact;
  const line = { movementNumber, movement, amountCents, reason, by: by.name, atUtcMs, takesBack };
  const next = { ...cash, movements: [...cash.movements, line] };
  if (takesBack === null) return addMovement(next, movement, amountCents);
  const undone = canBeTakenBack(cash, takesBack);
  if (undone?.movement !== movement || undone.amountCents !== amountCents)
    throw new Error('That is no movement to take back.');
  return { ...next, takenBackCents: cash.takenBackCents - intoDrawerCents(undone) };
}

/** Why a person is asked about a movement before it is written down. */
export type MovementDoubt =
  /** More leaves the drawer than lies in it by the till's own figures. */
  | 'beyond-drawer'
  /** `LARGE_MOVEMENT_CENTS` or more. */
  | 'large'
  /** The person may not know what lies in the drawer: every sum is read back to them alike. */
  | 'read-back';

/**
 * What to ask before a movement; null: nothing. `expectedCents` is null for whoever counts blind:
 * a question that only came above what is expected would tell them the sum.
 */
export function doubtAbout(
  movement: CashMovementKind,
  amountCents: number,
  expectedCents: number | null,
): MovementDoubt | null {
  const leaves = movement !== 'pay-in';
  if (leaves && expectedCents !== null && amountCents > expectedCents) return 'beyond-drawer';
  if (amountCents >= LARGE_MOVEMENT_CENTS) return 'large';
  return expectedCents === null ? 'read-back' : null;
}

/** The movement of that number while it stands; `undefined` once it was taken back. */
export function canBeTakenBack(
  { movements }: ShiftCash,
  movementNumber: number,
): CashMovement | undefined {
  if (movements.some(({ takesBack }) => takesBack === movementNumber)) return undefined;
  const found = movements.find((each) => each.movementNumber === movementNumber);
  return found?.takesBack === null ? found : undefined;
}

/** What all movements together put into the drawer. */
export function movedCents(cash: ShiftCash): number {
  return cash.payInsCents - cash.payOutsCents - cash.dropsCents + cash.takenBackCents;
}

/** Throws unless it is a whole number of cents, and not less than `least`. */
export function assertCents(cents: number, least: number): void {
  if (!Number.isSafeInteger(cents) || cents < least) throw new Error('That is no amount of cash.');
}

function addMovement(cash: ShiftCash, movement: CashMovementKind, amountCents: number): ShiftCash {
  switch (movement) {
    case 'drop':
      return { ...cash, dropsCents: cash.dropsCents + amountCents };
    case 'pay-out':
      return { ...cash, payOutsCents: cash.payOutsCents + amountCents };
    case 'pay-in':
      return { ...cash, payInsCents: cash.payInsCents + amountCents };
  }
}

function intoDrawerCents({ movement, amountCents }: CashMovement): number {
  return movement === 'pay-in' ? amountCents : -amountCents;
}
