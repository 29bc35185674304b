import { err, ok, type Permission, type PersonRef, type Result } from '@tillkeeper/domain';
import type { OperatorPorts } from './ports.ts';
import { type Proof, type Prover, refOf } from './prove.ts';
import type { AccessRefusal } from './refusal.ts';
import { roleMay } from './roles.ts';

/** What is to be allowed: one verb with exactly one question, once. */
export interface ApprovalAsk {
  readonly verb: string;
  readonly permission: Permission;
  /** A digest of the question: another question is another action. */
  readonly digest: string;
  /** What it is about, for people who read the audit log. */
  readonly about: string;
  readonly reason: string;
  /** Who stands at the till. */
  readonly by: PersonRef;
  /** How the one who answers for it proves who they are. */
  readonly proof: Proof;
}

/** Why an approval opens nothing. */
export type ApprovalRefusal = 'unknown' | 'expired' | 'other-action' | 'other-person';

/** The answers of people for what the one at the till may not do alone. */
export interface Approvals {
  /** The token of an approval, which only this process knows. */
  give(ask: ApprovalAsk): Promise<Result<string, AccessRefusal>>;
  /** Uses up a token; whatever comes of it, it opens nothing again. */
  use(token: string, action: UsedAction): Result<PersonRef, ApprovalRefusal>;
}

/** What a token is used for. */
export type UsedAction = Pick<ApprovalAsk, 'verb' | 'digest' | 'by'>;

interface Given extends UsedAction {
  readonly approvalId: string;
  readonly approvedBy: PersonRef;
  readonly untilMs: number;
}

const HOLDS_MS = 2 * 60_000;
const TOKEN_BYTES = 24;

/** Makes the book of approvals. It is kept in memory alone: a restart ends them all. */
export function createApprovals(ports: OperatorPorts, prove: Prover): Approvals {
  const { journal, clock, random } = ports;
  const open = new Map<string, Given>();

  async function give(ask: ApprovalAsk): Promise<Result<string, AccessRefusal>> {
    const { verb, permission, digest, about, reason, by, proof } = ask;
    const proved = await prove(proof, 'approval');
    if (!proved.ok) return proved;
    const approvedBy = refOf(proved.value);
    const atUtcMs = clock.nowUtcMs();
    if (proved.value.mustChangePin || !roleMay(proved.value.role, permission)) {
      // The PIN was right, whatever the role: it was no guess.
      if (proof.kind === 'pin')
        journal.recordHouse([{ kind: 'pin-proved', by: approvedBy, atUtcMs }]);
      return err({ kind: 'not-allowed' });
    }
    const token = hex(random.bytes(TOKEN_BYTES));
    const approvalId = hex(random.bytes(8));
    journal.recordHouse([
      {
        kind: 'approval-given',
        approvalId,
        permission,
        verb,
        about,
        reason,
        means: proof.kind,
        by,
        approvedBy,
        atUtcMs,
      },
    ]);
    const untilMs = clock.monotonicMs() + HOLDS_MS;
    open.set(token, { approvalId, verb, digest, by, approvedBy, untilMs });
    return ok(token);
  }

  function use(token: string, action: UsedAction): Result<PersonRef, ApprovalRefusal> {
    const given = open.get(token);
    open.delete(token);
    if (given === undefined) return err('unknown');
    if (clock.monotonicMs() > given.untilMs) return err('expired');
    if (given.by.operatorId !== action.by.operatorId) return err('other-person');
    if (given.verb !== action.verb || given.digest !== action.digest) return err('other-action');
    const { approvalId, verb, by, approvedBy } = given;
    journal.recordHouse([
      { kind: 'approval-used', approvalId, verb, by, approvedBy, atUtcMs: clock.nowUtcMs() },
    ]);
    return ok(approvedBy);
  }

  return { give, use };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
