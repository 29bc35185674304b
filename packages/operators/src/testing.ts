import { EMPTY_HOUSE, evolveHouse, type HouseFact, type Operator } from '@tillkeeper/domain';
import { type Access, createAccess } from './access.ts';
import { type Approvals, createApprovals } from './approvals.ts';
import { badgeHasher } from './badge.ts';
import { createPeopleOffice, type PeopleOffice } from './people.ts';
import type { OperatorPorts } from './ports.ts';
import { createProver, type Proof, type Prover } from './prove.ts';

/** A shop in memory, whose clocks stand still until a test moves them. */
export interface TestShop {
  readonly ports: OperatorPorts;
  readonly facts: readonly HouseFact[];
  readonly office: PeopleOffice;
  readonly prove: Prover;
  readonly access: Access;
  readonly approvals: Approvals;
  /** Lets time pass on the clock that never jumps. */
  pass(durationMs: number): void;
  /** Puts the wall clock wherever somebody wants it. */
  setWallClock(utcMs: number): void;
  person(name: string): Operator;
  pin(name: string, pin: string): Proof;
  /** The same shop after its process ended and began again. */
  restart(): TestShop;
}

/** PINs of the people in {@link testShop}. */
export const PINS = { Naledi: '604718', Sipho: '835164', Thandi: '7294' } as const;

// Argon2id has a test of its own; here a hash need only be one.
const HASHER: OperatorPorts['hasher'] = {
  hash: async (pin) => `hash:${[...pin].reverse().join('')}`,
  matches: async (hash, pin) => hash === `hash:${[...pin].reverse().join('')}`,
};

/** A shop with a manager, a supervisor and a cashier. */
export async function testShop(lockAfterMs = 60_000): Promise<TestShop> {
  const shop = open([], { wallMs: 1_700_000_000_000, monotonicMs: 0 }, lockAfterMs);
  await shop.office.addForDemo([
    { name: 'Naledi', role: 'manager', pin: PINS.Naledi },
    { name: 'Sipho', role: 'supervisor', pin: PINS.Sipho },
    { name: 'Thandi', role: 'cashier', pin: PINS.Thandi },
  ]);
  return shop;
}

/** A shop in which nobody is yet. */
export function emptyShop(): TestShop {
  return open([], { wallMs: 1_700_000_000_000, monotonicMs: 0 }, 60_000);
}

function open(
  recorded: readonly HouseFact[],
  start: { wallMs: number; monotonicMs: number },
  lockAfterMs: number,
): TestShop {
  const facts = [...recorded];
  const time = { ...start };
  let house = facts.reduce(evolveHouse, EMPTY_HOUSE);
  let next = facts.length;
  let timer: { readonly atMs: number; readonly ring: () => void } | undefined;
  const ports: OperatorPorts = {
    journal: {
      house: () => house,
      recordHouse: (more) => {
        house = more.reduce(evolveHouse, house);
        facts.push(...more);
        return house;
      },
    },
    hasher: HASHER,
    badgeHash: badgeHasher(new Uint8Array(32)),
    clock: { nowUtcMs: () => time.wallMs, monotonicMs: () => time.monotonicMs },
    random: {
      bytes: (count) => {
        next += 1;
        return new Uint8Array(count).fill(next);
      },
    },
  };
  const prove = createProver(ports);
  const timers = {
    after: (durationMs: number, ring: () => void): (() => void) => {
      const mine = { atMs: time.monotonicMs + durationMs, ring };
      timer = mine;
      return () => {
        if (timer === mine) timer = undefined;
      };
    },
  };
  const person = (name: string): Operator => {
    const found = house.people.operators.find((each) => each.name === name);
    if (found === undefined) throw new Error(`Nobody is called ${name}.`);
    return found;
  };
  return {
    ports,
    facts,
    office: createPeopleOffice(ports),
    prove,
    access: createAccess(ports, prove, {
      timers,
      lockAfterMs: () => lockAfterMs,
      onChange: () => {},
      onFault: () => {},
    }),
    approvals: createApprovals(ports, prove),
    pass: (durationMs) => {
      time.monotonicMs += durationMs;
      time.wallMs += durationMs;
      if (timer === undefined || time.monotonicMs < timer.atMs) return;
      const { ring } = timer;
      timer = undefined;
      ring();
    },
    setWallClock: (utcMs) => {
      time.wallMs = utcMs;
    },
    person,
    pin: (name, pin) => ({ kind: 'pin', operatorId: person(name).operatorId, pin }),
    restart: () => open(facts, { wallMs: time.wallMs, monotonicMs: 0 }, lockAfterMs),
  };
}
