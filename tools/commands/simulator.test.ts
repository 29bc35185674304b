import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exitOf, stop } from '../process.ts';
import { startSimulator } from './simulator.ts';

const PATIENCE_MS = 30_000;
let folder: string;
let children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-'));
});
afterEach(() => {
  for (const child of children) stop(child, 'SIGKILL');
  children = [];
  rmSync(folder, { recursive: true, force: true });
});

async function start() {
  const simulator = await startSimulator(join(folder, 'Tillkeeper-demo'));
  children.push(simulator.child);
  return simulator;
}

it(
  'remembers its ledger from one start to the next, as the journal beside it does',
  async () => {
    const first = await start();
    await fetch(`${first.listening}/_sim/balance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ amountCents: 4_321 }),
    });
    stop(first.child);
    await exitOf(first.child);
    const second = await start();
    const answer = await fetch(`${second.listening}/_sim/ledger`);
    expect(await answer.json()).toMatchObject({ balanceCents: 4_321 });
  },
  PATIENCE_MS,
);

// A SIGKILLed program runs no clean-up: only the pipe that breaks tells the simulator.
it(
  'ends with whoever started it, even by SIGKILL',
  async () => {
    const { href } = new URL('./simulator.ts', import.meta.url);
    const program = `
      const { startSimulator } = await import(${JSON.stringify(href)});
      console.log((await startSimulator(${JSON.stringify(folder)})).listening);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [listening] = await once(createInterface(parent.stdout), 'line');
    expect((await fetch(`${listening}/_sim/ledger`)).ok).toBe(true);
    parent.kill('SIGKILL');
    await expect
      .poll(() => fetch(`${listening}/_sim/ledger`).catch(() => 'gone'), { timeout: 10_000 })
      .toBe('gone');
  },
  PATIENCE_MS,
);
