import { err, type HouseFact, ok, type PersonRef, type Result } from '@tillkeeper/domain';
import type { ConfigProblem, SaveSettings, SettingProblem } from '@tillkeeper/ipc';
import type { GreyPicture } from '@tillkeeper/slip';
import type { TillConfig } from '../config/load.ts';
import { editSettings } from './edit-file.ts';
import { asInFile, changedSettings, recordedText, settingAt } from './setting-values.ts';
import { settingProblem } from './settings-view.ts';

/** What is to be written, checked. */
export interface SettingsPlan {
  readonly text: string;
  readonly before: TillConfig;
  readonly after: TillConfig;
  readonly logo: GreyPicture | undefined;
}

/** How settings are read. */
export interface PlanPorts {
  /** What a text of the settings makes of this till, or everything that is wrong with it. */
  readonly parse: (text: string | undefined) => Result<TillConfig, ConfigProblem[]>;
  /** What is written where there is no file yet. */
  readonly emptyFile: () => unknown;
  readonly loadLogo: (config: TillConfig) => Result<GreyPicture | undefined, string>;
}

/** The new text of the settings, or all that is wrong with it: found before anything is written. */
export function planSettings(
  changes: SaveSettings['changes'],
  text: string | undefined,
  { parse, emptyFile, loadLogo }: PlanPorts,
): Result<SettingsPlan, SettingProblem[]> {
  const before = parse(text);
  if (!before.ok) return err(before.error.map(settingProblem));
  const next = editSettings(
    text ?? `${JSON.stringify(emptyFile(), null, 2)}\n`,
    changes.map(({ key, value }) => ({ path: key.split('.'), to: asInFile(key, value) })),
  );
  const after = parse(next);
  if (!after.ok) return err(after.error.map(settingProblem));
  const twice = ratesTwice(after.value);
  if (twice.length > 0) return err(twice);
  const logo = loadLogo(after.value);
  if (!logo.ok) return err([{ key: 'slip.logoFile', item: null, message: logo.error }]);
  return ok({ text: next, before: before.value, after: after.value, logo: logo.value });
}

// Reports would take one of two rates in silence. A file that has such rates still starts the till.
function ratesTwice({ office }: TillConfig): SettingProblem[] {
  const nameOf = ({ group, productCode = '' }: (typeof office.commission)[number]): string =>
    `${group} ${productCode}`;
  const names = office.commission.map(nameOf);
  return names.flatMap((name, item) =>
    names.indexOf(name) < item
      ? [{ key: 'office.commission', item, message: 'must not stand here twice' } as const]
      : [],
  );
}

/** What goes on record about a plan: one fact for each setting that it changes. */
export function factsOf(
  { before, after }: SettingsPlan,
  by: PersonRef,
  atUtcMs: number,
): HouseFact[] {
  return changedSettings(before, after).map((setting) => ({
    kind: 'setting-changed',
    setting,
    from: recordedText(settingAt(before, setting)),
    to: recordedText(settingAt(after, setting)),
    by,
    atUtcMs,
  }));
}
