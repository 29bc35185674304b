import type { Clock, PersonRef } from '@tillkeeper/domain';
import type { AccessAnswer } from '@tillkeeper/ipc';
import type { AccessDesk } from '../access/desk.ts';
import { answered } from './access.ts';

/** What the handlers may do about the key of this till. */
export interface KeyDesk {
  /** Undefined when the file of the key can not be read. */
  makeRecoveryCode(): string | undefined;
  isRecoveryCode(code: string): boolean;
  /** Whether the owner has a recovery key. */
  hasRecoveryKey(): boolean;
}

/** What the owner gives when no manager can sign in. */
interface Recovery {
  readonly recoveryCode: string;
  readonly operatorId: string;
  readonly pin: string;
}

/** The owner's way back in: a manager gets a new PIN, and both are on record. */
export async function recover(
  desk: AccessDesk,
  keys: KeyDesk,
  { recoveryCode, operatorId, pin }: Recovery,
  clock: Clock,
): Promise<AccessAnswer> {
  if (!keys.isRecoveryCode(recoveryCode))
    return { kind: 'refused', refusal: { kind: 'not-allowed' } };
  const done = await desk.office.recover(operatorId, pin);
  if (done.ok)
    desk.record([
      { kind: 'key-changed', what: 'recovery-key-used', by: null, atUtcMs: clock.nowUtcMs() },
    ]);
  return await answered(desk, done);
}

/** Makes a recovery key, shows it once, and writes down that there is a new one. */
export function makeRecoveryKey(
  desk: AccessDesk,
  keys: KeyDesk,
  by: PersonRef,
  clock: Clock,
): { readonly code: string } {
  const code = keys.makeRecoveryCode();
  if (code === undefined) throw new Error('The file of the key can not be read.');
  desk.record([{ kind: 'key-changed', what: 'recovery-key-made', by, atUtcMs: clock.nowUtcMs() }]);
  return { code };
}
