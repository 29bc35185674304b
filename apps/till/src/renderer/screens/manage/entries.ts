import type { Permission } from '@tillkeeper/domain';
import type { Route } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';

/** A screen for those who may more than sell. */
export interface ManageEntry {
  readonly title: string;
  readonly words: string;
  readonly permission: Permission;
  readonly route: Route;
}

const { entries } = en.manage;

/** Every screen behind F10, in the order of its number keys. Each is shown to those who may open it. */
export const MANAGE_ENTRIES: readonly ManageEntry[] = [
  { ...entries.shift, permission: 'keep-shift', route: { kind: 'shift' } },
  { ...entries.journal, permission: 'search-journal', route: { kind: 'journal' } },
  { ...entries.reports, permission: 'read-reports', route: { kind: 'reports' } },
  { ...entries.reconcile, permission: 'read-reports', route: { kind: 'reconcile' } },
  { ...entries.people, permission: 'manage-operators', route: { kind: 'people' } },
  { ...entries.audit, permission: 'read-audit', route: { kind: 'audit' } },
  // Everybody may begin it: a supervisor answers for it at the cashier's till.
  { ...entries.giveBack, permission: 'sell', route: { kind: 'give-back' } },
  { ...entries.settings, permission: 'change-settings', route: { kind: 'settings' } },
];
