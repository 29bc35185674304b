import type { Clock, HouseFact, RandomSource } from '@tillkeeper/domain';
import type { AccessView, RefusedWhy } from '@tillkeeper/ipc';
import {
  type Access,
  type Approvals,
  argon2PinHasher,
  badgeHasher,
  createAccess,
  createApprovals,
  createPeopleOffice,
  createProver,
  type HouseRecord,
  type OperatorPorts,
  PERMISSIONS_OF,
  type PeopleOffice,
  type PinHasher,
  refOf,
  SHORTEST_PIN,
  type Timers,
  triesLeft,
} from '@tillkeeper/operators';
import { DEMO_PEOPLE } from './demo-people.ts';
import { createGuard, type Guard, type VerbName } from './guard.ts';

/** Everything about people at this till. */
export interface AccessDesk {
  readonly access: Access;
  readonly approvals: Approvals;
  readonly office: PeopleOffice;
  readonly guard: Guard;
  /** Records facts of the house, such as a setting that was changed. */
  record(facts: readonly HouseFact[]): void;
  view(): AccessView;
  /** Resolves when the demo's people are there; at once outside the demo. */
  ready(): Promise<void>;
}

/** What the desk is made of. */
export interface DeskPorts {
  readonly journal: HouseRecord;
  /** From which hashes of PINs and badges are made; see `pepperOf`. */
  readonly pepper: Uint8Array;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly timers: Timers;
  readonly demo: boolean;
  /** In the demo the cashier is signed in at once, unless somebody wants to see the sign-in. */
  readonly demoSignsIn: boolean;
  /** 0: the till never locks by itself. */
  readonly lockAfterMs: () => number;
  /** The name of an old configuration. */
  readonly suggestedName: string;
  readonly onChange: (view: AccessView) => void;
  readonly onFault: (error: unknown) => void;
  /** In place of Argon2id, for tests of other things. */
  readonly hasher?: PinHasher;
}

/** Wires the rules about people to the journal of this till. */
export function openAccessDesk(desk: DeskPorts): AccessDesk {
  const { journal, pepper, clock, random, timers, lockAfterMs } = desk;
  const hasher = desk.hasher ?? argon2PinHasher(pepper);
  const ports: OperatorPorts = { journal, hasher, badgeHash: badgeHasher(pepper), clock, random };
  const prove = createProver(ports);
  const onChange = (): void => desk.onChange(view());
  const { onFault } = desk;
  const access = createAccess(ports, prove, { timers, lockAfterMs, onChange, onFault });
  const approvals = createApprovals(ports, prove);
  const office = createPeopleOffice(ports);
  let isPreparing = desk.demo && journal.house().people.operators.length === 0;
  const prepared = desk.demo ? prepareDemo() : Promise.resolve();

  async function prepareDemo(): Promise<void> {
    if (isPreparing) await office.addForDemo(DEMO_PEOPLE);
    isPreparing = false;
    const cashier = journal.house().people.operators.find(({ role }) => role === 'cashier');
    if (desk.demoSignsIn && cashier !== undefined) access.signInDemo(cashier.operatorId);
    else onChange();
  }

  const alreadyRefused = new Set<string>();
  // Once a verb and person: a hostile page must not be able to fill the journal.
  function noteRefused(verb: VerbName, why: RefusedWhy): void {
    const operator = access.current();
    if (operator === undefined || alreadyRefused.has(`${operator.operatorId} ${verb}`)) return;
    alreadyRefused.add(`${operator.operatorId} ${verb}`);
    try {
      journal.recordHouse([
        { kind: 'refused', verb, why, by: refOf(operator), atUtcMs: clock.nowUtcMs() },
      ]);
    } catch (error) {
      // It is refused, whether there is room to say so or not.
      onFault(error);
    }
  }

  function view(): AccessView {
    const people = journal.house().people.operators.filter(({ active }) => active);
    const operator = access.current();
    return {
      state: stateOf(isPreparing, people.length, operator !== undefined),
      operator:
        operator === undefined
          ? null
          : {
              ...refOf(operator),
              role: operator.role,
              mustChangePin: operator.mustChangePin,
              permissions: [...PERMISSIONS_OF[operator.role]],
            },
      people: people.map((each) => ({
        ...refOf(each),
        role: each.role,
        lockedOut: triesLeft(each) === 0,
        permissions: [...PERMISSIONS_OF[each.role]],
      })),
      shortestPin: { ...SHORTEST_PIN },
      demoPins: desk.demo ? DEMO_PEOPLE.map(({ name, pin }) => ({ name, pin })) : [],
      suggestedName: desk.suggestedName,
    };
  }

  return {
    access,
    approvals,
    office,
    guard: createGuard({ access, approvals, onRefused: noteRefused }),
    record: (facts) => void journal.recordHouse(facts),
    view,
    ready: () => prepared,
  };
}

function stateOf(
  isPreparing: boolean,
  peopleCount: number,
  signedIn: boolean,
): AccessView['state'] {
  if (isPreparing) return 'preparing';
  if (peopleCount === 0) return 'first-run';
  return signedIn ? 'signed-in' : 'locked';
}
