import { err, ok, type Result } from '@tillkeeper/domain';
import type { Boot, ConfigProblem } from '@tillkeeper/ipc';
import { type Journal, type JournalOpenFailure, openJournal } from '@tillkeeper/journal';
import type { GreyPicture } from '@tillkeeper/slip';
import { otherBooks } from './books.ts';
import type { Environment } from './config/environment.ts';
import { loadConfig, type TillConfig } from './config/load.ts';
import { pepperOf, readSealed } from './keys/derived.ts';
import {
  type KeyPorts,
  type KeyRefusal,
  type KeyStore,
  type OpenKey,
  openKey,
  type Unlock,
} from './keys/key-keeper.ts';
import type { Log } from './log.ts';
import { loadLogo } from './logo/load-logo.ts';
import type { TillPaths } from './paths.ts';
import { systemClock, systemRandom } from './ports.ts';
import { needsSetUp } from './set-up/needs-set-up.ts';
import { readTextFile } from './settings/settings-source.ts';

/** What could be opened, ready to sell. */
export interface Opened {
  readonly config: TillConfig;
  readonly journal: Journal;
  /** The shop's logo, where the settings name one. */
  readonly logo: GreyPicture | undefined;
  /** From which hashes of PINs are made. */
  readonly pepper: Uint8Array;
  readonly key: OpenKey;
}

/** Why the till can't start, as the window shows it. */
export type BootRefusal = Extract<
  Boot,
  { kind: 'config-error' | 'cannot-start' | 'locked' | 'set-up' }
>;

/** What starting reads. */
export interface BootInput {
  readonly paths: TillPaths;
  readonly environment: Environment;
  readonly keyStore: KeyStore;
  readonly log: Log;
  /** What a person gave to open the key of this till. */
  readonly unlock?: Unlock;
  /** A person at a till without settings chose to set it up. */
  readonly setsUp?: boolean;
  /** In place of the settings file: what was changed on the screen of a demo. */
  readonly settingsText?: string;
}

/**
 * The phases of a start, in order: data key, configuration, journal. Each one either is whole or
 * ends the start with a sentence; a till never runs half configured. Needs no Electron. The key
 * comes first because the provider's API key lies sealed under it. A till without settings asks what
 * it is to be before anything of it is made.
 */
export function bootTill(input: BootInput): Result<Opened, BootRefusal> {
  const isNew = needsSetUp(input.paths.configFile, input.environment);
  if (isNew && input.setsUp !== true) return err({ kind: 'set-up', step: 'choose' });
  const key = openTillKey(input);
  if (!key.ok) return err(keyRefusal(key.error));
  if (isNew) return err({ kind: 'set-up', step: 'shop' });
  const config = readConfig(input, key.value);
  if (!config.ok) return config;
  const other = otherBooks(input.paths.booksFile, config.value);
  if (other !== undefined) return err(otherBooksRefusal(other, input.paths.dataDir));
  const logo = readLogo(input, config.value);
  if (!logo.ok) return logo;
  const journal = openTillJournal(input, config.value.tillId, key.value.key);
  if (!journal.ok) return journal;
  return ok({
    config: config.value,
    journal: journal.value,
    logo: logo.value,
    pepper: pepperOf(key.value.key),
    key: key.value,
  });
}

/** What opening, and later changing, the key of this till needs. */
export function keyPorts({ paths, environment, keyStore }: BootInput): KeyPorts {
  return {
    file: paths.journalKeyFile,
    store: keyStore,
    random: systemRandom,
    mayLiePlain: environment['TILL_DEMO'] === '1',
  };
}

/** Opens the key of this till with whatever was given for it. */
export function openTillKey(input: BootInput): Result<OpenKey, KeyRefusal> {
  const file = input.environment['TILL_PASSPHRASE_FILE'];
  const passphrase = file ? passphraseIn(file) : undefined;
  const given = passphrase === undefined ? {} : { passphrase };
  return openKey(keyPorts(input), { ...given, ...input.unlock });
}

/** For kiosks that nobody stands at when they start: a file that the system hands to this service alone. */
function passphraseIn(file: string): string | undefined {
  const text = readTextFile(file);
  return text.ok ? text.value?.trim() : undefined;
}

function keyRefusal(refusal: KeyRefusal): BootRefusal {
  switch (refusal.kind) {
    case 'broken':
      return { kind: 'cannot-start', what: refusal.what, mend: KEY_MEND };
    case 'choose-passphrase':
      return { kind: 'locked', need: refusal.kind, wrong: refusal.tooShort };
    case 'enter-passphrase':
    case 'enter-recovery-key':
      return { kind: 'locked', need: refusal.kind, wrong: refusal.wrong };
  }
}

/** Reads the settings, with the API key that was saved at this till where the environment has none. */
export function readConfig(input: BootInput, key: OpenKey): Result<TillConfig, BootRefusal> {
  const { environment } = input;
  const file = input.paths.configFile;
  const text = input.settingsText === undefined ? readTextFile(file) : ok(input.settingsText);
  const refuse = (problems: ConfigProblem[]): Result<never, BootRefusal> =>
    err({ kind: 'config-error', file, problems });
  const problem = (message: string): ConfigProblem => ({
    source: file,
    key: '',
    line: null,
    message,
  });
  if (!text.ok) return refuse([problem(`The file is there and can not be read: ${text.error}.`)]);
  if (text.value === undefined && environment['TILL_CONFIG']) {
    return refuse([
      { ...problem('There is no such file.'), source: 'environment', key: 'TILL_CONFIG' },
    ]);
  }
  const config = parseConfig(input, key, text.value);
  return config.ok ? config : refuse(config.error);
}

/** What a text of the settings file, or none, makes of this till. */
export function parseConfig(
  { paths, environment: given }: BootInput,
  { key }: OpenKey,
  text: string | undefined,
): Result<TillConfig, ConfigProblem[]> {
  const environment = withApiKey(given, readSealed(paths.apiKeyFile, key));
  return loadConfig({ file: paths.configFile, text, environment });
}

function readLogo(
  { paths }: BootInput,
  config: TillConfig,
): Result<GreyPicture | undefined, BootRefusal> {
  const logo = loadLogo(config.slip.logoFile, paths.configFile);
  if (logo.ok) return logo;
  const problem = {
    source: paths.configFile,
    key: 'slip.logoFile',
    line: null,
    message: logo.error,
  };
  return err({ kind: 'config-error', file: paths.configFile, problems: [problem] });
}

/** The environment's key goes before the one that was saved at this till. */
function withApiKey(environment: Environment, saved: string | undefined): Environment {
  if (saved === undefined || environment['TILL_FLASH_API_KEY']) return environment;
  return { ...environment, TILL_FLASH_API_KEY: saved };
}

function openTillJournal(
  { paths, environment, log }: BootInput,
  tillId: string,
  key: Uint8Array,
): Result<Journal, BootRefusal> {
  const nativeBinding = environment['TILL_SQLITE_ADDON'];
  const journal = openJournal({
    file: paths.journalFile,
    tillId,
    sealingKey: key,
    clock: systemClock,
    random: systemRandom,
    ...(nativeBinding ? { nativeBinding } : {}),
  });
  if (journal.ok) {
    for (const { what, detail } of journal.value.health().repairs)
      log.warn(`the journal was mended: ${what}. ${detail}`);
    return journal;
  }
  log.error('the journal can not be opened', journal.error.detail);
  const { what, mend } = JOURNAL_WORDS[journal.error.kind];
  return err({ kind: 'cannot-start', what, mend: `${mend} (${paths.journalFile})` });
}

function otherBooksRefusal(other: string, dataDir: string): BootRefusal {
  return {
    kind: 'cannot-start',
    what: `This data folder belongs to another provider: ${other}.`,
    mend: `Give this till a folder of its own with TILL_DATA_DIR, or put the settings back. (${dataDir})`,
  };
}

const KEY_MEND =
  'Sign in as the user who set this till up. Do not delete the file: it opens every sealed PIN.';

const JOURNAL_WORDS: Record<
  JournalOpenFailure['kind'],
  { readonly what: string; readonly mend: string }
> = {
  'in-use': {
    what: 'Another till is already running on this data folder.',
    mend: 'Close it first, or give this till a folder of its own with TILL_DATA_DIR.',
  },
  newer: {
    what: 'The record of sales was written by a newer version of Tillkeeper.',
    mend: 'Install that version or a later one. Nothing was changed.',
  },
  'other-key': {
    what: 'The key of this till does not open its record of sales.',
    mend: 'Put back the file journal.key.json that belongs to it. Nothing was changed.',
  },
  'other-till': {
    what: 'The record of sales in this data folder is that of another till.',
    mend: 'Give this till a folder of its own with TILL_DATA_DIR, or put its tillId back in the settings. Nothing was changed.',
  },
  forked: {
    what: 'The two copies of the record of sales tell different stories.',
    mend: 'Do not sell. Keep the whole folder as it is, and call support. Nothing was changed.',
  },
  missing: {
    what: 'The record of sales of this till is gone.',
    mend: 'Put back the folder or its backup, and call support. Do not sell before.',
  },
  damaged: {
    what: 'The record of sales is damaged.',
    mend: 'Do not sell. Keep the whole folder as it is, and call support.',
  },
  'no-access': {
    what: 'The record of sales can not be opened or written.',
    mend: 'Check that the disk is not full and that this user may write there.',
  },
};
