import { ok, type Result } from '@tillkeeper/domain';
import { type BootInput, parseConfig } from '../boot.ts';
import { defaultsWithoutFile } from '../config/defaults.ts';
import type { OpenKey } from '../keys/key-keeper.ts';
import { loadLogo } from '../logo/load-logo.ts';
import { listProducts } from '../save-api-key.ts';
import { createSettingsDesk, type SettingsDesk, type SettingsPorts } from './settings-desk.ts';
import { fileSource, readTextFile, type SettingsSource } from './settings-source.ts';

/** What the settings of a start need of the app. */
export interface OpenSettings extends Pick<SettingsPorts, 'till' | 'record' | 'clock' | 'log'> {
  readonly input: BootInput;
  readonly key: OpenKey;
  /** Keeps what was changed in a demo: no file is written then. */
  readonly keepForRun: (settingsText: string) => void;
}

/** Opens the settings that a till started from. */
export function openSettings({ input, key, keepForRun, ...ports }: OpenSettings): SettingsDesk {
  const { environment, paths } = input;
  const isDemo = environment['TILL_DEMO'] === '1';
  return createSettingsDesk({
    ...ports,
    source: isDemo ? runSource(input, keepForRun) : fileSource(paths.configFile),
    environment,
    parse: (text) => parseConfig(input, key, text),
    emptyFile: () => defaultsWithoutFile(environment),
    askProvider: listProducts,
    loadLogo: (config) => loadLogo(config.slip.logoFile, paths.configFile),
  });
}

/** The settings of a demo begin as the shop's file, or the demo's own, and go when it ends. */
function runSource(
  { paths, settingsText }: BootInput,
  keepForRun: (settingsText: string) => void,
): SettingsSource {
  let text = settingsText;
  const read = (): Result<string | undefined, string> =>
    text === undefined ? readTextFile(paths.configFile) : ok(text);
  return {
    keptIn: 'run',
    file: paths.configFile,
    read,
    write: (next) => {
      text = next;
      keepForRun(next);
    },
  };
}
