import { join } from 'node:path';
import { app } from 'electron';
import { runApp } from './app.ts';
import { tillPaths } from './paths.ts';
import { declareScheme } from './windows/protocol.ts';

app.setName('Tillkeeper');
const paths = tillPaths(process.env, app.getPath('userData'));
// Chromium's own files live beside the till's, so that one folder is one till, lock and all.
app.setPath('userData', join(paths.dataDir, 'browser'));

if (app.requestSingleInstanceLock()) {
  declareScheme();
  // Never awaited at the top level: an ES module that waits for Electron would keep it from starting.
  app.whenReady().then(
    () => runApp(paths),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      app.exit(1);
    },
  );
} else {
  process.stderr.write(
    'Tillkeeper is already running on this data folder; its window was brought to the front.\n',
  );
  app.quit();
}
