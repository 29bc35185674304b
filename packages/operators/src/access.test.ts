import { describe, expect, it } from 'vitest';
import { PINS, testShop } from './testing.ts';

const kinds = (facts: readonly { readonly kind: string }[], from: number): string[] =>
  facts.slice(from).map(({ kind }) => kind);

describe('who stands at the till', () => {
  it('is nobody at first, then whoever gave the right PIN, and each step is on record', async () => {
    const shop = await testShop();
    const before = shop.facts.length;
    expect(shop.access.may('sell')).toBe(false);
    await shop.access.signIn(shop.pin('Thandi', PINS.Thandi));
    expect(shop.access.current()?.name).toBe('Thandi');
    expect(shop.access.may('sell')).toBe(true);
    expect(shop.access.may('void-sale')).toBe(false);
    shop.access.signOut('asked');
    expect(shop.access.current()).toBeUndefined();
    expect(kinds(shop.facts, before)).toEqual(['pin-tried', 'signed-in', 'signed-out']);
  });

  it('changes in one step from one cashier to the next', async () => {
    const shop = await testShop();
    await shop.access.signIn(shop.pin('Thandi', PINS.Thandi));
    await shop.access.signIn(shop.pin('Sipho', PINS.Sipho));
    expect(shop.access.current()?.name).toBe('Sipho');
    expect(shop.facts.at(-2)).toMatchObject({ kind: 'signed-out', why: 'switched' });
  });

  it('stays who it was when somebody else gives a wrong PIN', async () => {
    const shop = await testShop();
    await shop.access.signIn(shop.pin('Thandi', PINS.Thandi));
    await shop.access.signIn(shop.pin('Sipho', '000000'));
    expect(shop.access.current()?.name).toBe('Thandi');
  });

  it('is nobody again when the till stood untouched, and after a restart', async () => {
    const shop = await testShop(60_000);
    await shop.access.signIn(shop.pin('Thandi', PINS.Thandi));
    shop.pass(59_000);
    shop.access.noteActivity();
    shop.pass(59_000);
    expect(shop.access.current()?.name).toBe('Thandi');
    shop.pass(1_000);
    expect(shop.access.current()).toBeUndefined();
    expect(shop.facts.at(-1)).toMatchObject({ kind: 'signed-out', why: 'idle' });
    await shop.access.signIn(shop.pin('Thandi', PINS.Thandi));
    expect(shop.restart().access.current()).toBeUndefined();
  });

  it('stays who it is for hours where the shop wants no lock', async () => {
    const shop = await testShop(0);
    await shop.access.signIn(shop.pin('Thandi', PINS.Thandi));
    shop.pass(12 * 60 * 60_000);
    expect(shop.access.current()?.name).toBe('Thandi');
  });

  it('has nothing on record of a way out that nobody took, and no PIN to change', async () => {
    const shop = await testShop();
    const before = shop.facts.length;
    shop.access.signOut('asked');
    expect(await shop.access.changePin(PINS.Thandi, '6027')).toEqual({
      ok: false,
      error: { kind: 'no-such-person' },
    });
    expect(shop.facts.length).toBe(before);
  });

  it('may do nothing once the person works here no more, even in the middle of a sale', async () => {
    const shop = await testShop();
    await shop.access.signIn(shop.pin('Thandi', PINS.Thandi));
    const { operatorId, name, role } = shop.person('Thandi');
    shop.office.change({ operatorId, name, role, active: false }, shop.person('Naledi'));
    expect(shop.access.current()).toBeUndefined();
    expect(shop.access.may('sell')).toBe(false);
  });

  it('may only choose a PIN of their own while the PIN is one that a manager gave', async () => {
    const shop = await testShop();
    const { operatorId } = shop.person('Thandi');
    await shop.office.setPin(operatorId, '5938', shop.person('Naledi'));
    await shop.access.signIn(shop.pin('Thandi', '5938'));
    expect(shop.access.may('sell')).toBe(false);
    expect(await shop.access.changePin('5938', '5938')).toMatchObject({
      error: { kind: 'pin-refused', why: 'same-as-before' },
    });
    expect(await shop.access.changePin('1111', '6027')).toMatchObject({
      error: { kind: 'wrong-pin' },
    });
    expect(await shop.access.changePin('5938', '6027')).toMatchObject({ ok: true });
    expect(shop.access.may('sell')).toBe(true);
  });

  it('is known by a badge, however the scanner writes it', async () => {
    const shop = await testShop();
    shop.office.setBadge(shop.person('Thandi').operatorId, 'Badge-4711', shop.person('Naledi'));
    expect(await shop.access.signIn({ kind: 'badge', code: ' BADGE-4711\n' })).toMatchObject({
      ok: true,
      value: { name: 'Thandi' },
    });
  });
});
