import type { Result } from '@tillkeeper/domain';
import type { SaveApiKeyAnswer } from '@tillkeeper/ipc';
import { createFlashProvider } from '@tillkeeper/provider-flash';
import { type BootInput, openTillKey, readConfig } from './boot.ts';
import { flashSettings, type TillConfig } from './config/load.ts';
import { writeSealed } from './keys/derived.ts';
import { systemClock, systemRandom } from './ports.ts';

/** How a try of the account went; see `Provider.listProducts`. */
export type Tried = Result<unknown, { readonly kind: string }>;

/** How a key is tried and what is done about it, where it is not the way of the set-up. */
export interface ApiKeyPorts {
  readonly tryAccount?: (config: TillConfig) => Promise<Tried>;
  /** Called once the provider took the key, before it is written: throws when it must not be. */
  readonly beforeSave?: () => void;
}

/**
 * Tries an API key with the provider, and saves it sealed under the till's key when the provider takes
 * it. A key that can't be tried is not saved: a typing mistake would show only at the first sale.
 */
export async function saveApiKey(
  input: BootInput,
  apiKey: string,
  { tryAccount = listProducts, beforeSave = () => {} }: ApiKeyPorts = {},
): Promise<SaveApiKeyAnswer> {
  const key = openTillKey(input);
  if (!key.ok) return { kind: 'refused', why: 'failed' };
  const environment = { ...input.environment, TILL_FLASH_API_KEY: apiKey.trim() };
  const config = readConfig({ ...input, environment }, key.value);
  if (!config.ok) return { kind: 'refused', why: 'wrong-form' };
  const tried = await tryAccount(config.value);
  if (!tried.ok) return { kind: 'refused', why: whyOf(tried.error.kind) };
  beforeSave();
  writeSealed(input.paths.apiKeyFile, key.value.key, apiKey.trim(), systemRandom);
  return { kind: 'saved' };
}

/** The provider's refusal as a person at the till can mend it. */
export function whyOf(kind: string): 'unreachable' | 'not-authorised' | 'failed' {
  return kind === 'unreachable' || kind === 'not-authorised' ? kind : 'failed';
}

/** Asks for the catalogue: the cheapest call that proves account and key. */
export async function listProducts(config: TillConfig): Promise<Tried> {
  const provider = createFlashProvider(flashSettings(config), {
    clock: systemClock,
    random: systemRandom,
  });
  return await provider.listProducts();
}
