import type { ChildProcess } from 'node:child_process';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Sale } from '@tillkeeper/domain';
import { makeSelfSigned } from '@tillkeeper/provider/self-signed';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Fate, openRoughLine, type RoughLine } from './testing/rough-line.ts';
import {
  type Flash,
  openSessionWorld,
  type SessionWorld,
  startSimulator,
} from './testing/session-world.ts';

// The same proportions as in a shop, a fiftieth of the time.
const HASTE = {
  firstAttemptTimeoutMs: 300,
  laterAttemptTimeoutMs: 400,
  resendDelaysMs: [50, 100],
  customerWaitMs: 1_200,
  backgroundDelayMs: { first: 60, longest: 200 },
  slowDownDelayMs: 100,
  fenceMs: 1_500,
};
const LINE_FATES: readonly Fate[] = [
  'reset-before',
  'reset-after',
  'half-answer',
  'slow-drip',
  'duplicate',
  'late',
  'captive-portal',
];

let simulator: ChildProcess;
let flash: Flash;
let line: RoughLine;
let world: SessionWorld;

beforeAll(async () => {
  ({ child: simulator, flash } = await startSimulator());
});
afterAll(() => simulator.kill());
beforeEach(async () => {
  line = await openRoughLine(flash.listening);
  world = await openSessionWorld(flash, line.url, HASTE);
});
afterEach(async () => {
  await world.dispose();
  await line.close();
});

interface LedgerEntry {
  readonly reference: string;
  readonly status: string;
}

async function ledgerEntries(reference: string): Promise<LedgerEntry[]> {
  const ledger = (await (await fetch(`${flash.listening}/_sim/ledger`)).json()) as {
    entries: LedgerEntry[];
  };
  return ledger.entries.filter((entry) => entry.reference === reference);
}

async function ended(saleId: string): Promise<Sale> {
  const isOver = (): void =>
    expect(['sold', 'reversed', 'not-sold', 'declined']).toContain(
      world.session.journal.sale(saleId)?.phase.kind,
    );
  await vi.waitFor(isOver, { timeout: 15_000, interval: 50 });
  return world.session.journal.sale(saleId) as Sale;
}

function sell(group: 'one-voucher' | 'airtime'): string {
  const target =
    group === 'airtime'
      ? ({ kind: 'msisdn', msisdn: '27821234567' } as const)
      : ({ kind: 'none' } as const);
  const answer = world.confirm(group, target, 10_000);
  if (answer.kind !== 'accepted') throw new Error(answer.why);
  return answer.sale.saleId;
}

// Real time passes here: a machine with other work gets a while.
const PATIENCE = { timeout: 30_000 };

describe.each(['one-voucher', 'airtime'] as const)('%s over a rough line', PATIENCE, (group) => {
  it.each(LINE_FATES)('is sold exactly once when its first request meets: %s', async (fate) => {
    line.fates.push(fate);
    const sale = await ended(sell(group));
    expect(sale.phase.kind).toBe('sold');
    expect(await ledgerEntries(sale.intent.request.reference)).toMatchObject([{ status: 'Sold' }]);
    expect(line.seen[0]).toBe(fate);
  });

  it.each(LINE_FATES)(
    'never counts for less or more than the ledger when every request meets: %s',
    async (fate) => {
      line.fates.push(...Array.from({ length: 8 }, () => fate));
      const sale = await ended(sell(group));
      const sold = (await ledgerEntries(sale.intent.request.reference)).filter(
        ({ status }) => status !== 'Reversed',
      );
      expect(sold).toHaveLength(sale.phase.kind === 'sold' ? 1 : 0);
      expect(world.session.journal.verify().problems).toEqual([]);
    },
  );
});

describe('a line that is cut', PATIENCE, () => {
  it('sells nothing, and says so: refused', async () => {
    await line.close();
    // A till without an open connection: a request written into a cut one is no proof of anything.
    await world.restart();
    const sale = await ended(sell('one-voucher'));
    expect(sale).toMatchObject({ phase: { kind: 'not-sold', why: 'no-line' }, refund: 'due' });
    expect(await ledgerEntries(sale.intent.request.reference)).toEqual([]);
  });
});

/** A server on the way that answers everything with a log-in page, and what it was asked. */
async function openPortal(server: http.Server): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  server.on('request', (request: http.IncomingMessage, response: http.ServerResponse) => {
    asked.push(`${request.method} ${request.url}`);
    response.end('<html>Please sign in to use this network.</html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closables.push(server);
  return { url: `localhost:${(server.address() as AddressInfo).port}`, asked };
}
const closables: http.Server[] = [];
afterEach(async () => {
  for (const server of closables.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('a server that is not the provider', PATIENCE, () => {
  async function sellAt(baseUrl: string): Promise<Sale> {
    await world.restart(baseUrl);
    return ended(sell('one-voucher'));
  }

  it('is told nothing when it can not prove who it is: wrong TLS certificate', async () => {
    const { url, asked } = await openPortal(https.createServer(makeSelfSigned()));
    const sale = await sellAt(`https://${url}`);
    expect(sale).toMatchObject({ phase: { kind: 'not-sold', why: 'no-line' }, refund: 'due' });
    expect(sale.attempts.map(({ cause }) => cause)).toContain('not-executed');
    expect(asked).toEqual([]);
  });

  it('is told nothing when it does not speak TLS', async () => {
    const { url, asked } = await openPortal(http.createServer());
    const sale = await sellAt(`https://${url}`);
    expect(sale).toMatchObject({ phase: { kind: 'not-sold', why: 'no-line' }, refund: 'due' });
    expect(asked).toEqual([]);
  });

  it('gets no money call from a till that got no access token from it: captive portal', async () => {
    const { url, asked } = await openPortal(http.createServer());
    const sale = await sellAt(`http://${url}`);
    expect(sale).toMatchObject({ phase: { kind: 'not-sold', why: 'no-line' }, refund: 'due' });
    expect(new Set(asked)).toEqual(new Set(['POST /token']));
  });

  it('does not exist: nobody knows its name', async () => {
    const sale = await sellAt('https://till.invalid');
    expect(sale).toMatchObject({ phase: { kind: 'not-sold', why: 'no-line' }, refund: 'due' });
  });

  it('is left as soon as the real one can be reached again', async () => {
    const { url } = await openPortal(https.createServer(makeSelfSigned()));
    await world.restart(`https://${url}`);
    const saleId = sell('one-voucher');
    await vi.waitFor(() =>
      expect(world.session.journal.sale(saleId)?.attempts.at(-1)?.cause).toBe('not-executed'),
    );
    await world.restart();
    const sale = await ended(saleId);
    const entries = await ledgerEntries(sale.intent.request.reference);
    expect(entries).toHaveLength(sale.phase.kind === 'sold' ? 1 : 0);
  });
});
