import type { PersonRef } from '@tillkeeper/domain';

/** Who asks a verb, as the main process knows it; nothing of it comes from the window. */
export interface Caller {
  /** The person at the till; null for the few verbs that anyone may ask. */
  readonly operator: PersonRef | null;
  /** Who answers for it, where the person at the till may not do it alone. */
  readonly approvedBy: PersonRef | null;
}

/** The person at the till. The guard lets nobody else through to a verb that needs one. */
export function operatorOf({ operator }: Caller): PersonRef {
  if (operator === null) throw new Error('A verb that needs somebody was answered for nobody.');
  return operator;
}

/** Who does it, and who answers for it, as facts name them. */
export function actorOf(caller: Caller): {
  readonly by: PersonRef;
  readonly approvedBy: PersonRef | null;
} {
  return { by: operatorOf(caller), approvedBy: caller.approvedBy };
}
