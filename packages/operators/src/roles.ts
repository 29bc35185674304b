import { PERMISSIONS, type Permission, type Role } from '@tillkeeper/domain';

const CASHIER: readonly Permission[] = ['sell', 'keep-shift', 'drop-cash'];

const SUPERVISOR: readonly Permission[] = [
  ...CASHIER,
  'pay-out-cash',
  'void-sale',
  'settle-sale',
  'refund-pending',
  'sell-without-printer',
  'reprint-slip',
  'search-journal',
  'read-x',
  'close-z',
];

/** What each role may do. A role that may more may all that a lesser one may. */
export const PERMISSIONS_OF: Readonly<Record<Role, readonly Permission[]>> = {
  cashier: CASHIER,
  supervisor: SUPERVISOR,
  manager: PERMISSIONS,
};

/** Whether a role carries a permission. */
export function roleMay(role: Role, permission: Permission): boolean {
  return PERMISSIONS_OF[role].includes(permission);
}
