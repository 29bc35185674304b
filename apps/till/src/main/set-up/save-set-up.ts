import type { Result } from '@tillkeeper/domain';
import type { ConfigProblem, SetUp, SetUpAnswer, SetUpProblem } from '@tillkeeper/ipc';
import { type BootInput, openTillKey } from '../boot.ts';
import { loadConfig, type TillConfig } from '../config/load.ts';
import { writeJsonFile } from '../json-file.ts';
import { writeSealed } from '../keys/derived.ts';
import { systemRandom } from '../ports.ts';
import { listProducts, type Tried, whyOf } from '../save-api-key.ts';

/** What is wrong with what was typed, by the settings' own schema. Asks nobody and keeps nothing. */
export function checkSetUp(input: BootInput, typed: SetUp): SetUpProblem[] {
  const config = configOf(input, typed);
  return config.ok ? [] : config.error.map(problemOf);
}

/**
 * Tries the account with the provider; when it is taken, seals the API key under the till's key and
 * writes the settings. The key goes first: without a file the next start only asks again.
 */
export async function saveSetUp(
  input: BootInput,
  typed: SetUp,
  tryAccount: (config: TillConfig) => Promise<Tried> = listProducts,
): Promise<SetUpAnswer> {
  const config = configOf(input, typed);
  if (!config.ok) return { kind: 'wrong', problems: config.error.map(problemOf) };
  const key = openTillKey(input);
  if (!key.ok) return { kind: 'refused', why: 'failed' };
  const tried = await tryAccount(config.value);
  if (!tried.ok) return { kind: 'refused', why: whyOf(tried.error.kind) };
  writeSealed(input.paths.apiKeyFile, key.value.key, typed.apiKey.trim(), systemRandom);
  writeJsonFile(input.paths.configFile, settingsOf(typed));
  return { kind: 'saved' };
}

function configOf(input: BootInput, typed: SetUp): Result<TillConfig, ConfigProblem[]> {
  return loadConfig({
    file: input.paths.configFile,
    text: JSON.stringify(settingsOf(typed)),
    environment: { ...input.environment, TILL_FLASH_API_KEY: typed.apiKey.trim() },
  });
}

/** The settings file of a new till. The printer is chosen on the till's own screen afterwards. */
function settingsOf(typed: SetUp): object {
  const addressLines = typed.addressLines.map((line) => line.trim()).filter((line) => line !== '');
  const vatNumber = typed.vatNumber.replaceAll(/\s/g, '');
  return {
    tillId: typed.tillId.trim(),
    storeId: typed.storeId.trim(),
    terminalId: typed.terminalId.trim(),
    store: {
      name: typed.storeName.trim(),
      addressLines,
      ...(vatNumber === '' ? {} : { vatNumber }),
    },
    flash: { environment: typed.environment, accountNumber: typed.accountNumber.trim() },
    printer: { uri: 'virtual:' },
  };
}

const FIELDS: Readonly<Record<string, keyof SetUp>> = {
  tillId: 'tillId',
  storeId: 'storeId',
  terminalId: 'terminalId',
  'store.name': 'storeName',
  'store.addressLines': 'addressLines',
  'store.vatNumber': 'vatNumber',
  'flash.environment': 'environment',
  'flash.accountNumber': 'accountNumber',
  TILL_FLASH_API_KEY: 'apiKey',
};

function problemOf({ key, message }: ConfigProblem): SetUpProblem {
  return { field: FIELDS[key.replace(/\.\d+$/, '')] ?? '', message };
}
