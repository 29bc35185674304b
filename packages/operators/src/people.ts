import {
  err,
  type HouseFact,
  type Operator,
  ok,
  type PersonRef,
  type Result,
  type Role,
} from '@tillkeeper/domain';
import { isBadgeCode } from './badge.ts';
import { checkPin } from './pin-policy.ts';
import type { OperatorPorts } from './ports.ts';
import type { PeopleRefusal } from './refusal.ts';

/** What a manager does about people. Who may ask is checked before, by the till's main process. */
export interface PeopleOffice {
  /** The first manager of a till with nobody in it. */
  addFirst(first: Pick<NewPerson, 'name' | 'pin'>): Promise<Result<string, PeopleRefusal>>;
  add(person: NewPerson, by: PersonRef): Promise<Result<string, PeopleRefusal>>;
  change(change: PersonChange, by: PersonRef): Result<string, PeopleRefusal>;
  /** Gives a person a PIN that holds until they choose their own, and ends a lockout. */
  setPin(operatorId: string, pin: string, by: PersonRef): Promise<Result<string, PeopleRefusal>>;
  /** Gives a person a badge by its code, or takes it away. */
  setBadge(operatorId: string, code: string | null, by: PersonRef): Result<string, PeopleRefusal>;
  endLockout(operatorId: string, by: PersonRef): Result<string, PeopleRefusal>;
  /** The owner, with the recovery key, sets a manager's PIN when no manager can. */
  recover(operatorId: string, pin: string): Promise<Result<string, PeopleRefusal>>;
  /** People of the demo, with PINs that everybody may know. */
  addForDemo(people: readonly NewPerson[]): Promise<void>;
}

/** Somebody new. */
export interface NewPerson {
  readonly name: string;
  readonly role: Role;
  readonly pin: string;
}

/** What is to be another way about a person. */
export interface PersonChange {
  readonly operatorId: string;
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
}

type Added = Extract<HouseFact, { kind: 'operator-added' }>;

/** Makes the office. Every refusal leaves everything as it was. */
export function createPeopleOffice(ports: OperatorPorts): PeopleOffice {
  const { journal, hasher, badgeHash, clock, random } = ports;
  const everybody = (): readonly Operator[] => journal.house().people.operators;
  const find = (operatorId: string): Operator | undefined =>
    everybody().find((each) => each.operatorId === operatorId);

  async function added(
    { name, role, pin }: NewPerson,
    mustChangePin: boolean,
    by: PersonRef | null,
  ): Promise<Result<Added, PeopleRefusal>> {
    const problem = nameProblem(everybody(), name) ?? pinProblem(pin, role);
    if (problem !== undefined) return err(problem);
    const operatorId = `OP-${Buffer.from(random.bytes(8)).toString('hex').toUpperCase()}`;
    const pinHash = await hasher.hash(pin);
    const atUtcMs = clock.nowUtcMs();
    const who = { operatorId, name: name.trim(), role };
    return ok({ kind: 'operator-added', ...who, pinHash, mustChangePin, by, atUtcMs });
  }

  function record(fact: HouseFact, operatorId: string): Result<string, never> {
    journal.recordHouse([fact]);
    return ok(operatorId);
  }

  async function addFirst(
    first: Pick<NewPerson, 'name' | 'pin'>,
  ): Promise<Result<string, PeopleRefusal>> {
    const fact = await added({ ...first, role: 'manager' }, false, null);
    if (!fact.ok) return fact;
    // Asked after the hash was made: two first managers at once are one too many.
    if (everybody().length > 0) return err({ kind: 'not-first' });
    return record(fact.value, fact.value.operatorId);
  }

  async function add(person: NewPerson, by: PersonRef): Promise<Result<string, PeopleRefusal>> {
    const fact = await added(person, true, by);
    if (!fact.ok) return fact;
    const taken = nameProblem(everybody(), person.name);
    return taken === undefined ? record(fact.value, fact.value.operatorId) : err(taken);
  }

  function change(to: PersonChange, by: PersonRef): Result<string, PeopleRefusal> {
    const before = find(to.operatorId);
    if (before === undefined) return err({ kind: 'no-such-person' });
    const others = everybody().filter((each) => each.operatorId !== to.operatorId);
    const problem = nameProblem(others, to.name);
    if (problem !== undefined) return err(problem);
    const staysManager = to.role === 'manager' && to.active;
    if (!staysManager && isManager(before) && !others.some(isManager))
      return err({ kind: 'last-manager' });
    const fact = { ...to, name: to.name.trim(), by, atUtcMs: clock.nowUtcMs() };
    return record({ kind: 'operator-changed', ...fact }, to.operatorId);
  }

  async function setPin(
    operatorId: string,
    pin: string,
    by: PersonRef | null,
  ): Promise<Result<string, PeopleRefusal>> {
    const operator = find(operatorId);
    if (operator === undefined) return err({ kind: 'no-such-person' });
    const problem = pinProblem(pin, operator.role);
    if (problem !== undefined) return err(problem);
    const pinHash = await hasher.hash(pin);
    const fact = { operatorId, pinHash, mustChangePin: by !== null, by, atUtcMs: clock.nowUtcMs() };
    return record({ kind: 'pin-set', ...fact }, operatorId);
  }

  function setBadge(
    operatorId: string,
    code: string | null,
    by: PersonRef,
  ): Result<string, PeopleRefusal> {
    if (find(operatorId) === undefined) return err({ kind: 'no-such-person' });
    if (code !== null && !isBadgeCode(code)) return err({ kind: 'badge-too-short' });
    const hash = code === null ? null : badgeHash(code);
    if (
      everybody().some(
        (each) => hash !== null && each.badgeHash === hash && each.operatorId !== operatorId,
      )
    )
      return err({ kind: 'badge-taken' });
    const fact = { operatorId, badgeHash: hash, by, atUtcMs: clock.nowUtcMs() };
    return record({ kind: 'badge-set', ...fact }, operatorId);
  }

  function endLockout(operatorId: string, by: PersonRef): Result<string, PeopleRefusal> {
    if (find(operatorId) === undefined) return err({ kind: 'no-such-person' });
    const fact = { operatorId, means: 'manager', by, atUtcMs: clock.nowUtcMs() } as const;
    return record({ kind: 'lockout-ended', ...fact }, operatorId);
  }

  async function recover(operatorId: string, pin: string): Promise<Result<string, PeopleRefusal>> {
    const operator = find(operatorId);
    if (operator === undefined || !isManager(operator)) return err({ kind: 'no-such-person' });
    const set = await setPin(operatorId, pin, null);
    if (!set.ok) return set;
    const fact = {
      operatorId,
      means: 'recovery-key',
      by: null,
      atUtcMs: clock.nowUtcMs(),
    } as const;
    return record({ kind: 'lockout-ended', ...fact }, operatorId);
  }

  async function addForDemo(people: readonly NewPerson[]): Promise<void> {
    const facts: Added[] = [];
    for (const person of people) {
      const fact = await added(person, false, null);
      if (fact.ok) facts.push(fact.value);
    }
    if (facts.length > 0) journal.recordHouse(facts);
  }

  return { addFirst, add, change, setPin, setBadge, endLockout, recover, addForDemo };
}

function isManager({ role, active }: Operator): boolean {
  return role === 'manager' && active;
}

function nameProblem(others: readonly Operator[], name: string): PeopleRefusal | undefined {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return { kind: 'name-missing' };
  // Only those who work here need to be told apart on the sign-in screen.
  const isTaken = others.some((each) => each.active && each.name.toLowerCase() === wanted);
  return isTaken ? { kind: 'name-taken' } : undefined;
}

function pinProblem(pin: string, role: Role): PeopleRefusal | undefined {
  const why = checkPin(pin, role);
  return why === undefined ? undefined : { kind: 'pin-refused', why };
}
