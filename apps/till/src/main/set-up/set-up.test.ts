import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { err, ok } from '@tillkeeper/domain';
import type { SetUp } from '@tillkeeper/ipc';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type BootInput, bootTill } from '../boot.ts';
import { tillPaths } from '../paths.ts';
import { needsSetUp } from './needs-set-up.ts';
import { checkSetUp, saveSetUp } from './save-set-up.ts';

const TYPED: SetUp = {
  storeName: 'Mama Zodwa’s Shop',
  addressLines: [' 12 Long St ', ''],
  vatNumber: '4123 456 789',
  tillId: 'T01',
  environment: 'sandbox',
  accountNumber: '1234-5678-9012-3456',
  storeId: 'ZOD1',
  terminalId: 'T01',
  apiKey: ' bm90LWEta2V5 ',
};
let folder: string;
let input: BootInput;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-set-up-'));
  input = {
    paths: tillPaths({ TILL_DATA_DIR: join(folder, 'data') }, join(folder, 'config')),
    environment: {},
    keyStore: { guarded: true, encrypt: Buffer.from, decrypt: (sealed) => String(sealed) },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    setsUp: true,
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const taken = async () => ok([]);

it('asks what it is to be before anything of the till is made', () => {
  const { setsUp: _, ...fresh } = input;
  expect(bootTill(fresh)).toEqual(err({ kind: 'set-up', step: 'choose' }));
  expect(existsSync(input.paths.journalKeyFile)).toBe(false);
  expect(bootTill(input)).toEqual(err({ kind: 'set-up', step: 'shop' }));
});

it.each([
  { TILL_DEMO: '1' },
  { TILL_CONFIG: '/nowhere' },
  { TILL_STORE_ID: 'A' },
  { TILL_FLASH_ACCOUNT: '1' },
])('asks nobody who said something already: %o', (environment) => {
  expect(needsSetUp(input.paths.configFile, environment)).toBe(false);
});

it('never takes a broken settings file for none', () => {
  mkdirSync(dirname(input.paths.configFile), { recursive: true });
  writeFileSync(input.paths.configFile, '{');
  expect(bootTill(input)).toMatchObject({ ok: false, error: { kind: 'config-error' } });
});

it('writes settings that the next start takes, and seals the key beside them', async () => {
  expect(await saveSetUp(input, TYPED, taken)).toEqual({ kind: 'saved' });
  const text = readFileSync(input.paths.configFile, 'utf8');
  expect(text).not.toContain(TYPED.apiKey.trim());
  expect(readFileSync(input.paths.apiKeyFile, 'utf8')).not.toContain(TYPED.apiKey.trim());
  const opened = bootTill(input);
  expect(opened).toMatchObject({
    ok: true,
    value: {
      config: {
        flashApiKey: 'bm90LWEta2V5',
        store: { addressLines: ['12 Long St'], vatNumber: '4123456789' },
      },
    },
  });
  if (opened.ok) opened.value.journal.close();
});

it.each(['not-authorised', 'unreachable', 'failed'])(
  'keeps nothing when the try ends with %s',
  async (kind) => {
    expect(await saveSetUp(input, TYPED, async () => err({ kind }))).toEqual({
      kind: 'refused',
      why: kind,
    });
    expect(existsSync(input.paths.configFile)).toBe(false);
    expect(existsSync(input.paths.apiKeyFile)).toBe(false);
  },
);

it('says which field is wrong, and tries nothing', async () => {
  const wrong: SetUp = { ...TYPED, storeName: '', addressLines: ['x'.repeat(81)], storeId: 'Z-1' };
  const fields = checkSetUp(input, wrong).map(({ field }) => field);
  expect(fields.toSorted()).toEqual(['addressLines', 'storeId', 'storeName']);
  expect(checkSetUp(input, { ...TYPED, apiKey: '' })).toMatchObject([{ field: 'apiKey' }]);
  const never = async (): Promise<never> => {
    throw new Error('It was tried.');
  };
  expect(await saveSetUp(input, wrong, never)).toMatchObject({ kind: 'wrong' });
});
