import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { LedgerEntry, Meter, Voucher } from '@tillkeeper/flash-ledger';
import { end } from './child.ts';
import { ROOT, SIMULATOR_PROGRAM } from './paths.ts';

/** What `GET /_sim/ledger` answers, as far as tests look at it. */
export interface LedgerView {
  readonly balanceCents: number;
  readonly redemptionBalanceCents: number;
  readonly entries: readonly LedgerEntry[];
  readonly vouchers: readonly Voucher[];
  readonly meters: readonly Meter[];
}

/** A money call as the simulator heard it. */
export interface HeardRequest {
  readonly operation: string;
  readonly reference: string;
  readonly bodySha256: string;
}

/** A fault as `POST /_sim/faults` takes it. */
export type FaultOrder = Readonly<Record<string, string | number | boolean>>;

/** A simulator in a process of its own, and its control interface. */
export interface Simulator {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly account: string;
  ledger(): Promise<LedgerView>;
  /** The money calls heard so far; lookups and token calls are not among them when `operation` is given. */
  requests(operation?: string): Promise<readonly HeardRequest[]>;
  fault(order: FaultOrder): Promise<void>;
  clearFaults(): Promise<void>;
  /** Lets every held answer go. */
  release(): Promise<void>;
  expireTokens(): Promise<void>;
  /** What went over the wire other than docs/openapi describes it; empty when all was as described. */
  mismatches(): Promise<readonly object[]>;
  setBalance(amountCents: number): Promise<void>;
  /** The provider's file of a South African day, `2026-11-21`. */
  dailyFile(day: string): Promise<string>;
  /** Uses a voucher up elsewhere. */
  redeem(pin: string): Promise<void>;
  /** Ends the process: from now on nobody listens. */
  stop(): Promise<void>;
}

/** Starts a simulator on a free port. The same arguments give the same PINs and tokens. */
export async function startSimulator(args: readonly string[] = []): Promise<Simulator> {
  const child = spawn(
    process.execPath,
    [SIMULATOR_PROGRAM, '--port', '0', '--seed', '7', '--with-parent', ...args],
    // Its standard input is our pipe: it ends when we do, however we do.
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const { listening: baseUrl, apiKey, account } = await announcementOf(child);
  return { baseUrl, apiKey, account, stop: () => end(child), ...controlOf(`${baseUrl}/_sim`) };
}

type Control = Omit<Simulator, 'baseUrl' | 'apiKey' | 'account' | 'stop'>;

function controlOf(base: string): Control {
  return {
    ledger: async () => (await call(`${base}/ledger`)) as LedgerView,
    requests: async (operation) => {
      const { requests } = (await call(`${base}/requests`)) as {
        requests: readonly HeardRequest[];
      };
      return requests.filter((each) => operation === undefined || each.operation === operation);
    },
    fault: async (order) => void (await call(`${base}/faults`, 'POST', order)),
    clearFaults: async () => void (await call(`${base}/faults`, 'DELETE', {})),
    release: async () => void (await call(`${base}/release`, 'POST', {})),
    mismatches: async () =>
      ((await call(`${base}/traffic`)) as { mismatches: readonly object[] }).mismatches,
    expireTokens: async () => void (await call(`${base}/tokens/expire`, 'POST', {})),
    setBalance: async (amountCents) =>
      void (await call(`${base}/balance`, 'POST', { amountCents })),
    dailyFile: async (day) => (await fetch(`${base}/reconciliation/${day}`)).text(),
    redeem: async (pin) => void (await call(`${base}/redeem`, 'POST', { pin })),
  };
}

async function call(url: string, method = 'GET', body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status}`);
  return response.json();
}

interface Announcement {
  readonly listening: string;
  readonly apiKey: string;
  readonly account: string;
}

function announcementOf(child: ChildProcess): Promise<Announcement> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('The simulator has no output.');
  let said = '';
  stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The simulator ended with ${code}: ${said}`)));
    createInterface({ input: stdout }).once('line', (line) =>
      resolve(JSON.parse(line) as Announcement),
    );
  });
}
