import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sale } from '@tillkeeper/domain';
import { openJournal } from '@tillkeeper/journal';
import { type PrinterServer, ptyPrinter, tcpPrinter } from '@tillkeeper/printer/servers';
import { loadConfig } from '../../config/load.ts';
import { tillPaths } from '../../paths.ts';
import { systemClock, systemRandom, systemTimers } from '../../ports.ts';
import { openTillSession, type TillSession } from '../../till-session.ts';
import type { Transport } from './cells.ts';

/** The simulator that sells, as it says itself. */
export interface Flash {
  readonly listening: string;
  readonly apiKey: string;
  readonly account: string;
}

/** A till but for its windows, and a printer at the end of a real line of the system. */
export interface MatrixWorld {
  readonly session: TillSession;
  readonly server: PrinterServer;
  /** Called with every change of a sale, while it is set. */
  onSale: (sale: Sale) => void;
  dispose(): Promise<void>;
}

/** Short, so that a matrix takes a minute; in the same order as the real ones. */
const TIMINGS = {
  reopenAfterMs: 80,
  pollEveryMs: 60,
  answerWithinMs: 200,
  stallAfterMs: 700,
  fenceWithinMs: 8_000,
};
/** A quick printer: what matters is that paper takes time at all. */
const DEVICE = { columns: 42, dotsPerSecond: 10_000, maximumSlips: 1_000 };

/** Opens a till that prints over a transport. */
export async function openMatrixWorld(transport: Transport, flash: Flash): Promise<MatrixWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'tillkeeper-matrix-'));
  const server =
    transport === 'tcp'
      ? await tcpPrinter(DEVICE)
      : ptyPrinter({ ...DEVICE, as: transport, path: join(folder, 'printer') });
  await server.plugIn();
  const flow = transport === 'serial' ? '?flowControl=xon' : '';
  const environment = {
    TILL_DEMO: '1',
    TILL_FLASH_BASE_URL: flash.listening,
    TILL_FLASH_API_KEY: flash.apiKey,
    TILL_FLASH_ACCOUNT: flash.account,
    TILL_DATA_DIR: folder,
    TILL_PRINTER: `${server.uri}${flow}`,
  };
  const config = loadConfig({ file: 'none', text: undefined, environment });
  const paths = tillPaths(environment, folder);
  const machine = { clock: systemClock, random: systemRandom };
  const sealingKey = new Uint8Array(32).fill(7);
  const journal = openJournal({ file: paths.journalFile, tillId: 'T03', sealingKey, ...machine });
  if (!config.ok || !journal.ok) throw new Error(JSON.stringify([config, journal]));
  const session = openTillSession({
    config: config.value,
    paths,
    journal: journal.value,
    ...machine,
    timers: systemTimers,
    operatorName: () => 'Nomsa',
    printerTimings: TIMINGS,
    log: {
      info: () => {},
      warn: () => {},
      error: (what, error) => process.stderr.write(`${what}: ${String(error)}\n`),
    },
    onSale: ({ saleId }) => {
      const sale = journal.value.sale(saleId);
      if (sale !== undefined) world.onSale(sale);
    },
    onStatus: () => {},
    onCatalogue: () => {},
    onPaper: () => {},
  });
  const world: MatrixWorld = {
    session,
    server,
    onSale: () => {},
    dispose: async () => {
      await session.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

/** Waits until something is so. */
export async function until(what: string, isSo: () => boolean, withinMs = 15_000): Promise<void> {
  const endMs = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > endMs) throw new Error(`${what}: not within ${withinMs} ms`);
    await pause(10);
  }
}

/** Lets time pass. */
export async function pause(forMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, forMs));
}
