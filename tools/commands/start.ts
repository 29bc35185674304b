import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { appDataFolder, TILL } from '../paths.ts';
import { exitOf, start as startChild, stop } from '../process.ts';
import { Expected, heading, say } from '../say.ts';
import { build } from './build.ts';
import { makeReady, type Ready } from './prepare.ts';
import { startSimulator } from './simulator.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Builds the till and opens its window, on the simulator unless a provider is configured. */
export async function start(args: readonly string[]): Promise<number> {
  if (!hasDisplay(process.env, process.platform)) throw new Expected(NO_DISPLAY);
  heading('Machine');
  const ready = await makeReady(['window', 'serial']);
  heading('Build');
  await build();
  const isReal = args.includes(SET_UP) || isConfigured(process.env);
  return isReal ? openTill(ready, args, {}) : openDemo(ready, args);
}

/** Opens a till without settings as it is, so that its window asks for them; else it is the demo. */
const SET_UP = '--set-up';

const NO_DISPLAY =
  'There is no display here (DISPLAY and WAYLAND_DISPLAY are not set), so no window can open.\n' +
  'This drives the real window on a display of its own and leaves pictures and slips:\n' +
  '  npx -y pnpm@12.21.0 demo';

/** Whether a window can be shown. */
export function hasDisplay(env: Env, platform: string): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Whether somebody has said which provider to sell from; if not, this is a demo. */
export function isConfigured(env: Env, exists: (path: string) => boolean = existsSync): boolean {
  if (env['TILL_FLASH_BASE_URL'] || env['TILL_CONFIG']) return true;
  return exists(join(appDataFolder(env), 'Tillkeeper', 'till.config.json'));
}

async function openDemo(ready: Ready, args: readonly string[]): Promise<number> {
  heading('Demo: a till on the built-in simulator');
  const dataDir = process.env['TILL_DATA_DIR'] || join(appDataFolder(), 'Tillkeeper-demo');
  const simulator = await startSimulator(dataDir);
  say(`The provider's ledger, live: ${simulator.listening}`);
  try {
    return await openTill(ready, args, {
      TILL_DEMO: '1',
      TILL_FLASH_BASE_URL: simulator.listening,
      TILL_FLASH_API_KEY: simulator.apiKey,
      TILL_FLASH_ACCOUNT: simulator.account,
      TILL_PRINTER: process.env['TILL_PRINTER'] || 'virtual:',
      TILL_DATA_DIR: dataDir,
    });
  } finally {
    stop(simulator.child);
  }
}

function openTill(ready: Ready, args: readonly string[], more: Record<string, string>) {
  say('The till is open. Closing its window, or Ctrl-C here, ends it.');
  const till = startChild(ready.electron.executable, [...ready.flags, TILL, ...args], {
    env: { ...process.env, ...ready.env, ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return exitOf(till);
}
