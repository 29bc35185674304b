import { err, ok } from '@tillkeeper/domain';
import { expect, it, vi } from 'vitest';
import type { CatalogueStore } from '../catalogue.ts';
import { createManualTimers } from '../testing/manual-timers.ts';
import { createCatalogueSync } from './catalogue-sync.ts';

type Synced = Awaited<ReturnType<CatalogueStore['sync']>>;

function setUp() {
  const answers: ((answer: Synced) => void)[] = [];
  const { timers, plannedMs, ring } = createManualTimers();
  const catalogue = { sync: () => new Promise<Synced>((answer) => answers.push(answer)) };
  const log = { warn: vi.fn() };
  const sync = createCatalogueSync(catalogue, timers, log);
  return { sync, answers, plannedMs, ring, log };
}

const LISTED = ok([]) as unknown as Synced;
const NO_LINE = err({ kind: 'unreachable', code: '', detail: '' }) as unknown as Synced;

it('asks again half an hour after each answer, good or bad', async () => {
  const { sync, answers, plannedMs, ring, log } = setUp();
  void sync.now();
  expect(plannedMs()).toEqual([]);
  answers.shift()?.(NO_LINE);
  await vi.waitFor(() => expect(plannedMs()).toEqual([30 * 60_000]));
  expect(log.warn).toHaveBeenCalledTimes(1);
  ring();
  expect(answers).toHaveLength(1);
  answers.shift()?.(LISTED);
  await vi.waitFor(() => expect(plannedMs()).toEqual([30 * 60_000]));
});

it('plans nothing when the till was closed while the provider thought about it', async () => {
  const { sync, answers, plannedMs } = setUp();
  const asked = sync.now();
  sync.stop();
  answers.shift()?.(LISTED);
  await asked;
  expect(plannedMs()).toEqual([]);
});
