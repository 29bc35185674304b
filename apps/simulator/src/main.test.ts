import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, requestToken } from './testing.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
let folder: string;
let children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-'));
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly accountNumber: string;
}

function launch(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

async function start(...args: string[]): Promise<Started> {
  const child = launch(...args);
  const [line] = await once(child.stdout ?? child, 'data');
  const { listening, apiKey, account } = JSON.parse(String(line));
  return { child, baseUrl: listening, apiKey, accountNumber: account };
}

async function buy({ baseUrl, apiKey, accountNumber }: Started, reference: string) {
  const simulator = { baseUrl, apiKey } as Parameters<typeof requestToken>[0];
  const token = (await requestToken(simulator, apiKey)).json.access_token;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ reference, accountNumber, amount: 10_000 });
  return call(`${baseUrl}/aggregation/4.0/1voucher/purchase`, { method: 'POST', headers, body });
}

describe('the command', () => {
  test('says where it listens in one line, and ends cleanly when told to', async () => {
    const { child, baseUrl } = await start('--port', '0');
    expect(baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('ends with its parent', async () => {
    const { child } = await start('--with-parent');
    child.stdin?.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('sells the same PINs for the same seed', async () => {
    const [one, two] = [await start('--seed', '5'), await start('--seed', '5')];
    const [first, second] = [await buy(one, 'S1'), await buy(two, 'S1')];
    expect(first.json.voucher.pin).toBe(second.json.voucher.pin);
  });

  test('goes on after a kill where its state file ends', async () => {
    const state = join(folder, 'state.json');
    const before = await start('--state', state);
    const sold = await buy(before, 'S1');
    before.child.kill('SIGKILL');
    await once(before.child, 'exit');
    const after = await start('--state', state);
    expect((await buy(after, 'S1')).text).toBe(sold.text);
    const ledger = await call(`${after.baseUrl}/_sim/ledger`);
    expect(ledger.json.entries).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  test.each([
    [['--port', 'x'], 2, 'port'],
    [['--shape', '4'], 2, 'shape'],
    [['--nonsense'], 2, 'nonsense'],
  ])('%o is refused with a reason', async (args, code, word) => {
    const child = launch(...args);
    let said = '';
    child.stderr?.on('data', (text) => {
      said += String(text);
    });
    expect(await once(child, 'close')).toEqual([code, null]);
    expect(said).toContain(word);
  });

  test('does not write over a file that is not its own', async () => {
    const state = join(folder, 'other.json');
    writeFileSync(state, '{"mine":true}');
    const child = launch('--state', state);
    expect(await once(child, 'close')).toEqual([1, null]);
  });
});
