import {
  err,
  type HouseFact,
  type Operator,
  ok,
  type PersonRef,
  type Result,
} from '@tillkeeper/domain';
import { ALL_BADGES, badgesLeft, createPauses, type Pauses, triesLeft } from './lockout.ts';
import type { OperatorPorts } from './ports.ts';
import type { AccessRefusal } from './refusal.ts';

/** What somebody gives to prove who they are. */
export type Proof =
  | { readonly kind: 'pin'; readonly operatorId: string; readonly pin: string }
  | { readonly kind: 'badge'; readonly code: string };

/** What a PIN is asked for. */
export type PinPurpose = Extract<HouseFact, { kind: 'pin-tried' }>['purpose'];

/** Proves who somebody is. What comes of it is recorded by whoever asked. */
export type Prover = (
  proof: Proof,
  purpose: PinPurpose,
) => Promise<Result<Operator, AccessRefusal>>;

/** The person as facts name them. */
export function refOf({ operatorId, name }: Operator): PersonRef {
  return { operatorId, name };
}

/**
 * Makes the one place where PINs and badges are compared. One at a time: a second PIN waits until
 * the first is judged, so that a hundred at once are counted like a hundred in a row.
 */
export function createProver(ports: OperatorPorts): Prover {
  const pauses = createPauses(ports.clock);
  let lastTurn: Promise<unknown> = Promise.resolve();
  return (proof, purpose) => {
    const turn = lastTurn.then(() =>
      proof.kind === 'pin'
        ? provePin(ports, pauses, proof, purpose)
        : proveBadge(ports, pauses, proof.code),
    );
    lastTurn = turn.catch(() => undefined);
    return turn;
  };
}

async function provePin(
  { journal, hasher, clock }: OperatorPorts,
  pauses: Pauses,
  { operatorId, pin }: Extract<Proof, { kind: 'pin' }>,
  purpose: PinPurpose,
): Promise<Result<Operator, AccessRefusal>> {
  const operator = activeOperator({ journal }, operatorId);
  if (operator === undefined) return err({ kind: 'no-such-person' });
  if (triesLeft(operator) === 0) return err({ kind: 'locked-out' });
  const waitMs = pauses.left(operatorId, operator.triesSinceRight);
  if (waitMs > 0) return err({ kind: 'wait', waitMs });
  // The try is on disk before it is judged: a plug pulled at the right moment gives nothing back.
  journal.recordHouse([{ kind: 'pin-tried', operatorId, purpose, atUtcMs: clock.nowUtcMs() }]);
  if (await hasher.matches(operator.pinHash, pin)) return ok(operator);
  pauses.begin(operatorId);
  const left = triesLeft(activeOperator({ journal }, operatorId) ?? operator);
  return err(left === 0 ? { kind: 'locked-out' } : { kind: 'wrong-pin', triesLeft: left });
}

function proveBadge(
  { journal, badgeHash, clock }: OperatorPorts,
  pauses: Pauses,
  code: string,
): Result<Operator, AccessRefusal> {
  const { people } = journal.house();
  if (badgesLeft(people) === 0) return err({ kind: 'badges-off' });
  const waitMs = pauses.left(ALL_BADGES, people.unknownBadges);
  if (waitMs > 0) return err({ kind: 'wait', waitMs });
  const hash = badgeHash(code);
  const operator = people.operators.find((each) => each.active && each.badgeHash === hash);
  if (operator === undefined) {
    journal.recordHouse([{ kind: 'badge-unknown', atUtcMs: clock.nowUtcMs() }]);
    pauses.begin(ALL_BADGES);
    return err({ kind: 'unknown-badge' });
  }
  // Whoever is locked out is locked out with the badge as well.
  return triesLeft(operator) === 0 ? err({ kind: 'locked-out' }) : ok(operator);
}

/** A person who works here. */
export function activeOperator(
  { journal }: Pick<OperatorPorts, 'journal'>,
  operatorId: string,
): Operator | undefined {
  return journal
    .house()
    .people.operators.find((each) => each.operatorId === operatorId && each.active);
}
