import { describe, expect, it } from 'vitest';
import type { HouseFact } from './fact.ts';
import { cashWithoutSalesCents, evolveShifts, NO_SHIFTS, type Shifts } from './shifts.ts';

const by = { operatorId: 'OP-NOMSA', name: 'Nomsa' };
const at = { by, atUtcMs: 1 };
const opened = (shiftNumber: number, floatCents = 50_000): HouseFact => ({
  kind: 'shift-opened',
  shiftNumber,
  floatCents,
  ...at,
});
const moved = (
  movementNumber: number,
  movement: 'drop' | 'pay-out' | 'pay-in',
  amountCents: number,
): HouseFact => ({
  kind: 'cash-moved',
  shiftNumber: 1,
  movement,
  movementNumber,
  amountCents,
  reason: 'safe',
  approvedBy: null,
  ...at,
});
const counted: HouseFact = {
  kind: 'cash-counted',
  shiftNumber: 1,
  piles: [],
  countedCents: 49_000,
  throughSeq: 9,
  ...at,
};
const closed = (more: Partial<Extract<HouseFact, { kind: 'shift-closed' }>> = {}): HouseFact => ({
  kind: 'shift-closed',
  shiftNumber: 1,
  afterSeq: 0,
  throughSeq: 9,
  expectedCents: 50_000,
  countedCents: 49_000,
  varianceCents: -1_000,
  netSoldCents: 0,
  handedTo: null,
  openSlipNumbers: [],
  chainHead: 'ab',
  ...at,
  ...more,
});
const after = (...facts: HouseFact[]): Shifts => facts.reduce(evolveShifts, NO_SHIFTS);

describe('the shifts of a till', () => {
  it('follow one another, numbered without gaps', () => {
    const next = after(opened(1), counted, closed(), opened(2));
    expect(next).toMatchObject({ lastNumber: 2, closedThroughSeq: 9, current: { shiftNumber: 2 } });
    expect(() => after(opened(2))).toThrow('without gaps');
    expect(() => after(opened(1), opened(2))).toThrow('open already');
    expect(() => after(opened(1), counted, closed(), opened(1))).toThrow('without gaps');
  });

  it('know the cash that sales did not bring', () => {
    const { current } = after(
      opened(1),
      moved(1, 'drop', 20_000),
      moved(2, 'pay-out', 3_500),
      moved(3, 'pay-in', 10_000),
    );
    expect(current && cashWithoutSalesCents(current)).toBe(36_500);
    expect(() => after(opened(1), moved(2, 'drop', 1))).toThrow('without gaps');
    expect(() => after(opened(1), moved(1, 'drop', 0))).toThrow('no amount');
    expect(() => after(moved(1, 'drop', 1))).toThrow('not open');
  });

  it('keep a movement that was taken back, and what took it back, beside each other', () => {
    const undo: HouseFact = { ...moved(2, 'drop', 6_000_000), takesBack: 1 } as HouseFact;
    const { current } = after(opened(1), moved(1, 'drop', 6_000_000), undo);
    expect(current).toMatchObject({ dropsCents: 6_000_000, takenBackCents: 6_000_000 });
    expect(current?.movements.map(({ takesBack }) => takesBack)).toEqual([null, 1]);
    expect(current && cashWithoutSalesCents(current)).toBe(50_000);
    const paidIn = after(opened(1), moved(1, 'pay-in', 700), {
      ...moved(2, 'pay-in', 700),
      takesBack: 1,
    } as HouseFact).current;
    expect(paidIn && cashWithoutSalesCents(paidIn)).toBe(50_000);
  });

  it('let a movement be taken back once, whole, and never what takes another back', () => {
    const drop = moved(1, 'drop', 500);
    const undo = (movementNumber: number, takesBack: number, amountCents = 500): HouseFact =>
      ({ ...moved(movementNumber, 'drop', amountCents), takesBack }) as HouseFact;
    expect(() => after(opened(1), drop, undo(2, 1, 499))).toThrow('no movement to take back');
    expect(() => after(opened(1), drop, undo(2, 7))).toThrow('no movement to take back');
    expect(() => after(opened(1), drop, undo(2, 1), undo(3, 1))).toThrow('no movement to take');
    expect(() => after(opened(1), drop, undo(2, 1), undo(3, 2))).toThrow('no movement to take');
  });

  it('close counted, with a variance that adds up, and hand over what is open', () => {
    expect(() => after(opened(1), closed())).toThrow('counted before');
    expect(() => after(opened(1), counted, closed({ varianceCents: 0 }))).toThrow('variance');
    expect(() => after(opened(1), counted, closed({ openSlipNumbers: [7] }))).toThrow('a person');
    expect(() => after(opened(1), counted, closed({ afterSeq: 3 }))).toThrow('without a gap');
    const handed = closed({ openSlipNumbers: [7], handedTo: by });
    expect(after(opened(1), counted, handed).current).toBeNull();
  });
});
