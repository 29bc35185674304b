import { type Electron, resolveElectron, sandboxFlags } from '../electron/resolve.ts';
import { sqliteAddonFor } from '../sqlite/addon.ts';
import { ensureSystem } from '../system/ensure.ts';
import type { Purpose } from '../system/needs.ts';

/** A machine that is ready to run the till. */
export interface Ready {
  readonly electron: Electron;
  readonly flags: readonly string[];
  /** What a program has to be told to use this Electron and the addon that fits it. */
  readonly env: Readonly<Record<string, string>>;
}

/** System packages, Electron and the SQLite addon, each made only where it is missing. */
export async function makeReady(purposes: readonly Purpose[]): Promise<Ready> {
  await ensureSystem(purposes);
  const electron = await resolveElectron();
  const addon = await sqliteAddonFor(electron);
  const flags = sandboxFlags(electron);
  const env = {
    TILL_ELECTRON: electron.executable,
    TILL_ELECTRON_FLAGS: flags.join(' '),
    ...(addon === undefined ? {} : { TILL_SQLITE_ADDON: addon }),
  };
  return { electron, flags, env };
}

/** What driving the real window unseen asks of a machine; a shim that sets its clock is compiled. */
export const HEADLESS: readonly Purpose[] = ['window', 'headless', 'serial', 'compile'];

/** Readies this machine and prints the variables, for running single tests by hand. */
export async function prepare(): Promise<number> {
  const { env } = await makeReady(HEADLESS);
  for (const [name, value] of Object.entries(env)) console.log(`export ${name}='${value}'`);
  return 0;
}
