import { type HouseFact, ok, type Result, type Sale } from '@tillkeeper/domain';
import {
  type AccessAnswer,
  type ApprovalAnswer,
  type ApprovalAsk,
  ipc,
  type PersonView,
} from '@tillkeeper/ipc';
import type { Journal } from '@tillkeeper/journal';
import { type PeopleRefusal, type Proof, triesLeft } from '@tillkeeper/operators';
import { type Caller, operatorOf } from '../access/caller.ts';
import type { AccessDesk } from '../access/desk.ts';
import { digestOfAsk } from '../access/digest.ts';
import type { VerbName } from '../access/guard.ts';

/** What a window hears of something done about people: who is at the till now, or why not. */
export async function answered(
  desk: AccessDesk,
  outcome: Result<unknown, PeopleRefusal> | Promise<Result<unknown, PeopleRefusal>>,
): Promise<AccessAnswer> {
  const result = await outcome;
  return result.ok
    ? { kind: 'done', access: desk.view() }
    : { kind: 'refused', refusal: result.error };
}

/** The first manager, who is signed in at once: the PIN was chosen a moment ago. */
export async function addFirstManager(
  desk: AccessDesk,
  first: { readonly name: string; readonly pin: string },
): Promise<AccessAnswer> {
  const added = await desk.office.addFirst(first);
  if (!added.ok) return { kind: 'refused', refusal: added.error };
  const proof: Proof = { kind: 'pin', operatorId: added.value, pin: first.pin };
  return await answered(desk, desk.access.signIn(proof));
}

/** Everybody, for the manager. */
export function people(journal: Pick<Journal, 'house'>): PersonView[] {
  return journal.house().people.operators.map((operator) => ({
    operatorId: operator.operatorId,
    name: operator.name,
    role: operator.role,
    active: operator.active,
    mustChangePin: operator.mustChangePin,
    hasBadge: operator.badgeHash !== null,
    triesLeft: triesLeft(operator),
    lastSignInUtcMs: operator.lastSignInUtcMs,
  }));
}

/**
 * A person at the cashier's till answers for one question. The question is parsed here as it will
 * be when it is asked, so that the token opens that one and no other.
 */
export async function requestApproval(
  desk: AccessDesk,
  journal: Pick<Journal, 'sale'>,
  { verb, ask, reason, proof }: ApprovalAsk,
  caller: Caller,
): Promise<ApprovalAnswer> {
  const wanted = approvable(verb, ask);
  if (!wanted.ok) return { kind: 'refused', refusal: { kind: 'not-allowed' } };
  const given = await desk.approvals.give({
    verb,
    permission: wanted.value.permission,
    digest: digestOfAsk(wanted.value.ask),
    about: aboutOf(wanted.value.ask, journal),
    reason,
    by: operatorOf(caller),
    proof,
  });
  return given.ok
    ? { kind: 'given', approval: given.value }
    : { kind: 'refused', refusal: given.error };
}

type Permission = Extract<HouseFact, { kind: 'approval-given' }>['permission'];

function approvable(
  verb: string,
  value: unknown,
): Result<{ readonly permission: Permission; readonly ask: unknown }, 'no'> {
  if (!Object.hasOwn(ipc.verbs, verb)) return { ok: false, error: 'no' };
  const { needs, ask } = ipc.verbs[verb as VerbName];
  const parsed = ask.safeParse(value);
  if (typeof needs !== 'object' || !parsed.success) return { ok: false, error: 'no' };
  return ok({ permission: (needs as { orApproved: Permission }).orApproved, ask: parsed.data });
}

/** The sale that a question is about, in words for the audit log. */
function aboutOf(ask: unknown, journal: Pick<Journal, 'sale'>): string {
  const saleId: unknown = typeof ask === 'object' && ask !== null ? Reflect.get(ask, 'saleId') : '';
  const sale: Sale | undefined = typeof saleId === 'string' ? journal.sale(saleId) : undefined;
  return sale === undefined ? '' : `slip ${sale.intent.slipNumber}`;
}
