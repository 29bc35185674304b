import { describe, expect, it } from 'vitest';
import { emptyShop, PINS, testShop } from './testing.ts';

describe('the office of a manager', () => {
  it('begins with one first manager, and only one', async () => {
    const shop = emptyShop();
    const first = { name: 'Naledi', pin: PINS.Naledi };
    const both = await Promise.all([
      shop.office.addFirst(first),
      shop.office.addFirst({ ...first, name: 'Eve' }),
    ]);
    expect(both.map((each) => each.ok).sort()).toEqual([false, true]);
    expect(shop.ports.journal.house().people.operators).toMatchObject([{ role: 'manager' }]);
    expect(await shop.office.addFirst({ ...first, name: 'Mallory' })).toMatchObject({
      error: { kind: 'not-first' },
    });
  });

  it('adds people whose first PIN is theirs to change', async () => {
    const shop = await testShop();
    const by = shop.person('Naledi');
    const lerato = { name: ' Lerato ', role: 'cashier', pin: '9140' } as const;
    expect(await shop.office.add(lerato, by)).toMatchObject({ ok: true });
    expect(shop.person('Lerato')).toMatchObject({ mustChangePin: true, role: 'cashier' });
    expect(await shop.office.add({ ...lerato, name: 'LERATO' }, by)).toMatchObject({
      error: { kind: 'name-taken' },
    });
    expect(await shop.office.add({ ...lerato, name: ' ' }, by)).toMatchObject({
      error: { kind: 'name-missing' },
    });
    expect(await shop.office.add({ ...lerato, name: 'Zinhle', pin: '1234' }, by)).toMatchObject({
      error: { kind: 'pin-refused', why: 'too-plain' },
    });
  });

  it('never leaves the shop without a manager', async () => {
    const shop = await testShop();
    const naledi = shop.person('Naledi');
    const { operatorId, name } = naledi;
    const change = (to: { role: 'cashier' | 'manager'; active: boolean }) =>
      shop.office.change({ operatorId, name, ...to }, naledi);
    expect(change({ role: 'manager', active: false })).toMatchObject({
      error: { kind: 'last-manager' },
    });
    expect(change({ role: 'cashier', active: true })).toMatchObject({
      error: { kind: 'last-manager' },
    });
    const sipho = shop.person('Sipho');
    shop.office.change(
      { operatorId: sipho.operatorId, name: 'Sipho', role: 'manager', active: true },
      naledi,
    );
    expect(change({ role: 'cashier', active: true })).toMatchObject({ ok: true });
  });

  it('gives a badge to one person only, and none that could be guessed', async () => {
    const shop = await testShop();
    const by = shop.person('Naledi');
    const give = (name: string, code: string | null) =>
      shop.office.setBadge(shop.person(name).operatorId, code, by);
    expect(give('Thandi', '1234567')).toMatchObject({ error: { kind: 'badge-too-short' } });
    expect(give('Thandi', 'BADGE-01')).toMatchObject({ ok: true });
    expect(give('Sipho', 'badge-01')).toMatchObject({ error: { kind: 'badge-taken' } });
    give('Thandi', null);
    expect(give('Sipho', 'badge-01')).toMatchObject({ ok: true });
  });

  it('lets the owner back in with the recovery key when every manager is locked out', async () => {
    const shop = await testShop();
    const { operatorId } = shop.person('Naledi');
    expect(await shop.office.recover(shop.person('Thandi').operatorId, '604719')).toMatchObject({
      error: { kind: 'no-such-person' },
    });
    await shop.office.recover(operatorId, '716045');
    expect(shop.facts.at(-1)).toMatchObject({ kind: 'lockout-ended', means: 'recovery-key' });
    expect(await shop.access.signIn(shop.pin('Naledi', '716045'))).toMatchObject({ ok: true });
  });

  it('writes no PIN down anywhere', async () => {
    const shop = await testShop();
    await shop.access.signIn(shop.pin('Thandi', PINS.Thandi));
    const text = JSON.stringify(shop.facts);
    for (const pin of Object.values(PINS)) expect(text).not.toContain(pin);
  });
});
