import { err, ok, type Permission, type Result } from '@tillkeeper/domain';
import { ipc, permissionOf, type RefusedWhy } from '@tillkeeper/ipc';
import { type Access, type Approvals, refOf } from '@tillkeeper/operators';
import type { Caller } from './caller.ts';
import { digestOfAsk } from './digest.ts';

/** A verb of the surface. */
export type VerbName = keyof typeof ipc.verbs;

/** Decides for every question who asks it, and whether they may. */
export type Guard = (verb: VerbName, ask: unknown) => Result<Caller, RefusedWhy>;

/** What the guard looks at. */
export interface GuardPorts {
  readonly access: Access;
  readonly approvals: Approvals;
  /** Told of every refusal, for the audit log. */
  readonly onRefused: (verb: VerbName, why: RefusedWhy) => void;
}

/** The guard of a till that does not run: nothing but what anyone may ask. */
export const GUARD_WITHOUT_TILL: Guard = (verb) =>
  ipc.verbs[verb].needs === 'anyone' ? ok(NOBODY) : err('sign-in');

const NOBODY: Caller = { operator: null, approvedBy: null };

/** Makes the guard. The permission stands beside the verb, in the schema. */
export function createGuard({ access, approvals, onRefused }: GuardPorts): Guard {
  return (verb, ask) => {
    const caller = judge(verb, ask);
    if (!caller.ok) onRefused(verb, caller.error);
    return caller;
  };

  function judge(verb: VerbName, ask: unknown): Result<Caller, RefusedWhy> {
    const { needs } = ipc.verbs[verb];
    const current = access.current();
    const operator = current === undefined ? null : refOf(current);
    if (needs === 'anyone') return ok({ operator, approvedBy: null });
    if (current === undefined || operator === null) return err('sign-in');
    if (needs === 'signed-in') return ok({ operator, approvedBy: null });
    if (current.mustChangePin) return err('change-pin');
    if (access.may(permissionOf(needs) as Permission)) return ok({ operator, approvedBy: null });
    const token = tokenIn(ask);
    if (typeof needs !== 'object' || token === undefined) return err('permission');
    const action = { verb, digest: digestOfAsk(ask), by: operator };
    const used = approvals.use(token, action);
    return used.ok ? ok({ operator, approvedBy: used.value }) : err('approval');
  }
}

function tokenIn(ask: unknown): string | undefined {
  const token: unknown =
    typeof ask === 'object' && ask !== null ? Reflect.get(ask, 'approval') : undefined;
  return typeof token === 'string' ? token : undefined;
}
