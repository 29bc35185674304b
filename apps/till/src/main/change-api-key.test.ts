import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { err, type HouseFact, ok } from '@tillkeeper/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BootInput, bootTill } from './boot.ts';
import { type ApiKeyDesk, changeApiKey } from './change-api-key.ts';
import { tillPaths } from './paths.ts';
import { saveApiKey } from './save-api-key.ts';

const OLD_KEY = 'b2xkLWtleQ==';
const NEW_KEY = 'bmV3LWtleQ==';
const BY = { operatorId: 'OP-1', name: 'Naledi' };
const log = { info: () => {}, warn: () => {}, error: () => {} };
const takes = async () => ok([]);

let folder: string;
let input: BootInput;
let facts: HouseFact[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-new-key-'));
  facts = [];
  input = {
    paths: tillPaths({ TILL_DATA_DIR: folder }, folder),
    environment: {
      TILL_DEMO: '1',
      TILL_FLASH_BASE_URL: 'http://127.0.0.1:9',
      TILL_FLASH_ACCOUNT: '1',
    },
    keyStore: { guarded: false, encrypt: Buffer.from, decrypt: String },
    log,
  };
  await saveApiKey(input, OLD_KEY, { tryAccount: takes });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function change(more: Partial<ApiKeyDesk> = {}, apiKey = NEW_KEY) {
  const record = (more: readonly HouseFact[]): void => void facts.push(...more);
  const clock = { nowUtcMs: () => 7 };
  return changeApiKey({ input, tryAccount: takes, record, clock, log, ...more }, apiKey, BY);
}

/** The key that the next start sells with. */
function keyOfNextStart(): string {
  const opened = bootTill(input);
  if (!opened.ok) throw new Error(opened.error.kind);
  opened.value.journal.close();
  return opened.value.config.flashApiKey;
}

describe('another API key at a running till', () => {
  it('is tried, on record without its value, sealed, and used by the next start', async () => {
    expect(await change()).toEqual({ kind: 'saved' });
    const changed = { kind: 'key-changed', what: 'api-key-changed', by: BY, atUtcMs: 7 };
    expect(facts).toEqual([changed]);
    expect(readFileSync(input.paths.apiKeyFile, 'utf8')).not.toContain(NEW_KEY);
    expect(keyOfNextStart()).toBe(NEW_KEY);
  });

  it.each(['not-authorised', 'unreachable'])('changes nothing when it is %s', async (kind) => {
    const answer = await change({ tryAccount: async () => err({ kind }) });
    expect(answer).toEqual({ kind: 'refused', why: kind });
    expect(facts).toEqual([]);
    expect(keyOfNextStart()).toBe(OLD_KEY);
  });

  it('is not taken where the environment sets the key', async () => {
    const environment = { ...input.environment, TILL_FLASH_API_KEY: OLD_KEY };
    const answer = await change({ input: { ...input, environment } });
    expect(answer).toEqual({ kind: 'refused', why: 'set-by-variable' });
    expect(facts).toEqual([]);
  });

  it('stays as it was when the change can not be written down', async () => {
    const record = (): never => {
      throw new Error('full');
    };
    await expect(change({ record })).rejects.toThrow('full');
    expect(keyOfNextStart()).toBe(OLD_KEY);
  });

  it('is taken back on record when it can not be kept', async () => {
    rmSync(input.paths.apiKeyFile);
    mkdirSync(join(input.paths.apiKeyFile, 'in-the-way'), { recursive: true });
    expect(await change()).toEqual({ kind: 'refused', why: 'failed' });
    expect(facts).toMatchObject([{ what: 'api-key-changed' }, { what: 'api-key-not-changed' }]);
    expect(existsSync(join(input.paths.apiKeyFile, 'in-the-way'))).toBe(true);
  });
});
