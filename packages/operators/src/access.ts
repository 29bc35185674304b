import {
  err,
  type HouseFact,
  type Operator,
  ok,
  type Permission,
  type Result,
  type SignInMeans,
} from '@tillkeeper/domain';
import { checkPin } from './pin-policy.ts';
import type { OperatorPorts, Timers } from './ports.ts';
import { activeOperator, type Proof, type Prover, refOf } from './prove.ts';
import type { AccessRefusal, PeopleRefusal } from './refusal.ts';
import { roleMay } from './roles.ts';

/** Who stands at the till. */
export interface Access {
  /** The person who is signed in, as they are now; undefined while the till is locked. */
  current(): Operator | undefined;
  /** Whether the person at the till may do it. Nobody may while their PIN is to be changed. */
  may(permission: Permission): boolean;
  signIn(proof: Proof): Promise<Result<Operator, AccessRefusal>>;
  /** Signs a person of the demo in without a PIN. Never call it outside the demo. */
  signInDemo(operatorId: string): void;
  signOut(why: SignOut): void;
  /** The person at the till chooses another PIN, giving the present one first. */
  changePin(present: string, next: string): Promise<Result<Operator, PeopleRefusal>>;
  /** Somebody touched the till: the time until it locks begins anew. */
  noteActivity(): void;
}

/** Why somebody is signed in no more. */
export type SignOut = Extract<HouseFact, { kind: 'signed-out' }>['why'];

/** What access needs besides. */
export interface AccessOptions {
  readonly timers: Timers;
  /** How long the till may stand untouched; 0 for ever. */
  readonly lockAfterMs: () => number;
  readonly onChange: () => void;
  /** The journal refused to write that somebody went: the till is locked all the same. */
  readonly onFault: (error: unknown) => void;
}

/** Makes the guard at the till. It begins locked: a restart signs nobody in. */
export function createAccess(
  ports: OperatorPorts,
  prove: Prover,
  { timers, lockAfterMs, onChange, onFault }: AccessOptions,
): Access {
  const { journal, clock, hasher } = ports;
  let signedInId: string | undefined;
  let cancelLock = (): void => {};

  function current(): Operator | undefined {
    return signedInId === undefined ? undefined : activeOperator(ports, signedInId);
  }

  function enter(operator: Operator, means: SignInMeans): void {
    const atUtcMs = clock.nowUtcMs();
    const before = current();
    const leaving: HouseFact[] =
      before === undefined
        ? []
        : [{ kind: 'signed-out', by: refOf(before), why: 'switched', atUtcMs }];
    journal.recordHouse([...leaving, { kind: 'signed-in', by: refOf(operator), means, atUtcMs }]);
    signedInId = operator.operatorId;
    noteActivity();
    onChange();
  }

  async function signIn(proof: Proof): Promise<Result<Operator, AccessRefusal>> {
    const proved = await prove(proof, 'sign-in');
    if (proved.ok) enter(proved.value, proof.kind);
    return proved;
  }

  function signOut(why: SignOut): void {
    const operator = current();
    cancelLock();
    signedInId = undefined;
    onChange();
    if (operator === undefined) return;
    try {
      const atUtcMs = clock.nowUtcMs();
      journal.recordHouse([{ kind: 'signed-out', by: refOf(operator), why, atUtcMs }]);
    } catch (error) {
      onFault(error);
    }
  }

  async function changePin(
    present: string,
    next: string,
  ): Promise<Result<Operator, PeopleRefusal>> {
    const operator = current();
    if (operator === undefined) return err({ kind: 'no-such-person' });
    const problem =
      checkPin(next, operator.role) ?? (present === next ? 'same-as-before' : undefined);
    if (problem !== undefined) return err({ kind: 'pin-refused', why: problem });
    const { operatorId } = operator;
    const proved = await prove({ kind: 'pin', operatorId, pin: present }, 'pin-change');
    if (!proved.ok) return proved;
    const pinHash = await hasher.hash(next);
    const by = refOf(operator);
    const atUtcMs = clock.nowUtcMs();
    journal.recordHouse([
      { kind: 'pin-proved', by, atUtcMs },
      { kind: 'pin-set', operatorId, pinHash, mustChangePin: false, by, atUtcMs },
    ]);
    onChange();
    return ok(proved.value);
  }

  function noteActivity(): void {
    cancelLock();
    const durationMs = lockAfterMs();
    if (durationMs > 0 && signedInId !== undefined)
      cancelLock = timers.after(durationMs, () => signOut('idle'));
  }

  return {
    current,
    may: (permission) => {
      const operator = current();
      return (
        operator !== undefined && !operator.mustChangePin && roleMay(operator.role, permission)
      );
    },
    signIn,
    signInDemo: (operatorId) => {
      const operator = activeOperator(ports, operatorId);
      if (operator !== undefined) enter(operator, 'demo');
    },
    signOut,
    changePin,
    noteActivity,
  };
}
