import type { ChoosePath, Done } from '@tillkeeper/ipc';
import { operatorOf } from '../access/caller.ts';
import type { Handlers } from '../answer.ts';
import type { SettingsDesk } from '../settings/settings-desk.ts';

/** What the handlers of the settings reach. */
export interface SettingsHandlerPorts {
  /** The settings of the running till; throws while there is none. */
  readonly settings: () => SettingsDesk;
  /** Closes the till and opens it again, unless a sale is under way. */
  readonly restartTill: () => Done;
  /** Lets a person point at a file or folder; null when nothing was chosen. */
  readonly choosePath: (what: ChoosePath['what']) => Promise<string | null>;
}

type SettingsVerb = 'settings' | 'saveSettings' | 'restartTill' | 'choosePath';

/** What a manager asks about settings, one entry each. */
export function createSettingsHandlers(ports: SettingsHandlerPorts): Pick<Handlers, SettingsVerb> {
  return {
    settings: () => ports.settings().view(),
    saveSettings: async (ask, caller) => {
      const settings = ports.settings();
      // Looked at again when it is saved: the provider takes its time.
      return (await settings.tryAccount(ask)) ?? settings.save(ask, operatorOf(caller));
    },
    restartTill: () => ports.restartTill(),
    choosePath: async ({ what }) => ({ path: await ports.choosePath(what) }),
  };
}
