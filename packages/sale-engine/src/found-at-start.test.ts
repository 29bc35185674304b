import type { Sale } from '@tillkeeper/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confirmIn } from './testing/confirm.ts';
import { APPROVED, createWorld, unknown, type World } from './testing/world.ts';

let world: World;

beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

describe('the till finds at its start', () => {
  it('a sale that was never sent: it sold nothing, and the money is owed', async () => {
    world.answers.push(APPROVED);
    const { intent } = (await confirmIn(world))();
    const request = { ...intent.request, reference: 'T03-NEVER' };
    const never = { ...intent, saleId: 'NEVER', intentId: 'NEVER', slipNumber: 2, request };
    world.journal.record('NEVER', [{ fact: { kind: 'sale-intended', intent: never } }]);
    world.crash();
    expect(world.journal.sale('NEVER')).toMatchObject({
      phase: { kind: 'not-sold', why: 'never-sent' },
      refund: 'due',
    });
    await world.pass(60_000);
    expect(world.sent).toHaveLength(1);
  });

  it('a sale that a person has: the call that was open is lost, and nothing is sent', async () => {
    const sale = await confirmIn(world);
    const frozen = { kind: 'sale-frozen', atUtcMs: 5, why: 'refunded-unknown' } as const;
    world.journal.record(sale().intent.saleId, [{ fact: frozen }]);
    world.crash();
    expect(sale()).toMatchObject({ phase: { kind: 'frozen' }, attempts: [{ verdict: 'lost' }] });
    await world.pass(60_000);
    expect(world.sent).toHaveLength(1);
  });

  it('a sale that the store owns, and leaves it alone', async () => {
    const redeemed = {
      kind: 'refused',
      refusal: 'redeemed',
      code: '',
      providerMessage: '',
    } as const;
    world.answers.push(unknown('no-answer'));
    world.reversalAnswers.push(redeemed);
    const sale = await confirmIn(world);
    world.engine.tell(sale().intent.saleId, { kind: 'cancel-asked' });
    await world.pass(0);
    const before: Sale = sale();
    world.crash();
    await world.pass(60_000);
    expect(sale()).toEqual(before);
    expect(before.phase.kind).toBe('unreversible');
    expect(world.sentReversals).toHaveLength(1);
  });

  it('a refund that is still due, and leaves it so', async () => {
    world.answers.push(unknown('not-executed'));
    const sale = await confirmIn(world);
    world.engine.tell(sale().intent.saleId, { kind: 'cancel-asked' });
    const before: Sale = sale();
    world.crash();
    expect(sale()).toEqual(before);
    expect(before.refund).toBe('due');
  });
});
