import { ipc, type WindowRole } from '@tillkeeper/ipc';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VerbName } from './access/guard.ts';
import { type DeskWorld, openDeskWorld, PINS, RECOVERY_CODE } from './testing/desk-world.ts';

let world: DeskWorld;

beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.dispose());

const VERBS = Object.keys(ipc.verbs) as VerbName[];
const FOR_ANYONE = VERBS.filter((verb) => ipc.verbs[verb].needs === 'anyone');

describe('a window that somebody took over', () => {
  it('gets nothing for a question from a page that is none of ours, or a window of another kind', async () => {
    for (const verb of VERBS) {
      await expect(world.ask(verb, undefined, null as unknown as WindowRole)).rejects.toThrow();
      const others = (['till', 'printer'] as const).filter(
        (role) => !(ipc.verbs[verb].windows as readonly WindowRole[]).includes(role),
      );
      for (const role of others) await expect(world.ask(verb, undefined, role)).rejects.toThrow();
    }
    expect(world.reached).toEqual([]);
  });

  it('reaches nothing but the door while the till is locked, whatever it sends', async () => {
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withNullPrototype: true }),
      fc.record({ saleId: fc.string(), approval: fc.string() }),
      fc.constant({ __proto__: { approval: 'a'.repeat(48) }, saleId: 'SALE00001' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...VERBS), anything, async (verb, value) => {
        const reply = await world.ask(verb, value).catch(() => 'wrong form');
        if (!FOR_ANYONE.includes(verb) && reply !== 'wrong form')
          expect(reply).toEqual({ kind: 'refused', why: 'sign-in' });
      }),
      { numRuns: 600 },
    );
    expect(world.reached.filter((verb) => !FOR_ANYONE.includes(verb))).toEqual([]);
    expect(world.desk.access.current()).toBeUndefined();
  });

  it('can not make itself a manager of a shop that has people', async () => {
    const first = { name: 'Mallory', pin: '920475' };
    expect(await world.ask('addFirstManager', first)).toMatchObject({
      value: { kind: 'refused', refusal: { kind: 'not-first' } },
    });
    expect(world.journal.house().people.operators).toHaveLength(3);
  });

  it('can not speak for somebody else: names and roles in a question are in no schema', async () => {
    await world.signIn('Thandi');
    const forged = { saleId: 'SALE00001', operator: world.person('Naledi'), approvedBy: 'Naledi' };
    for (const verb of ['refundPaid', 'cancelSale', 'revealSecrets'] as const)
      await expect(world.ask(verb, forged)).rejects.toThrow('wrong form');
  });

  it('gets nothing from tokens that it made up, kept or read over somebody’s shoulder', async () => {
    await world.signIn('Thandi');
    const proof = { kind: 'pin', operatorId: world.person('Naledi').operatorId, pin: PINS.Naledi };
    const asked = { verb: 'beginTraining', ask: {}, reason: 'x', proof };
    const reply = (await world.ask('requestApproval', asked)) as { value: { approval: string } };
    const { approval } = reply.value;
    const madeUp = `${approval.slice(1)}0`;
    expect(await world.ask('beginTraining', { approval: madeUp })).toEqual({
      kind: 'refused',
      why: 'approval',
    });
    // The one that was given is still good for its own question, and then no more.
    expect(await world.ask('beginTraining', { approval })).toMatchObject({
      kind: 'answer',
    });
    for (let at = 0; at < 3; at += 1)
      expect(await world.ask('beginTraining', { approval })).toEqual({
        kind: 'refused',
        why: 'approval',
      });
    await world.signIn('Sipho');
    expect(await world.ask('beginTraining', { approval })).toMatchObject({
      kind: 'refused',
    });
  });

  it('gets ten guesses at a PIN and not one more, by whatever door', async () => {
    const { operatorId } = world.person('Naledi');
    await world.signIn('Thandi');
    for (let at = 0; at < 60; at += 1) {
      const pin = String(100_000 + at);
      await world.ask('signIn', { operatorId, pin });
      await world.ask('requestApproval', {
        verb: 'beginTraining',
        ask: {},
        reason: '',
        proof: { kind: 'pin', operatorId, pin },
      });
    }
    const tried = world.journal.houseFacts({
      limit: 100,
      kinds: ['pin-tried'],
      actorId: operatorId,
    });
    expect(tried.length).toBeLessThanOrEqual(10);
  });

  it('gets nothing with a recovery key that it made up, and the owner gets in with the real one', async () => {
    const { operatorId } = world.person('Naledi');
    const pin = '716045';
    const madeUp = { recoveryCode: RECOVERY_CODE.replace('ABCD', 'ABCE'), operatorId, pin };
    expect(await world.ask('recover', madeUp)).toMatchObject({
      value: { kind: 'refused', refusal: { kind: 'not-allowed' } },
    });
    expect(
      await world.ask('recover', { recoveryCode: RECOVERY_CODE, operatorId, pin }),
    ).toMatchObject({ value: { kind: 'done' } });
    await world.signIn('Naledi', pin);
    expect(world.desk.access.current()?.name).toBe('Naledi');
  });

  it('hears no hash, and no PIN, of anybody', async () => {
    await world.signIn('Naledi');
    const heard = JSON.stringify([
      await world.ask('access', undefined),
      await world.ask('people', undefined),
      await world.ask('audit', {
        group: 'all',
        actorId: null,
        fromUtcMs: null,
        toUtcMs: null,
        beforeSeq: null,
      }),
    ]);
    for (const { pinHash } of world.journal.house().people.operators)
      expect(heard).not.toContain(pinHash);
    // Whole values: four digits stand in many a hash by chance.
    for (const pin of Object.values(PINS)) expect(heard).not.toContain(`"${pin}"`);
    expect(heard).toContain('operator-added');
  });
});
