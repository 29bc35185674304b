import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import {
  DEMO_CATALOGUE,
  DEMO_METERS,
  type Ledger,
  type LedgerOptions,
  openLedger,
  seededRandom,
} from '@tillkeeper/flash-ledger';
import { accessTokens } from './access-tokens.ts';
import { simulatorApp } from './app.ts';
import type { Bench } from './bench.ts';
import { DEMO_ACCOUNT_NUMBER, DEMO_API_KEY } from './demo-account.ts';
import { noFaults } from './faults.ts';
import { rateLimit } from './rate-limit.ts';
import { requestLog } from './request-log.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { readStateFile, writeStateFile } from './state-file.ts';
import { traffic } from './traffic.ts';

/** How a simulator is to run. */
export interface SimulatorOptions {
  /** 0 takes any free port. It always listens on 127.0.0.1 alone. */
  readonly port: number;
  readonly seed: number;
  readonly settings?: Partial<Settings>;
  /** Where the ledger survives a restart; it contains PINs. */
  readonly stateFile?: string;
  readonly tokenLifetimeSeconds: number;
  readonly openingBalanceCents: number;
  readonly ledgerOptions?: Partial<LedgerOptions>;
  readonly nowUtcMs: () => number;
  readonly log: (line: string) => void;
}

/** What a demo needs and nobody has to choose. */
export const DEFAULT_SIMULATOR_OPTIONS: SimulatorOptions = {
  port: 0,
  seed: 1,
  tokenLifetimeSeconds: 3600,
  openingBalanceCents: 2_500_000,
  nowUtcMs: () => Date.now(),
  log: () => {},
};

/** A simulator that listens. */
export interface RunningSimulator {
  /** `http://127.0.0.1:PORT` */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly accountNumber: string;
  readonly ledger: Ledger;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/** Starts a simulator; resolves when it listens. Rejects when the port is taken or the state file is not ours. */
export async function startSimulator(
  options: Partial<SimulatorOptions> = {},
): Promise<RunningSimulator> {
  const chosen = { ...DEFAULT_SIMULATOR_OPTIONS, ...options };
  const bench = makeBench(chosen);
  const server = createAdaptorServer({ fetch: simulatorApp(bench).fetch }) as Server;
  await listen(server, chosen.port);
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    apiKey: bench.apiKey,
    accountNumber: bench.ledger.accountNumber,
    ledger: bench.ledger,
    close: () => close(server, bench),
  };
}

function makeBench(options: SimulatorOptions): Bench {
  const { nowUtcMs, log, stateFile } = options;
  let settings: Settings = { ...DEFAULT_SETTINGS, ...options.settings };
  // Not the ledger's own: how slow a line is must not change which PINs it sells.
  const jitter = seededRandom(options.seed + 1_000_003);
  const ledger = openDemoLedger(options);
  const listeners = new Set<() => void>();
  return {
    ...{ ledger, nowUtcMs, log, apiKey: DEMO_API_KEY },
    settings: () => settings,
    setSettings: (changes) => {
      settings = { ...settings, ...changes };
    },
    traffic: traffic(),
    rateLimit: rateLimit(() => performance.now()),
    latency: async () => {
      const waitMs = settings.latencyMs + jitter.below(settings.jitterMs + 1);
      if (waitMs > 0) await sleep(waitMs);
    },
    tokens: accessTokens({
      nowUtcMs,
      newToken: randomUUID,
      lifetimeSeconds: options.tokenLifetimeSeconds,
    }),
    faults: noFaults(),
    requests: requestLog(),
    changed: () => {
      if (stateFile !== undefined) writeStateFile(stateFile, ledger.snapshot());
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function openDemoLedger(options: SimulatorOptions): Ledger {
  const snapshot = options.stateFile === undefined ? undefined : readStateFile(options.stateFile);
  return openLedger({
    seed: options.seed,
    accountNumber: DEMO_ACCOUNT_NUMBER,
    openingBalanceCents: options.openingBalanceCents,
    catalogue: DEMO_CATALOGUE,
    meters: DEMO_METERS,
    clock: { nowUtcMs: options.nowUtcMs },
    options: options.ledgerOptions ?? {},
    ...(snapshot === undefined ? {} : { snapshot }),
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function close(server: Server, bench: Bench): Promise<void> {
  bench.faults.release();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
