import type { Environment } from './config/environment.ts';

/** What no other process may inherit. */
const SECRETS = ['TILL_FLASH_API_KEY', 'TILL_PASSPHRASE_FILE'];

/**
 * The environment of this run, taken out of the process: Electron hands a copy of what is left to
 * every preload script, and with it to the memory of the window.
 */
export function takeEnvironment(processEnv: NodeJS.ProcessEnv): Environment {
  const taken = { ...processEnv };
  for (const name of SECRETS) delete processEnv[name];
  return taken;
}
