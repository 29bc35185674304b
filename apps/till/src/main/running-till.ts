import type { Boot, PaperView } from '@tillkeeper/ipc';
import { startPrinterService } from '@tillkeeper/printer';
import { app } from 'electron';
import { type AccessDesk, openAccessDesk } from './access/desk.ts';
import { lockAfterMs } from './access/lock-after.ts';
import { type BootInput, bootTill, type Opened } from './boot.ts';
import type { TillConfig } from './config/load.ts';
import type { Tell } from './ipc-server.ts';
import type { OpenKey, Unlock } from './keys/key-keeper.ts';
import { parseKillPoint, withKillPoint } from './kill-point.ts';
import { noteAtStart } from './note-at-start.ts';
import { paperView } from './paper-view.ts';
import { systemClock, systemRandom, systemTimers } from './ports.ts';
import type { Preferences } from './preferences.ts';
import { startPrintingProcess } from './printing/start-printing-process.ts';
import { readyBoot } from './ready-boot.ts';
import { refusalText } from './refusal-text.ts';
import { openSettings } from './settings/open-settings.ts';
import type { SettingsDesk } from './settings/settings-desk.ts';
import { openTillSession, type TillSession } from './till-session.ts';

/** Everything of a till that lives from one start to its end. */
export interface Running {
  readonly session: TillSession;
  readonly desk: AccessDesk;
  readonly settings: SettingsDesk;
  readonly key: OpenKey;
}

/** The till that runs in this app, if one does: the shop's own, or the one to learn on. */
export interface RunningTill {
  /** Undefined while no till runs: before the first start, after a refused one, while it is closed. */
  now(): Running | undefined;
  /** The same where no screen can ask without a till; throws when there is none. */
  mustRun(): Running;
  /** What the till was started from, or will be. */
  input(): BootInput;
  /** The next start is from this. */
  use(next: BootInput): void;
  /** Tries to start. The answer says what a window shows of it. */
  start(unlock: Unlock): Boot;
  /** What a window needs of a till that runs with these settings. */
  ready(config: TillConfig): Boot;
  /** What the virtual printer has printed since the last start. */
  paper(): PaperView;
  /** Ends it in order; whoever asks while it ends waits for the same end. */
  close(): Promise<void>;
}

/** What the running till needs of the app around it. */
export interface RunningTillPorts {
  readonly shop: BootInput;
  readonly tell: Tell;
  readonly preferences: Preferences;
  /** The settings were changed while the till runs. */
  readonly onSettings: (config: TillConfig) => void;
}

/** Makes a till that does not run yet. */
export function createRunningTill({
  shop,
  tell,
  preferences,
  onSettings,
}: RunningTillPorts): RunningTill {
  const { log } = shop;
  let input = shop;
  let running: Running | undefined;
  let closing: Promise<void> | undefined;
  let paper: PaperView = { slips: [] };

  function start(unlock: Unlock): Boot {
    const opened = bootTill({ ...input, unlock });
    if (!opened.ok) {
      log.warn('the till did not start', { kind: opened.error.kind });
      process.stderr.write(`${refusalText(opened.error)}\n`);
      return opened.error;
    }
    paper = { slips: [] };
    running = run(opened.value);
    const { config } = opened.value;
    log.info('the till started', { tillId: config.tillId, demo: config.demo });
    return ready(config);
  }

  function run(opened: Opened): Running {
    // A shipped till has no kill points: they exist to prove that a stopped till comes back right.
    const killPoint = app.isPackaged ? undefined : parseKillPoint(process.env['TILL_KILL_AT']);
    const kill = (): void => void process.kill(process.pid, 'SIGKILL');
    const journal = withKillPoint(opened.journal, killPoint, kill);
    const { desk, session } = openAll({ ...opened, journal });
    try {
      return { session, desk, settings: openSettingsOf(opened, session, desk), key: opened.key };
    } catch (error) {
      session.close().catch((fault: unknown) => log.error('the till did not close', fault));
      throw error;
    }
  }

  function openAll(opened: Opened): Pick<Running, 'desk' | 'session'> {
    try {
      const desk = openPeople(opened);
      return { desk, session: openSession(opened, desk) };
    } catch (error) {
      opened.journal.close();
      throw error;
    }
  }

  function openPeople({ config, journal, pepper }: Opened): AccessDesk {
    const desk = openAccessDesk({
      journal,
      pepper,
      clock: systemClock,
      random: systemRandom,
      timers: systemTimers,
      demo: config.demo,
      demoSignsIn: process.env['TILL_DEMO_SIGN_IN'] !== '1',
      lockAfterMs: () => lockAfterMs(running?.session.config ?? config),
      suggestedName: config.cashierName ?? '',
      onChange: (access) => tell('accessChanged', access),
      onFault: (error) => log.error('a sign-out was not written down', error),
    });
    desk.ready().catch((error: unknown) => log.error('the demo has no people', error));
    return desk;
  }

  function openSession({ config, journal, logo }: Opened, { access }: AccessDesk): TillSession {
    return openTillSession({
      config,
      journal,
      logo,
      paths: input.paths,
      log,
      clock: systemClock,
      random: systemRandom,
      timers: systemTimers,
      operatorName: () => access.current()?.name ?? '',
      // A locked window need not know; whoever signs in asks for everything anew.
      onSale: (sale) => {
        if (access.current() !== undefined) tell('saleChanged', sale);
      },
      printerService: () => startPrinterService(startPrintingProcess),
      onStatus: (status) => tell('statusChanged', status),
      onCatalogue: (catalogue) => tell('catalogueChanged', catalogue),
      onPaper: (next) => {
        paper = paperView(next);
        tell('paperChanged', paper);
      },
    });
  }

  function openSettingsOf(
    { config, key }: Opened,
    till: TillSession,
    { access }: AccessDesk,
  ): SettingsDesk {
    noteAtStart(till.journal, config, systemClock, log);
    return openSettings({
      input,
      key,
      keepForRun: (settingsText) => {
        input = { ...input, settingsText };
      },
      till: {
        get config() {
          return till.config;
        },
        get logo() {
          return till.logo;
        },
        isBusy: till.isBusy,
        ownWork: till.ownWork,
        whenFree: till.whenFree,
        follow: (next, logo) => {
          till.follow(next, logo);
          tell('bootChanged', ready(next));
          onSettings(next);
          access.noteActivity();
        },
      },
      record: (facts) => void till.journal.recordHouse(facts),
      clock: systemClock,
      log,
    });
  }

  function ready(config: TillConfig): Boot {
    return readyBoot(config, { theme: preferences.theme(), appVersion: app.getVersion() });
  }

  async function letGo(): Promise<void> {
    running?.desk.access.signOut('closed');
    try {
      await running?.session.close();
    } finally {
      running = undefined;
      closing = undefined;
    }
  }

  return {
    now: () => running,
    mustRun: () => {
      if (running === undefined) throw new Error('The till is not running.');
      return running;
    },
    input: () => input,
    use: (next) => {
      input = next;
    },
    start,
    ready,
    paper: () => paper,
    close: () => {
      closing ??= letGo();
      return closing;
    },
  };
}
