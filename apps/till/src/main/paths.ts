import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from './config/environment.ts';

/** Where the till keeps its things. */
export interface TillPaths {
  /** The journal, its key, the catalogue, the log. Back this folder up. */
  readonly dataDir: string;
  readonly journalFile: string;
  readonly journalKeyFile: string;
  /** The provider's API key, sealed under the data key. */
  readonly apiKeyFile: string;
  readonly booksFile: string;
  readonly catalogueFile: string;
  readonly favouritesFile: string;
  readonly preferencesFile: string;
  /** The printer that was chosen on the screen. */
  readonly printerFile: string;
  readonly logFile: string;
  readonly configFile: string;
  /** Figures that a manager took out of the till. */
  readonly exportsDir: string;
}

/** The folders of this run; `userData` is where the operating system keeps an app's data. */
export function tillPaths(environment: Environment, userData: string): TillPaths {
  const dataDir = environment['TILL_DATA_DIR'] || userData;
  return {
    dataDir,
    journalFile: join(dataDir, 'journal', 'journal.db'),
    journalKeyFile: join(dataDir, 'journal.key.json'),
    apiKeyFile: join(dataDir, 'api-key.json'),
    booksFile: join(dataDir, 'books.json'),
    catalogueFile: join(dataDir, 'catalogue.json'),
    favouritesFile: join(dataDir, 'favourites.json'),
    printerFile: join(dataDir, 'printer.json'),
    preferencesFile: join(dataDir, 'preferences.json'),
    logFile: join(dataDir, 'logs', 'till.log'),
    exportsDir: join(dataDir, 'exports'),
    configFile: environment['TILL_CONFIG'] || join(userData, 'till.config.json'),
  };
}

// The main process is bundled to dist/main; its siblings are built beside it.
const here = fileURLToPath(new URL('.', import.meta.url));

/** What is known of kinds of printers: beside a shipped till's program, or in the sources. */
export const PROFILES_DIR = join(
  isShipped() ? process.resourcesPath : join(here, '..', '..', '..', '..', 'resources'),
  'printers',
);

function isShipped(): boolean {
  return here.includes('app.asar');
}

/** The built files of the windows. */
export const RENDERER_DIR = join(here, '..', 'renderer');
/** The provider of training. */
export const SIMULATOR_FILE = join(here, '..', 'simulator', 'index.mjs');
/** The one script between a window and this process. */
export const PRELOAD_FILE = join(here, '..', 'preload', 'index.cjs');
