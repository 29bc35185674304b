import type { ConfigProblem, FixedKey, SettingProblem, SettingsView } from '@tillkeeper/ipc';
import { SETTING_KEYS } from '@tillkeeper/ipc';
import { type Environment, overriddenBy } from '../config/environment.ts';
import type { TillConfig } from '../config/load.ts';
import { settingAt } from './setting-values.ts';
import { type SettingsSource, versionOf } from './settings-source.ts';

const FIXED: readonly FixedKey[] = ['tillId', 'flash.environment', 'flash.baseUrl'];

const API_KEY = 'TILL_FLASH_API_KEY';

/** What the settings screen is shown of. */
export interface Viewed {
  readonly source: SettingsSource;
  readonly text: string | undefined;
  /** What the text says. */
  readonly written: TillConfig;
  /** What the till follows. */
  readonly inForce: TillConfig;
  /** What the till will follow once no slip is being made. */
  readonly soon: TillConfig;
  readonly environment: Environment;
}

/** The settings for the screen. */
export function settingsView(viewed: Viewed): Extract<SettingsView, { kind: 'read' }> {
  const { source, text, written, inForce, soon, environment } = viewed;
  const setBy = (key: string): string | null => overriddenBy(key.split('.'), environment) ?? null;
  return {
    kind: 'read',
    keptIn: source.keptIn,
    file: source.file,
    version: versionOf(text),
    settings: SETTING_KEYS.map((key) => ({
      key,
      value: settingAt(written, key),
      setBy: setBy(key),
    })),
    fixed: FIXED.flatMap((key) => {
      const value = settingAt(written, key);
      return value === null ? [] : [{ key, value: String(value), setBy: setBy(key) }];
    }),
    apiKeySetBy: environment[API_KEY] ? API_KEY : null,
    soon: differing(soon, inForce, []),
    fromNextStart: differing(written, soon, []),
  };
}

/** The names of all settings that differ; a list is one setting. */
function differing(one: unknown, other: unknown, path: readonly string[]): string[] {
  if (isRecord(one) && isRecord(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].flatMap((name) => differing(one[name], other[name], [...path, name]));
  }
  return JSON.stringify(one) === JSON.stringify(other) ? [] : [path.join('.')];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A problem of the file at the setting of the screen that it belongs to. */
export function settingProblem({ source, key, message }: ConfigProblem): SettingProblem {
  const setting = SETTING_KEYS.find((each) => key === each || key.startsWith(`${each}.`));
  if (setting === undefined)
    return { key: '', item: null, message: `${key || source}: ${message}` };
  const item = /^\d+/.exec(key.slice(setting.length + 1))?.[0];
  return { key: setting, item: item === undefined ? null : Number(item), message };
}
