import { lstatSync } from 'node:fs';
import type { Environment } from '../config/environment.ts';

/** Whoever gives one of these has a till that is configured by its environment, perhaps wrongly. */
const SAYS_WHICH_TILL = ['TILL_CONFIG', 'TILL_STORE_ID', 'TILL_TERMINAL_ID', 'TILL_FLASH_ACCOUNT'];

/** Whether nobody has said yet which shop this till belongs to: no file, no variables, no demo. */
export function needsSetUp(configFile: string, environment: Environment): boolean {
  if (environment['TILL_DEMO'] === '1') return false;
  if (SAYS_WHICH_TILL.some((name) => environment[name])) return false;
  return !isThere(configFile);
}

// A file that can't be looked at may hold the shop's settings: it is not "no file".
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}
