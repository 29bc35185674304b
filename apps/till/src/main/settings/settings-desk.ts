import type { Clock, HouseFact, PersonRef } from '@tillkeeper/domain';
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
import { factsOf, type PlanPorts, planSettings, type SettingsPlan } from './settings-plan.ts';
import { type SettingsSource, versionOf } from './settings-source.ts';
import { settingsView } from './settings-view.ts';

/** What a manager does about the settings of a running till. */
export interface SettingsDesk {
  view(): SettingsView;
  save(ask: SaveSettings, by: PersonRef): SaveSettingsAnswer;
}

/** What the desk needs of the till. */
export interface SettingsPorts extends PlanPorts {
  readonly source: SettingsSource;
  readonly environment: Environment;
  /** The running till. */
  readonly till: {
    readonly config: TillConfig;
    readonly logo: GreyPicture | undefined;
    isBusy(): boolean;
    whenFree(callback: () => void): void;
    follow(config: TillConfig, logo: GreyPicture | undefined): void;
  };
  /** Throws when it can't be written down. */
  readonly record: (facts: readonly HouseFact[]) => void;
  readonly clock: Clock;
  readonly log: Log;
}

type Refused = Extract<SaveSettingsAnswer, { kind: 'refused' }>;

/**
 * Makes the desk. A change is in the record before it is in the file, so nothing ever holds that
 * nobody answers for; what a power cut leaves between the two is found by `noteInForce`.
 */
export function createSettingsDesk(ports: SettingsPorts): SettingsDesk {
  const { source, till, log, environment } = ports;
  /** What is on the record and in the file, and waits for a slip that is being made. */
  let pending: SettingsPlan | undefined;

  function view(): SettingsView {
    const text = source.read();
    if (!text.ok) return unreadable([fileProblem(text.error)]);
    const written = ports.parse(text.value);
    if (!written.ok) return unreadable(written.error);
    const soon = pending === undefined ? till.config : changeable(till.config, pending.after);
    const now = { inForce: till.config, soon, environment };
    return settingsView({ source, text: text.value, written: written.value, ...now });
  }

  function unreadable(problems: ConfigProblem[]): SettingsView {
    return { kind: 'unreadable', file: source.file, problems };
  }

  function fileProblem(code: string): ConfigProblem {
    const message = `The file is there and can not be read: ${code}.`;
    return { source: source.file, key: '', line: null, message };
  }

  function save({ version, changes }: SaveSettings, by: PersonRef): SaveSettingsAnswer {
    const text = source.read();
    if (!text.ok || versionOf(text.value) !== version) return refused('changed-elsewhere');
    if (changes.some(({ key }) => isOverridden(key))) return refused('set-by-variable');
    const plan = planSettings(changes, text.value, ports);
    if (!plan.ok) return { kind: 'wrong', problems: plan.error };
    const facts = factsOf(plan.value, by, ports.clock.nowUtcMs());
    const failed = facts.length === 0 ? undefined : keep(plan.value, facts);
    if (failed !== undefined) return failed;
    follow(plan.value);
    return { kind: 'saved', view: view() };
  }

  function isOverridden(key: SettingKey): boolean {
    return overriddenBy(key.split('.'), environment) !== undefined;
  }

  /** First the record, then the file; undefined when both have it. */
  function keep({ text }: SettingsPlan, facts: readonly HouseFact[]): Refused | undefined {
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

  /** At once, but for what slips say: that waits until none is being made. */
  function follow(plan: SettingsPlan): void {
    pending = till.isBusy() ? plan : undefined;
    if (pending === undefined) {
      till.follow(changeable(till.config, plan.after), plan.logo);
      return;
    }
    till.follow(beside(till.config, plan.after), till.logo);
    till.whenFree(() => {
      if (pending !== undefined) follow(pending);
    });
  }

  return { view, save };
}

/** What may change while the till runs; account, till and printers stay as they were at its start. */
function changeable(inForce: TillConfig, written: TillConfig): TillConfig {
  const { store, slip, vatRateBasisPoints } = written;
  return { ...beside(inForce, written), store, slip, vatRateBasisPoints };
}

/** What may change at any moment: no slip says it. */
function beside(inForce: TillConfig, written: TillConfig): TillConfig {
  const { counter, office, lockAfterMinutes, kiosk, cashRounding } = written;
  return { ...inForce, counter, office, lockAfterMinutes, kiosk, cashRounding };
}

function takenBack(fact: HouseFact): HouseFact {
  return fact.kind === 'setting-changed'
    ? { ...fact, from: fact.to, to: fact.from, by: null }
    : fact;
}

function refused(why: Refused['why']): Refused {
  return { kind: 'refused', why };
}
