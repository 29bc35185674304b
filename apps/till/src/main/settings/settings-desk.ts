import { type Clock, err, type HouseFact, type PersonRef, type Result } from '@tillkeeper/domain';
import {
  ACCOUNT_KEYS,
  type ConfigProblem,
  type SaveSettings,
  type SaveSettingsAnswer,
  type SettingKey,
  type SettingsView,
} from '@tillkeeper/ipc';
import type { GreyPicture } from '@tillkeeper/slip';
import type { OwnWork } from '../busy.ts';
import { type Environment, overriddenBy } from '../config/environment.ts';
import type { TillConfig } from '../config/load.ts';
import type { Log } from '../log.ts';
import { type Tried, whyOf } from '../save-api-key.ts';
import { changedSettings } from './setting-values.ts';
import { factsOf, type PlanPorts, planSettings, type SettingsPlan } from './settings-plan.ts';
import { type SettingsSource, versionOf } from './settings-source.ts';
import { settingsView } from './settings-view.ts';

/** What a manager does about the settings of a running till. */
export interface SettingsDesk {
  view(): SettingsView;
  /**
   * Asks the provider whether it takes an account that is to be saved; undefined when it does, or when
   * the account stays as it is. Nothing is written down.
   */
  tryAccount(ask: SaveSettings): Promise<SaveSettingsAnswer | undefined>;
  save(ask: SaveSettings, by: PersonRef): SaveSettingsAnswer;
  /** Whether another account waits for the next start while something is open with this one. */
  holdsRestart(): boolean;
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
    /** What the till alone can end, and would end with the account that it runs with. */
    ownWork(): OwnWork | undefined;
    whenFree(callback: () => void): void;
    follow(config: TillConfig, logo: GreyPicture | undefined): void;
  };
  /** Asks the provider whether it takes an account. */
  readonly askProvider: (config: TillConfig) => Promise<Tried>;
  /** Throws when it can't be written down. */
  readonly record: (facts: readonly HouseFact[]) => void;
  readonly clock: Clock;
  readonly log: Log;
}

type Refused = Extract<SaveSettingsAnswer, { kind: 'refused' }>;
type NotSaved = Exclude<SaveSettingsAnswer, { kind: 'saved' }>;

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

  function plan({ version, changes }: SaveSettings): Result<SettingsPlan, NotSaved> {
    const text = source.read();
    if (!text.ok || versionOf(text.value) !== version) return err(refused('changed-elsewhere'));
    if (changes.some(({ key }) => isOverridden(key))) return err(refused('set-by-variable'));
    const planned = planSettings(changes, text.value, ports);
    if (!planned.ok) return err({ kind: 'wrong', problems: planned.error });
    // What is under way was begun with the account before, and is asked for and undone with it.
    const { before, after } = planned.value;
    if (differInAccount(before, after) && till.ownWork() !== undefined)
      return err(refused('open-sales'));
    return planned;
  }

  async function tryAccount(ask: SaveSettings): Promise<SaveSettingsAnswer | undefined> {
    const planned = plan(ask);
    if (!planned.ok) return planned.error;
    const { before, after } = planned.value;
    if (!differInAccount(before, after)) return undefined;
    const tried = await ports.askProvider(after);
    return tried.ok ? undefined : refused(whyOf(tried.error.kind));
  }

  function save(ask: SaveSettings, by: PersonRef): SaveSettingsAnswer {
    const planned = plan(ask);
    if (!planned.ok) return planned.error;
    const facts = factsOf(planned.value, by, ports.clock.nowUtcMs());
    const failed = facts.length === 0 ? undefined : keep(planned.value, facts);
    if (failed !== undefined) return failed;
    follow(planned.value);
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

  function holdsRestart(): boolean {
    if (till.ownWork() === undefined) return false;
    const text = source.read();
    const written = text.ok ? ports.parse(text.value) : undefined;
    return written?.ok === true && differInAccount(till.config, written.value);
  }

  return { view, tryAccount, save, holdsRestart };
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

function differInAccount(one: TillConfig, other: TillConfig): boolean {
  const differing = changedSettings(one, other);
  return ACCOUNT_KEYS.some((key) => differing.includes(key));
}

function takenBack(fact: HouseFact): HouseFact {
  return fact.kind === 'setting-changed'
    ? { ...fact, from: fact.to, to: fact.from, by: null }
    : fact;
}

function refused(why: Refused['why']): Refused {
  return { kind: 'refused', why };
}
