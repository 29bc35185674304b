import type { Clock, HouseFact, PersonRef } from '@tillkeeper/domain';
import type { SaveApiKeyAnswer } from '@tillkeeper/ipc';
import type { BootInput } from './boot.ts';
import type { Log } from './log.ts';
import { type ApiKeyPorts, saveApiKey } from './save-api-key.ts';

/** What changing the API key needs of the running till. */
export interface ApiKeyDesk extends Pick<ApiKeyPorts, 'tryAccount'> {
  /** What the till was started from, with what opens its key. */
  readonly input: BootInput;
  /** Throws when it can't be written down: the key then stays as it was. */
  readonly record: (facts: readonly HouseFact[]) => void;
  readonly clock: Pick<Clock, 'nowUtcMs'>;
  readonly log: Log;
}

/**
 * A manager gives this till another API key. It is on record, without its value, before it is in the
 * file, and it holds from the next start: a sale on its way ends with the key that it began with.
 */
export async function changeApiKey(
  { input, record, clock, log, ...rest }: ApiKeyDesk,
  apiKey: string,
  by: PersonRef,
): Promise<SaveApiKeyAnswer> {
  // The environment's key goes before a saved one: the new one would never be used.
  if (input.environment['TILL_FLASH_API_KEY']) return { kind: 'refused', why: 'set-by-variable' };
  let isOnRecord = false;
  const note = (what: 'api-key-changed' | 'api-key-not-changed'): void =>
    record([{ kind: 'key-changed', what, by, atUtcMs: clock.nowUtcMs() }]);
  const beforeSave = (): void => {
    note('api-key-changed');
    isOnRecord = true;
  };
  try {
    return await saveApiKey(input, apiKey, { ...rest, beforeSave });
  } catch (error) {
    if (!isOnRecord) throw error;
    log.error('the new API key could not be written', error);
    note('api-key-not-changed');
    return { kind: 'refused', why: 'failed' };
  }
}
