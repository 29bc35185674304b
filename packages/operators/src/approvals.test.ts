import { beforeEach, describe, expect, it } from 'vitest';
import { PINS, type TestShop, testShop } from './testing.ts';

let shop: TestShop;
const ACTION = { verb: 'voidSale', digest: 'of slip 7', by: { operatorId: '', name: '' } };

beforeEach(async () => {
  shop = await testShop();
  const { operatorId, name } = shop.person('Thandi');
  ACTION.by = { operatorId, name };
});

async function ask(who: keyof typeof PINS, pin: string = PINS[who]) {
  return await shop.approvals.give({
    ...ACTION,
    permission: 'void-sale',
    about: 'slip 7',
    reason: 'wrong number',
    proof: shop.pin(who, pin),
  });
}

async function tokenOf(who: keyof typeof PINS): Promise<string> {
  const given = await ask(who);
  if (!given.ok) throw new Error(given.error.kind);
  return given.value;
}

describe('a supervisor who answers for a cashier', () => {
  it('opens exactly one action, once, with both names on record', async () => {
    const token = await tokenOf('Sipho');
    expect(shop.approvals.use(token, ACTION)).toMatchObject({ ok: true, value: { name: 'Sipho' } });
    expect(shop.approvals.use(token, ACTION)).toEqual({ ok: false, error: 'unknown' });
    expect(shop.facts.slice(-2)).toMatchObject([
      {
        kind: 'approval-given',
        by: { name: 'Thandi' },
        approvedBy: { name: 'Sipho' },
        about: 'slip 7',
      },
      { kind: 'approval-used', by: { name: 'Thandi' }, approvedBy: { name: 'Sipho' } },
    ]);
  });

  it('opens nothing else: no other question, verb or person, and it is then used up', async () => {
    const naledi = shop.person('Naledi');
    for (const [other, why] of [
      [{ ...ACTION, digest: 'of slip 8' }, 'other-action'],
      [{ ...ACTION, verb: 'settleSale' }, 'other-action'],
      [{ ...ACTION, by: naledi }, 'other-person'],
    ] as const) {
      const token = await tokenOf('Sipho');
      expect(shop.approvals.use(token, other)).toEqual({ ok: false, error: why });
      expect(shop.approvals.use(token, ACTION)).toEqual({ ok: false, error: 'unknown' });
    }
  });

  it('opens nothing after two minutes, wherever the clock stands, and nothing after a restart', async () => {
    const late = await tokenOf('Sipho');
    shop.pass(2 * 60_000 + 1);
    shop.setWallClock(0);
    expect(shop.approvals.use(late, ACTION)).toEqual({ ok: false, error: 'expired' });
    const token = await tokenOf('Sipho');
    expect(shop.restart().approvals.use(token, ACTION)).toEqual({ ok: false, error: 'unknown' });
  });

  it('has to be allowed to do it, and to know the PIN', async () => {
    expect(await ask('Thandi')).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(shop.person('Thandi').triesSinceRight).toBe(0);
    expect(shop.facts.at(-1)).toMatchObject({ kind: 'pin-proved', by: { name: 'Thandi' } });
    expect(await ask('Sipho', '000000')).toMatchObject({ error: { kind: 'wrong-pin' } });
    expect(shop.person('Sipho').triesSinceRight).toBe(1);
  });
});
