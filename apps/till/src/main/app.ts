import type { Boot, PaperView } from '@tillkeeper/ipc';
import { startPrinterService } from '@tillkeeper/printer';
import { app, session as electronSession, nativeTheme } from 'electron';
import { type AccessDesk, openAccessDesk } from './access/desk.ts';
import { GUARD_WITHOUT_TILL, type Guard } from './access/guard.ts';
import { lockAfterMs } from './access/lock-after.ts';
import { createAnswerer } from './answer.ts';
import { type BootInput, bootTill, keyPorts, type Opened } from './boot.ts';
import { changeApiKey } from './change-api-key.ts';
import type { TillConfig } from './config/load.ts';
import { createHandlers } from './handlers/handlers.ts';
import { createTell, serveIpc } from './ipc-server.ts';
import {
  hasRecoveryKey,
  isRecoveryCode,
  makeRecoveryCode,
  type OpenKey,
  type Unlock,
} from './keys/key-keeper.ts';
import { systemKeyStore } from './keys/system-key-store.ts';
import { parseKillPoint, withKillPoint } from './kill-point.ts';
import { openLog } from './log.ts';
import { noteAtStart } from './note-at-start.ts';
import { htmlToPdf } from './office/export/pdf.ts';
import { paperView } from './paper-view.ts';
import { RENDERER_DIR, type TillPaths } from './paths.ts';
import { systemClock, systemRandom, systemTimers } from './ports.ts';
import { openPreferences } from './preferences.ts';
import { startPrintingProcess } from './printing/start-printing-process.ts';
import { readyBoot } from './ready-boot.ts';
import { refusalText } from './refusal-text.ts';
import { createRestart } from './restart.ts';
import { saveApiKey } from './save-api-key.ts';
import { createSetUpDesk } from './set-up/set-up-desk.ts';
import { choosePath } from './settings/choose-path.ts';
import { openSettings } from './settings/open-settings.ts';
import type { SettingsDesk } from './settings/settings-desk.ts';
import { startSafely } from './start-safely.ts';
import { createStarter } from './starter.ts';
import { takeEnvironment } from './take-environment.ts';
import { openTillSession, type TillSession } from './till-session.ts';
import { startTrainingProvider } from './training.ts';
import { isTraining } from './training-input.ts';
import { createTrainingSwitch } from './training-switch.ts';
import { serveFolder } from './windows/protocol.ts';
import { lockSession } from './windows/security.ts';
import { createWindows } from './windows/windows.ts';

/** Starts the till inside a ready Electron app: windows, questions and answers, and the session. */
export function runApp(paths: TillPaths): void {
  const log = openLog(paths.logFile);
  const environment = takeEnvironment(process.env);
  const windows = createWindows({
    background: () => (nativeTheme.shouldUseDarkColors ? '#101416' : '#f3f2ee'),
    kiosk: () => session?.config.kiosk === true,
    onInput: () => desk?.access.noteActivity(),
  });
  const tell = createTell(windows, log);
  const preferences = openPreferences(paths.preferencesFile, (theme) => {
    nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system';
  });
  let session: TillSession | undefined;
  let desk: AccessDesk | undefined;
  let settings: SettingsDesk | undefined;
  let dataKey: OpenKey | undefined;
  let paper: PaperView = { slips: [] };

  const shop: BootInput = { paths, environment, keyStore: systemKeyStore(), log };
  /** The shop's own till, or the one to learn on. */
  let input = shop;

  function start(unlock: Unlock): Boot {
    const opened = bootTill({ ...input, unlock });
    if (!opened.ok) {
      log.warn('the till did not start', { kind: opened.error.kind });
      process.stderr.write(`${refusalText(opened.error)}\n`);
      return opened.error;
    }
    const { config, key } = opened.value;
    dataKey = key;
    const opening = openSession(opened.value);
    session = opening;
    settings = openSettingsOf(opened.value, opening);
    log.info('the till started', { tillId: config.tillId, demo: config.demo });
    return ready(config);
  }

  function ready(config: TillConfig): Boot {
    return readyBoot(config, { theme: preferences.theme(), appVersion: app.getVersion() });
  }

  function openSettingsOf({ config, key }: Opened, till: TillSession): SettingsDesk {
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
        whenFree: till.whenFree,
        follow: (next, logo) => {
          till.follow(next, logo);
          tell('bootChanged', ready(next));
          windows.get('till')?.setKiosk(next.kiosk);
          desk?.access.noteActivity();
        },
      },
      record: (facts) => void till.journal.recordHouse(facts),
      clock: systemClock,
      log,
    });
  }

  function openSession({ config, journal: opened, pepper, logo }: Opened): TillSession {
    // A shipped till has no kill points: they exist to prove that a stopped till comes back right.
    const killPoint = app.isPackaged ? undefined : parseKillPoint(process.env['TILL_KILL_AT']);
    const journal = withKillPoint(opened, killPoint, () => process.kill(process.pid, 'SIGKILL'));
    try {
      const people = openAccessDesk({
        journal,
        pepper,
        clock: systemClock,
        random: systemRandom,
        timers: systemTimers,
        demo: config.demo,
        demoSignsIn: process.env['TILL_DEMO_SIGN_IN'] !== '1',
        lockAfterMs: () => lockAfterMs(session?.config ?? config),
        suggestedName: config.cashierName ?? '',
        onChange: (access) => tell('accessChanged', access),
        onFault: (error) => log.error('a sign-out was not written down', error),
      });
      people.ready().catch((error: unknown) => log.error('the demo has no people', error));
      desk = people;
      return openTillSession({
        config,
        journal,
        logo,
        paths: input.paths,
        log,
        clock: systemClock,
        random: systemRandom,
        timers: systemTimers,
        operatorName: () => people.access.current()?.name ?? '',
        // A locked window need not know; whoever signs in asks for everything anew.
        onSale: (sale) => {
          if (people.access.current() !== undefined) tell('saleChanged', sale);
        },
        printerService: () => startPrinterService(startPrintingProcess),
        onStatus: (status) => tell('statusChanged', status),
        onCatalogue: (catalogue) => tell('catalogueChanged', catalogue),
        onPaper: (next) => {
          paper = paperView(next);
          tell('paperChanged', paper);
        },
      });
    } catch (error) {
      journal.close();
      throw error;
    }
  }

  function openWindows(): void {
    windows.open('till').focus();
    if (session?.status().printer.virtual) windows.open('printer');
  }

  async function closeTill(): Promise<void> {
    desk?.access.signOut('closed');
    try {
      await session?.close();
    } finally {
      session = undefined;
      desk = undefined;
      settings = undefined;
    }
  }

  function openTill(next: BootInput): void {
    input = next;
    paper = { slips: [] };
    // Training has a key of its own, which what opened the shop's does not fit.
    if (isTraining(next)) starter.withoutUnlock();
    else starter.again();
    windows.get('till')?.setKiosk(session?.config.kiosk === true);
    openWindows();
    for (const role of ['till', 'printer'] as const) windows.get(role)?.reload();
  }

  const training = createTrainingSwitch({
    shop,
    isOn: () => isTraining(input),
    ownWork: () => session?.ownWork(),
    startProvider: startTrainingProvider,
    closeTill,
    openTill,
    noteBegun: (by) =>
      desk?.record([{ kind: 'training-switched', on: true, by, atUtcMs: systemClock.nowUtcMs() }]),
    onFault: (error) => log.error('training could not begin or end', error),
  });
  function runningDesk(): AccessDesk {
    if (desk === undefined) throw new Error('The till is not running.');
    return desk;
  }

  const starter = createStarter((unlock) => startSafely(() => start(unlock), log));

  lockSession(electronSession.defaultSession);
  serveFolder(electronSession.defaultSession, RENDERER_DIR);
  const handlers = createHandlers({
    boot: () =>
      starter.boot().kind === 'ready' && session ? ready(session.config) : starter.boot(),
    retryBoot: async () => {
      if (starter.boot().kind !== 'ready') starter.again();
      openWindows();
      return starter.boot();
    },
    session: () => {
      if (session === undefined) throw new Error('The till is not running.');
      return session;
    },
    desk: runningDesk,
    preferences,
    unlock: (given) => {
      starter.unlock(given);
      openWindows();
      return starter.boot();
    },
    saveApiKey: async (apiKey) => {
      if (starter.boot().kind !== 'config-error') return { kind: 'refused', why: 'failed' };
      return await saveApiKey({ ...input, unlock: starter.lastUnlock() }, apiKey);
    },
    changeApiKey: (apiKey, by) => {
      const desk = runningDesk();
      const unlocked = { ...input, unlock: starter.lastUnlock() };
      return changeApiKey(
        { input: unlocked, record: desk.record, clock: systemClock, log },
        apiKey,
        by,
      );
    },
    setUp: createSetUpDesk({
      boot: starter.boot,
      input: () => ({ ...input, unlock: starter.lastUnlock() }),
      start: (next) => {
        input = next;
        starter.again();
        openWindows();
        return starter.boot();
      },
    }),
    keys: {
      makeRecoveryCode: () =>
        dataKey === undefined ? undefined : makeRecoveryCode(keyPorts(input), dataKey.key),
      isRecoveryCode: (code) => isRecoveryCode(input.paths.journalKeyFile, code),
      hasRecoveryKey: () => hasRecoveryKey(input.paths.journalKeyFile),
    },
    settings: () => {
      if (settings === undefined) throw new Error('The till is not running.');
      return settings;
    },
    restartTill: createRestart({
      session: () => session,
      close: closeTill,
      open: () => openTill(input),
      onFault: (error) => log.error('the till could not start again', error),
    }),
    choosePath: (what) => choosePath(windows.get('till'), what),
    training,
    paper: () => paper,
    exportsDir: () => input.paths.exportsDir,
    toPdf: htmlToPdf,
    onReconcile: (progress) => tell('reconcileProgress', progress),
    clock: systemClock,
    log,
  });
  const guard = (): Guard => desk?.guard ?? GUARD_WITHOUT_TILL;
  serveIpc(createAnswerer({ handlers: () => handlers, guard, log }), windows);
  openWindows();

  app.on('second-instance', () => windows.get('till')?.focus());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (session === undefined) return;
    // The printer and the journal are let go in order, and only then does the process end.
    event.preventDefault();
    desk?.access.signOut('closed');
    training.stop();
    void session.close().finally(() => app.exit(0));
    session = undefined;
  });
  // The paper alone is no till: it goes when the till goes.
  windows.get('till')?.on('closed', () => app.quit());
}
