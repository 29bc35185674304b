import type { Boot } from '@tillkeeper/ipc';
import type { Unlock } from './keys/key-keeper.ts';

/** How the till stands since its last start, and what opened its key. */
export interface Starter {
  boot(): Boot;
  /** What opened the key of the shop's till in this run. */
  lastUnlock(): Unlock;
  /** Starts anew with what opened the key before. */
  again(): Boot;
  /** Starts a till with a key of its own. */
  withoutUnlock(): Boot;
  /**
   * Tries to open a locked till. A till that is not locked takes nothing: whatever a page sends would
   * else be tried at the next start. What opens nothing is forgotten.
   */
  unlock(given: Unlock): Boot;
}

/** Makes the starter and starts the till. `start` must not throw. */
export function createStarter(start: (unlock: Unlock) => Boot): Starter {
  let lastUnlock: Unlock = {};
  let boot = start(lastUnlock);
  const begin = (unlock: Unlock): Boot => {
    boot = start(unlock);
    return boot;
  };
  return {
    boot: () => boot,
    lastUnlock: () => lastUnlock,
    again: () => begin(lastUnlock),
    withoutUnlock: () => begin({}),
    unlock: (given) => {
      if (boot.kind !== 'locked') return boot;
      // A recovery key opens once: what it opened is then kept in another way, by the passphrase if any.
      if (begin(given).kind !== 'locked') lastUnlock = { passphrase: given.passphrase };
      return boot;
    },
  };
}
