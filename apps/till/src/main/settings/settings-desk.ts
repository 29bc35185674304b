import {
  type Clock,
  err,
  type HouseFact,
  ok,
  type PersonRef,
  type Result,
} from '@tillkeeper/domain';
import type {
  ConfigProblem,
  SaveSettings,
  SaveSettingsAnswer,
  SettingKey,
  SettingsView,
} from '@tillkeeper/ipc';
import type { GreyPicture } from '@tillkeeper/slip';
import { type Environment, overriddenBy } from '../config/environment.ts';
import type { TillConfig } from '../config/load.ts';
import type { Log } from '../log.ts';
import { editSettings } from './edit-file.ts';
import { asInFile, changedSettings, recordedText, settingAt } from './setting-values.ts';
import { type SettingsSource, versionOf } from './settings-source.ts';
import { settingProblem, settingsView } from './settings-view.ts';

/** What a manager does about the settings of a running till. */
export interface SettingsDesk {
  view(): SettingsView;
  save(ask: SaveSettings, by: PersonRef): SaveSettingsAnswer;
}

/** What the desk needs of the till. */
export interface SettingsPorts {
  readonly source: SettingsSource;
  readonly environment: Environment;
  /** What a text of the settings makes of this till, or everything that is wrong with it. */
  readonly parse: (text: string | undefined) => Result<TillConfig, ConfigProblem[]>;
  /** What is written where there is no file yet. */
  readonly emptyFile: () => unknown;
  readonly loadLogo: (config: TillConfig) => Result<GreyPicture | undefined, string>;
  /** The running till. */
  readonly till: {
    readonly config: TillConfig;
    isBusy(): boolean;
    follow(config: TillConfig, logo: GreyPicture | undefined): void;
  };
  readonly record: (facts: readonly HouseFact[]) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** What is to be written, checked. */
interface Plan {
  readonly text: string;
  readonly before: TillConfig;
  readonly after: TillConfig;
  readonly logo: GreyPicture | undefined;
}

type Refusal = Exclude<SaveSettingsAnswer, { kind: 'saved' }>;

/**
 * Makes the desk. A change is in the record before it is in the file, so nothing ever holds that
 * nobody answers for; what a power cut leaves between the two is found by `noteInForce`.
 */
export function createSettingsDesk(ports: SettingsPorts): SettingsDesk {
  const { source, till, log } = ports;

  function view(): SettingsView {
    const text = source.read();
    if (!text.ok) return unreadable([fileProblem(text.error)]);
    const written = ports.parse(text.value);
    if (!written.ok) return unreadable(written.error);
    const { environment } = ports;
    const now = { inForce: till.config, environment, busy: till.isBusy() };
    return settingsView({ source, text: text.value, written: written.value, ...now });
  }

  function unreadable(problems: ConfigProblem[]): SettingsView {
    return { kind: 'unreadable', file: source.file, problems };
  }

  function fileProblem(code: string): ConfigProblem {
    const message = `The file is there and can not be read: ${code}.`;
    return { source: source.file, key: '', line: null, message };
  }

  function save(ask: SaveSettings, by: PersonRef): SaveSettingsAnswer {
    const text = source.read();
    if (!text.ok || versionOf(text.value) !== ask.version) return refused('changed-elsewhere');
    if (ask.changes.some(({ key }) => variableOf(key) !== undefined))
      return refused('set-by-variable');
    const plan = planOf(ask, text.value);
    if (!plan.ok) return plan.error;
    const facts = factsOf(plan.value, by);
    const kept = facts.length === 0 ? undefined : keep(plan.value, facts);
    if (kept !== undefined) return kept;
    follow(plan.value);
    return { kind: 'saved', view: view() };
  }

  function variableOf(key: SettingKey): string | undefined {
    return overriddenBy(key.split('.'), ports.environment);
  }

  /** Everything that can be wrong is found here, before anything is written. */
  function planOf({ changes }: SaveSettings, text: string | undefined): Result<Plan, Refusal> {
    const before = ports.parse(text);
    if (!before.ok) return err(wrong(before.error));
    const base = text ?? `${JSON.stringify(ports.emptyFile(), null, 2)}\n`;
    const next = editSettings(
      base,
      changes.map(({ key, value }) => ({ path: key.split('.'), to: asInFile(key, value) })),
    );
    const after = ports.parse(next);
    if (!after.ok) return err(wrong(after.error));
    const logo = ports.loadLogo(after.value);
    if (!logo.ok)
      return err(wrong([{ source: '', key: 'slip.logoFile', line: null, message: logo.error }]));
    return ok({ text: next, before: before.value, after: after.value, logo: logo.value });
  }

  function factsOf({ before, after }: Plan, by: PersonRef): HouseFact[] {
    const atUtcMs = ports.clock.nowUtcMs();
    return changedSettings(before, after).map((setting) => ({
      kind: 'setting-changed',
      setting,
      from: recordedText(settingAt(before, setting)),
      to: recordedText(settingAt(after, setting)),
      by,
      atUtcMs,
    }));
  }

  /** First the record, then the file; undefined when both have it. */
  function keep({ text }: Plan, facts: readonly HouseFact[]): Refusal | undefined {
    try {
      ports.record(facts);
    } catch (error) {
      log.error('a change of settings could not be recorded', error);
      return refused('not-recorded');
    }
    try {
      source.write(text);
      return undefined;
    } catch (error) {
      log.error('the settings could not be written', error);
      takeBack(facts);
      return refused('not-written');
    }
  }

  function takeBack(facts: readonly HouseFact[]): void {
    try {
      ports.record(facts.map(takenBack));
    } catch (error) {
      // The next start compares, and says so then.
      log.error('the settings stay as they were, and the record does not say so', error);
    }
  }

  /** At once, but never under the slip of a sale: then it holds from the next start. */
  function follow({ after, logo }: Plan): void {
    if (till.isBusy()) return;
    till.follow(changeable(till.config, after), logo);
  }

  return { view, save };
}

/** What may change while the till runs; account, till and printers stay as they were at its start. */
function changeable(inForce: TillConfig, written: TillConfig): TillConfig {
  const { store, slip, counter, office } = written;
  const { lockAfterMinutes, kiosk, cashRounding, vatRateBasisPoints } = written;
  const rules = { lockAfterMinutes, kiosk, cashRounding, vatRateBasisPoints };
  return { ...inForce, store, slip, counter, office, ...rules };
}

function takenBack(fact: HouseFact): HouseFact {
  return fact.kind === 'setting-changed'
    ? { ...fact, from: fact.to, to: fact.from, by: null }
    : fact;
}

function wrong(problems: readonly ConfigProblem[]): Refusal {
  return { kind: 'wrong', problems: problems.map(settingProblem) };
}

function refused(why: Extract<Refusal, { kind: 'refused' }>['why']): Refusal {
  return { kind: 'refused', why };
}
