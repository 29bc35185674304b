// Stands in for Electron's own default app, which the fallback build lacks:
// it starts the app whose folder (or file) is named on the command line.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  console.error('Usage: electron <folder of an app>');
  app.exit(64);
} else {
  await startApp(resolve(named));
}

async function startApp(path) {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const manifest = readManifest(folder);
  if (manifest.productName ?? manifest.name) app.setName(manifest.productName ?? manifest.name);
  if (manifest.version) app.setVersion(manifest.version);
  app.setAppPath(folder);
  const entry = folder === path ? join(folder, manifest.main ?? 'index.js') : path;
  // Awaited: Electron is not ready before this module is loaded, and an app has to declare its
  // schemes before that.
  try {
    await import(pathToFileURL(entry).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}

function readManifest(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return {};
  }
}
