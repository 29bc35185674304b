import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Env = Record<string, string | undefined>;

/** The folder of the whole workspace. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The till's own folder: what Electron is started on. */
export const TILL = join(ROOT, 'apps', 'till');

/** The provider of practice, which is built into the till as well. */
export const SIMULATOR = join(ROOT, 'apps', 'simulator');

/** Reports of the tests, for machines to read. */
export const REPORTS = join(ROOT, '.reports');

/** Where large things that can be made again are kept between runs. */
export function cacheFolder(env: Env = process.env): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'tillkeeper');
}

/** The folder in which Electron keeps each app's data, as `app.getPath('appData')` names it. */
export function appDataFolder(
  env: Env = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'win32') return env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
}
