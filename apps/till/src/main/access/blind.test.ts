import type { BlindXView, Today, XAnswer } from '@tillkeeper/ipc';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openShiftDesk } from '../office/shifts.ts';
import { systemClock } from '../ports.ts';
import { type DeskWorld, openDeskWorld, PINS } from '../testing/desk-world.ts';
import { recordSale } from '../testing/record-sale.ts';

let world: DeskWorld;

beforeEach(async () => {
  world = await openDeskWorld();
  const { operatorId, name } = world.person('Naledi');
  const by = { by: { operatorId, name }, approvedBy: null };
  openShiftDesk(world.journal, systemClock).open(50_000, by);
  const nowUtcMs = systemClock.nowUtcMs();
  recordSale(world.journal, { amountCents: 12_300, nowUtcMs });
  recordSale(world.journal, { amountCents: 45_600, card: true, nowUtcMs });
});
afterEach(() => world.dispose());

async function asked<T>(verb: 'today' | 'readX', value: unknown): Promise<T> {
  const reply = await world.ask(verb, value);
  if (reply.kind !== 'answer') throw new Error(reply.why);
  return reply.value as T;
}

/** Every whole number anywhere in what the window was sent. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

const CASH = 12_300;
const SOLD = 57_900;
const IN_DRAWER = 62_300;

describe('a blind count, as the window of whoever counts hears it', () => {
  it('holds no sum of the day for a cashier or a supervisor', async () => {
    for (const name of ['Thandi', 'Sipho'] as const) {
      await world.signIn(name);
      const today = await asked<Today>('today', undefined);
      expect(today).toMatchObject({ soldCount: 2, takings: null });
      const { sales: _each, ...sums } = today;
      expect(numbersIn(sums)).toEqual([2]);
    }
  });

  it('names them to whoever may read the books', async () => {
    await world.signIn('Naledi');
    expect(await asked<Today>('today', undefined)).toMatchObject({
      takings: { takenCents: SOLD, cashTakenCents: CASH },
    });
    expect(await asked<XAnswer>('readX', { print: false })).toMatchObject({
      kind: 'read',
      report: { expectedCents: IN_DRAWER },
    });
  });

  it('gives a supervisor an X of how many, from which no cash can be derived', async () => {
    await world.signIn('Sipho');
    const x = await asked<XAnswer & { report: BlindXView }>('readX', { print: false });
    expect(x.kind).toBe('blind');
    expect(x.report.parts.flatMap(({ lines }) => lines)).toMatchObject([
      { id: 'group', count: 2, amountCents: null },
      { id: 'netSold', count: 2, amountCents: null },
      { id: 'cardLessRefunds', amountCents: 45_600 },
      { id: 'openItems', amountCents: null },
    ]);
    const { opened: _when, ...report } = x.report;
    for (const sum of [CASH, SOLD, IN_DRAWER]) expect(numbersIn(report)).not.toContain(sum);
  });

  it('stays blind at a cashier’s till although the manager allowed the X', async () => {
    await world.signIn('Thandi');
    const ask = { print: false };
    const { operatorId } = world.person('Naledi');
    const given = await world.ask('requestApproval', {
      verb: 'readX',
      ask,
      reason: 'the X',
      proof: { kind: 'pin', operatorId, pin: PINS.Naledi },
    });
    const { approval } = (given as { value: { approval: string } }).value;
    expect(await asked<XAnswer>('readX', { ...ask, approval })).toMatchObject({ kind: 'blind' });
  });
});
