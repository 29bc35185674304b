import type { ShiftAnswer } from '@tillkeeper/ipc';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VerbName } from '../access/guard.ts';
import { type DeskWorld, openDeskWorld, PINS } from '../testing/desk-world.ts';
import { eachSessionWorld } from '../testing/each-session-world.ts';

// Cash that is moved without a sale, as a window asks for it: what a page leaves out, main asks for.

const till = eachSessionWorld();
let world: DeskWorld;

beforeEach(async () => {
  world = await openDeskWorld(till.world.session);
  await world.signIn('Thandi');
  await ask('openShift', { floatCents: 50_000 });
});
afterEach(() => world.dispose());

async function ask(verb: VerbName, value: unknown): Promise<ShiftAnswer | { why: string }> {
  const reply = await world.ask(verb, value);
  return reply.kind === 'answer' ? (reply.value as ShiftAnswer) : { why: reply.why };
}

const drop = (amountCents: number, sure: boolean) =>
  ask('dropCash', { amountCents, reason: 'bag 17', sure });

describe('cash that is moved', () => {
  it('is read back to whoever counts blind, whatever the sum: the answer tells nothing', async () => {
    for (const amountCents of [1, 49_999, 50_001, 6_000_000])
      expect(await drop(amountCents, false)).toEqual({ kind: 'refused', why: 'ask-first' });
    expect(await drop(6_000_000, true)).toMatchObject({
      kind: 'done',
      shift: { current: { expectedCents: null, dropsCents: 6_000_000 } },
    });
  });

  it('is asked about at a manager’s till only when it can hardly be right', async () => {
    await world.signIn('Naledi');
    expect(await drop(50_001, false)).toEqual({ kind: 'refused', why: 'ask-first' });
    expect(await drop(50_000, false)).toMatchObject({
      kind: 'done',
      shift: { current: { expectedCents: 0 } },
    });
    expect(
      await ask('moveCash', {
        movement: 'pay-in',
        amountCents: 500_000,
        reason: 'bank',
        sure: false,
      }),
    ).toEqual({ kind: 'refused', why: 'ask-first' });
  });

  it('is taken back once, on a supervisor’s word, with both names', async () => {
    await drop(6_000_000, true);
    const mistake = { movementNumber: 1, reason: 'a digit too many' };
    expect(await ask('takeBackMovement', mistake)).toEqual({ why: 'permission' });
    const given = await world.ask('requestApproval', {
      verb: 'takeBackMovement',
      ask: mistake,
      reason: mistake.reason,
      proof: { kind: 'pin', operatorId: world.person('Sipho').operatorId, pin: PINS.Sipho },
    });
    const { approval } = (given as { value: { approval: string } }).value;
    expect(await ask('takeBackMovement', { ...mistake, approval })).toMatchObject({
      kind: 'done',
      shift: { current: { dropsCents: 6_000_000, takenBackCents: 6_000_000 } },
    });
    const [fact] = world.journal.houseFacts({ kinds: ['cash-moved'], limit: 1 });
    expect(fact?.fact).toMatchObject({
      takesBack: 1,
      by: { name: 'Thandi' },
      approvedBy: { name: 'Sipho' },
    });
    await world.signIn('Sipho');
    expect(await ask('takeBackMovement', mistake)).toEqual({ kind: 'refused', why: 'no-movement' });
  });
});
