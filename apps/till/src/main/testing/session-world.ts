import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Clock, Product, ProductGroup, SaleTarget } from '@tillkeeper/domain';
import type { ConfirmAnswer, SaleView } from '@tillkeeper/ipc';
import { openJournal } from '@tillkeeper/journal';
import type { Paper } from '@tillkeeper/printer';
import { DEFAULT_SETTINGS, type EngineSettings } from '@tillkeeper/sale-engine';
import { expect, vi } from 'vitest';
import { loadConfig } from '../config/load.ts';
import { confirmSale } from '../handlers/sales.ts';
import { tillPaths } from '../paths.ts';
import { systemClock, systemRandom, systemTimers } from '../ports.ts';
import { openTillSession, type TillSession } from '../till-session.ts';

const SIMULATOR = fileURLToPath(new URL('../../../../simulator/src/main.ts', import.meta.url));

/** What the simulator says of itself when it is ready. */
export interface Flash {
  readonly listening: string;
  readonly apiKey: string;
  readonly account: string;
}

/** The real simulator in a process of its own. */
export async function startSimulator(): Promise<{
  readonly flash: Flash;
  readonly child: ChildProcess;
}> {
  const child = spawn(process.execPath, [SIMULATOR, '--port', '0', '--seed', '7'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(
    createInterface({ input: child.stdout as NodeJS.ReadableStream }),
    'line',
  );
  return { flash: JSON.parse(line as string) as Flash, child };
}

/** A whole till but for its windows, on a folder of its own. */
export interface SessionWorld {
  session: TillSession;
  /** How far the till's clocks are off the machine's. */
  readonly skew: { utcMs: number; monotonicMs: number };
  readonly views: SaleView[];
  paper: () => Paper | undefined;
  confirm(
    group: ProductGroup,
    target: SaleTarget,
    amountCents: number,
    intentId?: string,
  ): ConfirmAnswer;
  /** Closes the session and opens it again on the same folder, in front of another server if told. */
  restart(baseUrl?: string): Promise<void>;
  dispose(): Promise<void>;
}

/** A machine with other work gets a while. */
const PATIENCE = 20_000;

/** Opens a till against a server that speaks Flash's API at `baseUrl`. */
export async function openSessionWorld(
  flash: Flash,
  baseUrl = flash.listening,
  settings: Partial<EngineSettings> = {},
): Promise<SessionWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'tillkeeper-session-'));
  const views: SaleView[] = [];
  let paper: Paper | undefined;
  const skew = { utcMs: 0, monotonicMs: 0 };
  const clock: Clock = {
    nowUtcMs: () => systemClock.nowUtcMs() + skew.utcMs,
    monotonicMs: () => systemClock.monotonicMs() + skew.monotonicMs,
  };
  const open = (listening: string): TillSession =>
    openSession(folder, clock, flash, listening, settings, views, (next) => {
      paper = next;
    });
  const world: SessionWorld = {
    session: open(baseUrl),
    skew,
    views,
    paper: () => paper,
    confirm: (group, target, amountCents, intentId = `INTENT-${group}`) =>
      confirmSale(world.session, {
        intentId,
        productCode: productOf(world.session, group).productCode,
        productName: productOf(world.session, group).name,
        amountCents,
        target,
        tender: { kind: 'cash', receivedCents: amountCents, changeCents: 0 },
      }),
    restart: async (at = baseUrl) => {
      await world.session.close();
      world.session = open(at);
      await vi.waitFor(printerIsReady, PATIENCE);
    },
    dispose: async () => {
      await world.session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const printerIsReady = (): void => expect(world.session.status().printer.kind).toBe('ready');
  const hasProducts = (): void =>
    expect(world.session.catalogue.current().products.length).toBeGreaterThan(0);
  await vi.waitFor(printerIsReady, PATIENCE);
  await vi.waitFor(hasProducts, PATIENCE);
  return world;
}

/** The first product of a group with an amount of one's own. */
export function productOf(session: Pick<TillSession, 'catalogue'>, group: ProductGroup): Product {
  const { products } = session.catalogue.current();
  const product = products.find((each) => each.group === group && !each.fixedAmount);
  if (product === undefined) throw new Error(`The simulator has no ${group}.`);
  return product;
}

function openSession(
  folder: string,
  clock: Clock,
  flash: Flash,
  flashBaseUrl: string,
  settings: Partial<EngineSettings>,
  views: SaleView[],
  onPaper: (paper: Paper) => void,
): TillSession {
  const environment = {
    TILL_DEMO: '1',
    TILL_FLASH_BASE_URL: flash.listening,
    TILL_FLASH_API_KEY: flash.apiKey,
    TILL_FLASH_ACCOUNT: flash.account,
    TILL_DATA_DIR: folder,
  };
  const config = loadConfig({ file: 'none', text: undefined, environment });
  const paths = tillPaths(environment, folder);
  const machine = { clock, random: systemRandom };
  const key = new Uint8Array(32).fill(7);
  const journal = openJournal({
    file: paths.journalFile,
    tillId: 'T03',
    sealingKey: key,
    ...machine,
  });
  if (!config.ok || !journal.ok) throw new Error(JSON.stringify([config, journal]));
  return openTillSession({
    // Set here, because the demo's own rules allow no server that is elsewhere.
    config: { ...config.value, flashBaseUrl },
    paths,
    journal: journal.value,
    ...machine,
    timers: systemTimers,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    log: { info: () => {}, warn: () => {}, error: (_what, error) => expect.fail(String(error)) },
    operatorName: () => 'Nomsa',
    onSale: (sale) => views.push(sale),
    onStatus: () => {},
    onCatalogue: () => {},
    onPaper,
  });
}
