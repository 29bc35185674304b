import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setShippedFuses, wrongFuses } from '../packaging/shipped-fuses.ts';
import { stageApp } from '../packaging/stage.ts';
import { ROOT } from '../paths.ts';
import { capture } from '../process.ts';
import { programOf } from '../program.ts';
import { Expected, heading, say } from '../say.ts';
import { build } from './build.ts';
import { makeReady } from './prepare.ts';

const APP = join(ROOT, 'release', 'app');
const UNPACKED: Readonly<Record<string, string>> = {
  linux: 'linux-unpacked',
  win32: 'win-unpacked',
};

/**
 * Puts a shipped till together in release/, with the Electron of this machine and without a line to
 * anywhere, then sets the fuses and reads them back from the result.
 */
export async function packageTill(): Promise<number> {
  heading('Machine');
  const { electron, env } = await makeReady(['window']);
  heading('Build');
  await build();
  stageApp(APP);
  const addon = env['TILL_SQLITE_ADDON'];
  // An old Electron can't load the prebuilt addon; the one that was compiled for it takes its place.
  if (addon !== undefined)
    cpSync(
      addon,
      join(
        APP,
        'node_modules/better-sqlite3/prebuilds',
        `${process.platform}-${process.arch}.node`,
      ),
    );
  heading('Package');
  await runBuilder(plainElectron(dirname(electron.executable)), electron.version);
  const folder = join(ROOT, 'release', unpackedFolder());
  const executable = join(folder, process.platform === 'win32' ? 'Tillkeeper.exe' : 'tillkeeper');
  setShippedFuses(executable);
  const wrong = wrongFuses(readFileSync(executable));
  if (wrong.length > 0)
    throw new Expected(`These fuses are not as they should be: ${wrong.join(', ')}`);
  for (const part of ['app.asar', 'printers', 'LICENSE.txt', 'THIRD-PARTY-LICENCES.txt'])
    if (!existsSync(join(folder, 'resources', part)))
      throw new Expected(`The package has no ${part}.`);
  say(`${basename(executable)} with all fuses read back: ${executable}`);
  return 0;
}

/** Electron without the loader that would run any app: a shipped till has its archive and nothing else. */
function plainElectron(dist: string): string {
  const loader = join(dist, 'resources', 'default_app.asar');
  if (!existsSync(loader)) return dist;
  const copy = join(ROOT, 'release', 'electron');
  rmSync(copy, { recursive: true, force: true });
  cpSync(dist, copy, { recursive: true, filter: (source) => source !== loader });
  return copy;
}

function unpackedFolder(): string {
  const folder = UNPACKED[process.platform];
  if (folder === undefined)
    throw new Expected('On this system package with electron-builder itself.');
  return process.arch === 'arm64' ? folder.replace('-', '-arm64-') : folder;
}

async function runBuilder(electronDist: string, electronVersion: string): Promise<void> {
  const [node, builder] = programOf('electron-builder', 'electron-builder', join(ROOT, 'tools'));
  const args = ['--dir', '--publish', 'never', '--projectDir', ROOT];
  const settings = [`-c.electronDist=${electronDist}`, `-c.electronVersion=${electronVersion}`];
  const { code, stdout, stderr } = await capture(node, [builder, ...args, ...settings], {
    cwd: ROOT,
  });
  if (code !== 0) throw new Expected(`electron-builder failed:\n${stdout}${stderr}`);
}
