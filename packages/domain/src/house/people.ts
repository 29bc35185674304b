import type { HouseFact } from './fact.ts';
import type { Role } from './permission.ts';

/** A person who works here, or did. */
export interface Operator {
  readonly operatorId: string;
  readonly name: string;
  readonly role: Role;
  /** False once the person works here no more. */
  readonly active: boolean;
  readonly pinHash: string;
  readonly mustChangePin: boolean;
  readonly badgeHash: string | null;
  /** PINs given for this person since the last right one, or since a manager ended a lockout. */
  readonly triesSinceRight: number;
  /** When the person last signed in, as the wall clock said; null before the first time. */
  readonly lastSignInUtcMs: number | null;
}

/** Everybody, in the order in which they were added. */
export interface People {
  readonly operators: readonly Operator[];
  /**
   * Badges of nobody that were shown since a manager last gave a PIN or ended a lockout. Nobody else
   * gives guesses back: a cashier who tries badges could sign in between them for ever.
   */
  readonly unknownBadges: number;
}

export const NOBODY: People = { operators: [], unknownBadges: 0 };

/** Who works here after one more fact. Throws for a fact that does not fit: it is then not recorded. */
export function evolvePeople(people: People, fact: HouseFact): People {
  switch (fact.kind) {
    case 'operator-added':
      return add(people, fact);
    case 'operator-changed': {
      const { name, role, active } = fact;
      return change(people, fact.operatorId, () => ({ name, role, active }));
    }
    case 'pin-set': {
      const { pinHash, mustChangePin } = fact;
      return change(people, fact.operatorId, () => ({
        pinHash,
        mustChangePin,
        triesSinceRight: 0,
      }));
    }
    case 'badge-set':
      return setBadge(people, fact.operatorId, fact.badgeHash);
    case 'lockout-ended':
      return change({ ...people, unknownBadges: 0 }, fact.operatorId, () => ({
        triesSinceRight: 0,
      }));
    case 'pin-tried':
      return change(people, fact.operatorId, ({ triesSinceRight }) => ({
        triesSinceRight: triesSinceRight + 1,
      }));
    case 'badge-unknown':
      return { ...people, unknownBadges: people.unknownBadges + 1 };
    case 'pin-proved':
      return pinWasRight(people, fact.by.operatorId);
    case 'approval-given':
      return fact.means === 'pin' ? pinWasRight(people, fact.approvedBy.operatorId) : people;
    case 'signed-in':
      return signIn(people, fact);
    default:
      return people;
  }
}

function add(people: People, fact: Extract<HouseFact, { kind: 'operator-added' }>): People {
  const { operatorId, name, role, pinHash, mustChangePin } = fact;
  if (people.operators.some((each) => each.operatorId === operatorId))
    throw new Error('This person was added before.');
  const operator: Operator = {
    operatorId,
    name,
    role,
    active: true,
    pinHash,
    mustChangePin,
    badgeHash: null,
    triesSinceRight: 0,
    lastSignInUtcMs: null,
  };
  return { ...people, operators: [...people.operators, operator] };
}

function setBadge(people: People, operatorId: string, badgeHash: string | null): People {
  const taken = people.operators.some(
    (each) => badgeHash !== null && each.badgeHash === badgeHash && each.operatorId !== operatorId,
  );
  if (taken) throw new Error('This badge belongs to another person.');
  return change(people, operatorId, () => ({ badgeHash }));
}

// A badge proves nothing about a PIN: only a right PIN gives the tries for PINs back.
function signIn(people: People, fact: Extract<HouseFact, { kind: 'signed-in' }>): People {
  const { by, means, atUtcMs } = fact;
  const known = means === 'pin' ? pinWasRight(people, by.operatorId) : people;
  return change(known, by.operatorId, () => ({ lastSignInUtcMs: atUtcMs }));
}

function pinWasRight(people: People, operatorId: string): People {
  const isManager = people.operators.some(
    (each) => each.operatorId === operatorId && each.role === 'manager',
  );
  const unknownBadges = isManager ? 0 : people.unknownBadges;
  return change({ ...people, unknownBadges }, operatorId, () => ({ triesSinceRight: 0 }));
}

function change(
  people: People,
  operatorId: string,
  to: (before: Operator) => Partial<Operator>,
): People {
  if (!people.operators.some((each) => each.operatorId === operatorId))
    throw new Error('There is no such person.');
  return {
    ...people,
    operators: people.operators.map((each) =>
      each.operatorId === operatorId ? { ...each, ...to(each) } : each,
    ),
  };
}
