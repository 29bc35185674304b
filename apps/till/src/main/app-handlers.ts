import type { Boot, Done } from '@tillkeeper/ipc';
import type { Handlers } from './answer.ts';

import { type BootInput, keyPorts } from './boot.ts';
import { changeApiKey } from './change-api-key.ts';
import { createHandlers } from './handlers/handlers.ts';
import type { Tell } from './ipc-server.ts';
import { hasRecoveryKey, isRecoveryCode, makeRecoveryCode } from './keys/key-keeper.ts';
import { htmlToPdf } from './office/export/pdf.ts';
import { makeWorkbook } from './office/export/start-workbook-process.ts';
import { systemClock } from './ports.ts';
import type { Preferences } from './preferences.ts';
import type { RunningTill } from './running-till.ts';
import { saveApiKey } from './save-api-key.ts';
import { createSetUpDesk } from './set-up/set-up-desk.ts';
import { choosePath } from './settings/choose-path.ts';
import type { Starter } from './starter.ts';
import type { TrainingSwitch } from './training-switch.ts';
import type { Windows } from './windows/windows.ts';

/** The parts of the app that answer its windows. */
export interface AppParts {
  readonly till: RunningTill;
  readonly starter: Starter;
  readonly training: TrainingSwitch;
  readonly windows: Windows;
  readonly openWindows: () => void;
  readonly restartTill: () => Done;
  readonly preferences: Preferences;
  readonly tell: Tell;
}

/** Wires every question of a window to the part of the app that knows the answer. */
export function createAppHandlers(app: AppParts): Handlers {
  const { till, starter, windows } = app;
  const { log } = till.input();
  const unlockedInput = (): BootInput => ({ ...till.input(), unlock: starter.lastUnlock() });

  function begin(start: () => Boot): Boot {
    const boot = start();
    app.openWindows();
    return boot;
  }

  return createHandlers({
    boot: () => {
      const running = till.now();
      const boot = starter.boot();
      return boot.kind === 'ready' && running ? till.ready(running.session.config) : boot;
    },
    retryBoot: async () => begin(starter.boot().kind === 'ready' ? starter.boot : starter.again),
    session: () => till.mustRun().session,
    desk: () => till.mustRun().desk,
    settings: () => till.mustRun().settings,
    preferences: app.preferences,
    unlock: (given) => begin(() => starter.unlock(given)),
    saveApiKey: async (apiKey) =>
      starter.boot().kind === 'config-error'
        ? await saveApiKey(unlockedInput(), apiKey)
        : { kind: 'refused', why: 'failed' },
    changeApiKey: (apiKey, by) => {
      const { record } = till.mustRun().desk;
      return changeApiKey({ input: unlockedInput(), record, clock: systemClock, log }, apiKey, by);
    },
    setUp: createSetUpDesk({
      boot: starter.boot,
      input: unlockedInput,
      start: (next) => {
        till.use(next);
        return begin(starter.again);
      },
    }),
    keys: {
      makeRecoveryCode: () => {
        const running = till.now();
        return running && makeRecoveryCode(keyPorts(till.input()), running.key.key);
      },
      isRecoveryCode: (code) => isRecoveryCode(till.input().paths.journalKeyFile, code),
      hasRecoveryKey: () => hasRecoveryKey(till.input().paths.journalKeyFile),
    },
    restartTill: app.restartTill,
    choosePath: (what) => choosePath(windows.get('till'), what),
    training: app.training,
    paper: till.paper,
    exportsDir: () => till.input().paths.exportsDir,
    fileMakers: { toPdf: htmlToPdf, toWorkbook: makeWorkbook },
    onReconcile: (progress) => app.tell('reconcileProgress', progress),
    clock: systemClock,
    log,
  });
}
