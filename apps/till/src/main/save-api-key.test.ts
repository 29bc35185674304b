import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { err, ok } from '@tillkeeper/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type BootInput, bootTill } from './boot.ts';
import { tillPaths } from './paths.ts';
import { saveApiKey } from './save-api-key.ts';

const API_KEY = 'bm90LWEta2V5';
const TAKES = async () => ok([]);
let folder: string;
let input: BootInput;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-api-key-'));
  input = {
    paths: tillPaths({ TILL_DATA_DIR: folder }, folder),
    environment: {
      TILL_DEMO: '1',
      TILL_FLASH_BASE_URL: 'http://127.0.0.1:9',
      TILL_FLASH_ACCOUNT: '1',
    },
    keyStore: { guarded: false, encrypt: Buffer.from, decrypt: String },
    log: { info: () => {}, warn: () => {}, error: () => {} },
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('saves a key that the provider takes, sealed, and the next start uses it', async () => {
  expect(bootTill(input)).toMatchObject({ ok: false, error: { kind: 'config-error' } });
  expect(await saveApiKey(input, ` ${API_KEY} `, { tryAccount: TAKES })).toEqual({ kind: 'saved' });
  expect(readFileSync(input.paths.apiKeyFile, 'utf8')).not.toContain(API_KEY);
  const opened = bootTill(input);
  expect(opened).toMatchObject({ ok: true, value: { config: { flashApiKey: API_KEY } } });
  if (opened.ok) opened.value.journal.close();
});

it.each(['not-authorised', 'unreachable', 'failed'])(
  'saves nothing when the try ends with %s',
  async (kind) => {
    const answer = await saveApiKey(input, API_KEY, { tryAccount: async () => err({ kind }) });
    expect(answer).toEqual({ kind: 'refused', why: kind });
    expect(existsSync(input.paths.apiKeyFile)).toBe(false);
  },
);

it('tries no key that can be none', async () => {
  const never = async (): Promise<never> => {
    throw new Error('It was tried.');
  };
  expect(await saveApiKey(input, 'Basic abc', { tryAccount: never })).toEqual({
    kind: 'refused',
    why: 'wrong-form',
  });
});
