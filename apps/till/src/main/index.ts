import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { runApp } from './app.ts';
import { tillPaths } from './paths.ts';
import { declareScheme } from './windows/protocol.ts';

app.setName('Tillkeeper');
const paths = tillPaths(process.env, app.getPath('userData'));

if (!canWriteIn(paths.dataDir)) {
  const mend = 'Give this till another one with TILL_DATA_DIR.';
  end(`The data folder ${paths.dataDir} can not be written. ${mend}`, 1);
} else {
  // Chromium's own files live beside the till's, so that one folder is one till, lock and all.
  app.setPath('userData', join(paths.dataDir, 'browser'));
  if (app.requestSingleInstanceLock()) start();
  // Whoever started it a second time wanted its window, and gets it.
  else
    end(
      'Tillkeeper is already running on this data folder; its window was brought to the front.',
      0,
    );
}

function start(): void {
  declareScheme();
  // Never awaited at the top level: an ES module that waits for Electron would keep it from starting.
  app
    .whenReady()
    .then(() => runApp(paths))
    .catch((error: unknown) =>
      end(error instanceof Error ? (error.stack ?? error.message) : String(error), 1),
    );
}

function end(words: string, code: number): void {
  process.stderr.write(`${words}\n`);
  app.exit(code);
}

function canWriteIn(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
