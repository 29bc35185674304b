import type { Caller } from './caller.ts';
import type { AccessDesk } from './desk.ts';

/**
 * Who counts the drawer must not read what is expected in it first: the count is blind. Cashiers and
 * supervisors count; whoever may read the books knows it anyway. A manager's word at somebody else's
 * till opens an X, and leaves it blind: the answer goes to the window of the one who counts.
 */
export function mayKnowCash(
  { access }: Pick<AccessDesk, 'access'>,
  { approvedBy }: Caller,
): boolean {
  return approvedBy === null && access.may('read-reports');
}
