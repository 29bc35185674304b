import type { Clock, HouseFact } from '@tillkeeper/domain';
import { SETTING_KEYS, type SettingKey } from '@tillkeeper/ipc';
import type { Journal } from '@tillkeeper/journal';
import type { FileConfig } from '../config/schema.ts';
import { settingChanges } from './setting-changes.ts';
import { recordedText, settingAt } from './setting-values.ts';

/**
 * Compares what the record says of the settings with what holds at this start, and writes down what
 * differs. It does when the till stopped between the record and the file, and when somebody changed
 * the file by hand a setting that was changed on the screen before.
 * @returns how many settings differed.
 */
export function noteInForce(
  journal: Pick<Journal, 'houseFacts' | 'recordHouse'>,
  config: FileConfig,
  clock: Clock,
): number {
  const atUtcMs = clock.nowUtcMs();
  const facts = [...lastRecorded(journal)].flatMap(([key, from]): HouseFact[] => {
    const to = recordedText(settingAt(config, key));
    return from === to
      ? []
      : [{ kind: 'setting-changed', setting: key, from, to, by: null, atUtcMs }];
  });
  if (facts.length > 0) journal.recordHouse(facts);
  return facts.length;
}

/** What the record says last of each setting that it knows. */
function lastRecorded(journal: Pick<Journal, 'houseFacts'>): Map<SettingKey, string> {
  const found = new Map<SettingKey, string>();
  for (const { setting, to } of settingChanges(journal)) {
    const key = SETTING_KEYS.find((each) => each === setting);
    if (key !== undefined && !found.has(key)) found.set(key, to);
    if (found.size === SETTING_KEYS.length) return found;
  }
  return found;
}
