import { describe, expect, it } from 'vitest';
import type { HouseFact } from './fact.ts';
import { evolvePeople, NOBODY, type Operator, type People } from './people.ts';
import type { Role } from './permission.ts';

const thandi = { operatorId: 'OP-THANDI', name: 'Thandi' };
const naledi = { operatorId: 'OP-NALEDI', name: 'Naledi' };
const at = { atUtcMs: 1 };

const added = (who = thandi, role: Role = 'cashier'): HouseFact => ({
  kind: 'operator-added',
  ...who,
  role,
  pinHash: `hash of ${who.name}`,
  mustChangePin: false,
  by: null,
  ...at,
});
const tried: HouseFact = {
  kind: 'pin-tried',
  operatorId: thandi.operatorId,
  purpose: 'sign-in',
  ...at,
};
const after = (...facts: HouseFact[]): People => facts.reduce(evolvePeople, NOBODY);
const first = (people: People): Operator | undefined => people.operators[0];

describe('the people of a shop', () => {
  it('counts every try for a person until a right PIN', () => {
    const wrong = after(added(), tried, tried, tried);
    expect(first(wrong)?.triesSinceRight).toBe(3);
    const right = evolvePeople(wrong, { kind: 'signed-in', by: thandi, means: 'pin', ...at });
    expect(first(right)?.triesSinceRight).toBe(0);
  });

  it('does not give tries back for a badge: who found a badge knows no PIN', () => {
    const people = after(added(), tried, { kind: 'signed-in', by: thandi, means: 'badge', ...at });
    expect(first(people)?.triesSinceRight).toBe(1);
  });

  it('gives the tries of a supervisor back for a right PIN at the cashier’s till', () => {
    const given: HouseFact = {
      kind: 'approval-given',
      approvalId: 'A',
      permission: 'void-sale',
      verb: 'voidSale',
      about: 'slip 7',
      reason: 'wrong number',
      means: 'pin',
      by: naledi,
      approvedBy: thandi,
      ...at,
    };
    expect(first(after(added(), added(naledi), tried, given))?.triesSinceRight).toBe(0);
  });

  it('gives guesses at badges back for a manager’s PIN or word, and for nothing else', () => {
    const sipho = { operatorId: 'OP-SIPHO', name: 'Sipho' };
    const shop = after(added(), added(sipho, 'supervisor'), added(naledi, 'manager'), {
      kind: 'badge-unknown',
      ...at,
    });
    const left = (fact: HouseFact): number => evolvePeople(shop, fact).unknownBadges;
    const signedIn = (by: typeof thandi, means: 'pin' | 'badge' | 'demo'): HouseFact => ({
      kind: 'signed-in',
      by,
      means,
      ...at,
    });
    for (const who of [thandi, sipho]) {
      expect(left(signedIn(who, 'pin'))).toBe(1);
      expect(left({ kind: 'pin-proved', by: who, ...at })).toBe(1);
    }
    for (const means of ['badge', 'demo'] as const) expect(left(signedIn(naledi, means))).toBe(1);
    expect(left(signedIn(naledi, 'pin'))).toBe(0);
    expect(left({ kind: 'pin-proved', by: naledi, ...at })).toBe(0);
    const ended = {
      kind: 'lockout-ended',
      operatorId: thandi.operatorId,
      means: 'manager',
    } as const;
    expect(left({ ...ended, by: naledi, ...at })).toBe(0);
  });

  it('keeps a badge to one person', () => {
    const badge = (operatorId: string): HouseFact => ({
      kind: 'badge-set',
      operatorId,
      badgeHash: 'b',
      by: naledi,
      ...at,
    });
    const people = after(added(), added(naledi), badge(thandi.operatorId));
    expect(() => evolvePeople(people, badge(naledi.operatorId))).toThrow('another person');
  });

  it('refuses facts of people who are not there, and people twice', () => {
    expect(() => after(tried)).toThrow('no such person');
    expect(() => after(added(), added())).toThrow('added before');
  });
});
