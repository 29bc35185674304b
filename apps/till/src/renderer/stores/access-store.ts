import type { Permission } from '@tillkeeper/domain';
import type { AccessView } from '@tillkeeper/ipc';
import { create } from 'zustand';
import { till } from '../app/client.ts';
import { askTill } from './ask.ts';

interface AccessState {
  /** Null until the main process said who is at the till. */
  readonly access: AccessView | null;
  /** Who was at the till last, for whom the sign-in screen is made ready. */
  readonly lastOperatorId: string | null;
}

/** Who stands at the till, as the main process says. What it hides here is refused there as well. */
export const useAccess = create<AccessState>(() => ({ access: null, lastOperatorId: null }));

/** Takes over what the main process says. */
export function hearAccess(access: AccessView): void {
  useAccess.setState(({ lastOperatorId }) => ({
    access,
    lastOperatorId: access.operator?.operatorId ?? lastOperatorId,
  }));
}

/** Asks who stands at the till. */
export async function loadAccess(): Promise<void> {
  const access = await askTill(till.access());
  if (access) hearAccess(access);
}

/** Locks the till: the next person signs in. */
export function lockTill(): void {
  void askTill(till.signOut());
}

/** Whether the person at the till may do something: for what to show, never for what is allowed. */
export function useMay(permission: Permission): boolean {
  return useAccess(({ access }) => access?.operator?.permissions.includes(permission) ?? false);
}
