import { app, session as electronSession, nativeTheme } from 'electron';
import { GUARD_WITHOUT_TILL } from './access/guard.ts';
import { createAnswerer } from './answer.ts';
import { createAppHandlers } from './app-handlers.ts';
import type { BootInput } from './boot.ts';
import { createTell, serveIpc } from './ipc-server.ts';
import { systemKeyStore } from './keys/system-key-store.ts';
import { openLog } from './log.ts';
import { RENDERER_DIR, type TillPaths } from './paths.ts';
import { systemClock } from './ports.ts';
import { openPreferences } from './preferences.ts';
import { createRestart } from './restart.ts';
import { createRunningTill, type RunningTill } from './running-till.ts';
import { startSafely } from './start-safely.ts';
import { createStarter } from './starter.ts';
import { takeEnvironment } from './take-environment.ts';
import { startTrainingProvider } from './training.ts';
import { isTraining } from './training-input.ts';
import { createTrainingSwitch, type TrainingSwitch } from './training-switch.ts';
import { serveFolder } from './windows/protocol.ts';
import { lockSession } from './windows/security.ts';
import { createWindows } from './windows/windows.ts';

/** Starts the till inside a ready Electron app: windows, questions and answers, and the session. */
export function runApp(paths: TillPaths): void {
  const log = openLog(paths.logFile);
  const environment = takeEnvironment(process.env);
  const windows = createWindows({
    background: () => (nativeTheme.shouldUseDarkColors ? '#101416' : '#f3f2ee'),
    kiosk: () => till.now()?.session.config.kiosk === true,
    onInput: () => till.now()?.desk.access.noteActivity(),
  });
  const tell = createTell(windows, log);
  const preferences = openPreferences(paths.preferencesFile, (theme) => {
    nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system';
  });
  const shop: BootInput = { paths, environment, keyStore: systemKeyStore(), log };
  const till = createRunningTill({
    shop,
    tell,
    preferences,
    onSettings: ({ kiosk }) => windows.get('till')?.setKiosk(kiosk),
  });

  function openWindows(): void {
    windows.open('till').focus();
    if (till.now()?.session.status().printer.virtual) windows.open('printer');
  }

  function openTill(next: BootInput): void {
    till.use(next);
    // Training has a key of its own, which what opened the shop's does not fit.
    if (isTraining(next)) starter.withoutUnlock();
    else starter.again();
    windows.get('till')?.setKiosk(till.now()?.session.config.kiosk === true);
    openWindows();
    for (const role of ['till', 'printer'] as const) windows.get(role)?.reload();
  }

  const training = createTrainingSwitch({
    shop,
    isOn: () => isTraining(till.input()),
    ownWork: () => till.now()?.session.ownWork(),
    startProvider: startTrainingProvider,
    closeTill: till.close,
    openTill,
    noteBegun: (by) => {
      const atUtcMs = systemClock.nowUtcMs();
      till.now()?.desk.record([{ kind: 'training-switched', on: true, by, atUtcMs }]);
    },
    onFault: (error) => log.error('training could not begin or end', error),
  });
  const restartTill = createRestart({
    session: () => {
      const running = till.now();
      return (
        running && { isBusy: () => running.session.isBusy() || running.settings.holdsRestart() }
      );
    },
    close: till.close,
    open: () => openTill(till.input()),
    onFault: (error) => log.error('the till could not start again', error),
  });

  const starter = createStarter((unlock) => startSafely(() => till.start(unlock), log));
  lockSession(electronSession.defaultSession);
  serveFolder(electronSession.defaultSession, RENDERER_DIR);
  const parts = { till, starter, training, windows, openWindows, restartTill, preferences, tell };
  const handlers = createAppHandlers(parts);
  const guard = () => till.now()?.desk.guard ?? GUARD_WITHOUT_TILL;
  serveIpc(createAnswerer({ handlers: () => handlers, guard, log }), windows);
  openWindows();

  app.on('second-instance', () => windows.get('till')?.focus());
  app.on('window-all-closed', () => app.quit());
  closeInOrder(till, training);
  // The paper alone is no till: it goes when the till goes.
  windows.get('till')?.on('closed', () => app.quit());
}

/** The printer and the journal are let go in order, and only then does the process end. */
function closeInOrder(till: RunningTill, training: TrainingSwitch): void {
  app.on('will-quit', (event) => {
    if (till.now() === undefined) return;
    event.preventDefault();
    training.stop();
    void till.close().finally(() => app.exit(0));
  });
}
