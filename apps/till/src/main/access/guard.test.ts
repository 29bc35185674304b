import { PERMISSIONS, ROLES, type Role } from '@tillkeeper/domain';
import { ipc, permissionOf } from '@tillkeeper/ipc';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeskWorld, openDeskWorld, PINS } from '../testing/desk-world.ts';
import { GUARD_WITHOUT_TILL, type VerbName } from './guard.ts';

let world: DeskWorld;

beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.dispose());

const VERBS = Object.keys(ipc.verbs) as VerbName[];

/** What the guard says of every verb to whoever is at the till now. */
function judged(verb: VerbName): string {
  const caller = world.desk.guard(verb, undefined);
  if (caller.ok) return 'yes';
  return caller.error === 'permission' && typeof ipc.verbs[verb].needs === 'object'
    ? 'with approval'
    : 'no';
}

const NAMES: Readonly<Record<Role, keyof typeof PINS>> = {
  cashier: 'Thandi',
  supervisor: 'Sipho',
  manager: 'Naledi',
};

describe('who may ask what', () => {
  it('is the table that people can read, for every verb there is', async () => {
    const columns: Record<string, string[]> = { locked: VERBS.map(judged) };
    for (const role of ROLES) {
      await world.signIn(NAMES[role]);
      columns[role] = VERBS.map(judged);
    }
    await expect(table(columns)).toMatchFileSnapshot(
      '../../../../../docs/operators/permissions.md',
    );
  });

  it('is nothing but the door while nobody is at the till, or the till does not run', () => {
    const open = VERBS.filter((verb) => judged(verb) === 'yes');
    expect(open).toEqual(VERBS.filter((verb) => ipc.verbs[verb].needs === 'anyone'));
    expect(open).not.toContain('confirmSale');
    expect(VERBS.filter((verb) => GUARD_WITHOUT_TILL(verb, undefined).ok)).toEqual(open);
  });

  it('is only a PIN of their own for somebody whose PIN a manager chose', async () => {
    const by = world.person('Naledi');
    await world.desk.office.setPin(world.person('Thandi').operatorId, '6027', by);
    await world.signIn('Thandi', '6027');
    const open = VERBS.filter((verb) => judged(verb) === 'yes');
    expect(open).toEqual(
      VERBS.filter((verb) => ['anyone', 'signed-in'].includes(ipc.verbs[verb].needs as string)),
    );
  });

  it('is decided by a permission that there is', () => {
    for (const verb of VERBS) {
      const permission = permissionOf(ipc.verbs[verb].needs);
      if (permission !== undefined) expect(PERMISSIONS).toContain(permission);
    }
  });

  it('is refused on record once, however often a page asks', async () => {
    await world.signIn('Thandi');
    for (let at = 0; at < 5; at += 1) world.desk.guard('people', undefined);
    const refused = world.journal.houseFacts({ limit: 50, kinds: ['refused'] });
    expect(refused.map(({ fact }) => fact)).toMatchObject([
      { verb: 'people', by: { name: 'Thandi' } },
    ]);
  });
});

describe('an approval at the cashier’s till', () => {
  const ask = { movement: 'pay-out', amountCents: 5_000, reason: 'milk', sure: true };

  async function tokenFor(value: unknown): Promise<string> {
    const answer = await world.ask('requestApproval', {
      verb: 'moveCash',
      ask: value,
      reason: 'a new colleague',
      proof: { kind: 'pin', operatorId: world.person('Naledi').operatorId, pin: PINS.Naledi },
    });
    if (answer.kind !== 'answer') throw new Error(answer.why);
    const given = answer.value as { kind: string; approval: string };
    expect(given.kind).toBe('given');
    return given.approval;
  }

  it('opens the question that it was given for, once, and tells who answered for it', async () => {
    await world.signIn('Thandi');
    expect(world.desk.guard('moveCash', ask)).toEqual({ ok: false, error: 'permission' });
    const approval = await tokenFor(ask);
    const caller = world.desk.guard('moveCash', { ...ask, approval });
    expect(caller).toMatchObject({
      ok: true,
      value: { operator: { name: 'Thandi' }, approvedBy: { name: 'Naledi' } },
    });
    expect(world.desk.guard('moveCash', { ...ask, approval })).toEqual({
      ok: false,
      error: 'approval',
    });
  });

  it('does not open another question', async () => {
    await world.signIn('Thandi');
    const approval = await tokenFor(ask);
    expect(world.desk.guard('moveCash', { ...ask, amountCents: 50_000, approval }).ok).toBe(false);
    expect(world.desk.guard('moveCash', { ...ask, approval }).ok).toBe(false);
  });

  it('is not to be had for a verb that nobody can answer for', async () => {
    await world.signIn('Thandi');
    const proof = { kind: 'pin', operatorId: world.person('Naledi').operatorId, pin: PINS.Naledi };
    for (const verb of ['addPerson', 'people', 'constructor', '__proto__', ''])
      expect(
        await world.ask('requestApproval', { verb, ask: undefined, reason: '', proof }),
      ).toMatchObject({ value: { kind: 'refused', refusal: { kind: 'not-allowed' } } });
    expect(world.person('Naledi').triesSinceRight).toBe(0);
  });
});

/** The table as documentation. */
function table(columns: Readonly<Record<string, readonly string[]>>): string {
  const names = Object.keys(columns);
  const marks: Record<string, string> = { yes: 'yes', no: '-', 'with approval': 'with approval' };
  const rows = VERBS.map((verb, at) => {
    const needs = ipc.verbs[verb].needs;
    const permission = typeof needs === 'string' ? needs : needs.orApproved;
    const cells = names.map((name) => marks[columns[name]?.[at] ?? ''] ?? '?');
    return `| ${verb} | ${permission} | ${cells.join(' | ')} |`;
  });
  return `# Who may ask the till what

Everything that a screen can ask the till's main process, and who may. The main process checks it
for the person at the till on every question; what a screen shows or hides is only a courtesy.
*With approval*: a person with the permission answers for it at the same till, with a PIN or badge,
and both names are written down.

This table is made from the schema; \`pnpm unit guard -u\` writes it.

| Question | Needs | ${names.join(' | ')} |
| --- | --- | ${names.map(() => '---').join(' | ')} |
${rows.join('\n')}
`;
}
