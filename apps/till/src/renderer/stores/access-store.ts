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
  /** The person has locked the till: what is asked from here on would only be refused. */
  readonly leaving: boolean;
}

/** Who stands at the till, as the main process says. What it hides here is refused there as well. */
export const useAccess = create<AccessState>(() => ({
  access: null,
  lastOperatorId: null,
  leaving: false,
}));

/** Takes over what the main process says. */
export function hearAccess(access: AccessView): void {
  useAccess.setState(({ lastOperatorId }) => ({
    access,
    leaving: false,
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
  useAccess.setState({ leaving: true });
  void askTill(till.signOut()).then(() => useAccess.setState({ leaving: false }));
}

/** The person who can work now: signed in, with a PIN of their own, and not on the way out. */
export function workerId(): string | undefined {
  const { access, leaving } = useAccess.getState();
  const operator = access?.operator;
  return operator?.mustChangePin === false && !leaving ? operator.operatorId : undefined;
}

/** Whether the person at the till may do something: for what to show, never for what is allowed. */
export function useMay(permission: Permission): boolean {
  return useAccess(({ access }) => access?.operator?.permissions.includes(permission) ?? false);
}
