import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ProductGroup, SaleTarget } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import { openJournal } from '@tillkeeper/journal';
import { type Paper, paperToText } from '@tillkeeper/printer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadConfig } from './config/load.ts';
import { confirmSale, openItems, revealSecrets, today } from './handlers/sales.ts';
import { tillPaths } from './paths.ts';
import { systemClock, systemRandom, systemTimers } from './ports.ts';
import { openTillSession, type TillSession } from './till-session.ts';

const SIMULATOR = fileURLToPath(new URL('../../../simulator/src/main.ts', import.meta.url));
interface Listening {
  readonly listening: string;
  readonly apiKey: string;
  readonly account: string;
}

let simulator: ChildProcess;
let flash: Listening;
let folder = '';
let session: TillSession;
let paper: Paper | undefined;
let views: SaleView[] = [];

beforeAll(async () => {
  simulator = spawn(process.execPath, [SIMULATOR, '--port', '0', '--seed', '7'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(
    createInterface({ input: simulator.stdout as NodeJS.ReadableStream }),
    'line',
  );
  flash = JSON.parse(line as string) as Listening;
});
afterAll(() => simulator.kill());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-session-'));
  views = [];
  paper = undefined;
  session = openSession();
  await vi.waitFor(
    () => expect(session.catalogue.current().products.length).toBeGreaterThan(0),
    5_000,
  );
});
afterEach(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

function openSession(): TillSession {
  const environment = {
    TILL_DEMO: '1',
    TILL_FLASH_BASE_URL: flash.listening,
    TILL_FLASH_API_KEY: flash.apiKey,
    TILL_FLASH_ACCOUNT: flash.account,
    TILL_DATA_DIR: folder,
  };
  const config = loadConfig({ file: 'none', text: undefined, environment });
  const paths = tillPaths(environment, folder);
  const journal = openJournal({
    file: paths.journalFile,
    tillId: 'T03',
    sealingKey: new Uint8Array(32).fill(7),
    clock: systemClock,
    random: systemRandom,
  });
  if (!config.ok || !journal.ok) throw new Error(JSON.stringify([config, journal]));
  return openTillSession({
    config: config.value,
    paths,
    journal: journal.value,
    clock: systemClock,
    random: systemRandom,
    timers: systemTimers,
    log: { info: () => {}, warn: () => {}, error: (_what, error) => expect.fail(String(error)) },
    onSale: (sale) => views.push(sale),
    onStatus: () => {},
    onCatalogue: () => {},
    onPaper: (next) => {
      paper = next;
    },
    onHalted: () => {},
  });
}

function confirm(
  group: ProductGroup,
  target: SaleTarget,
  amountCents: number,
  intentId = `INTENT-${group}`,
) {
  const product = session.catalogue
    .current()
    .products.find((each) => each.group === group && !each.fixedAmount);
  return confirmSale(session, {
    intentId,
    productCode: product?.productCode ?? 'none',
    amountCents,
    target,
    tender: { kind: 'cash', receivedCents: amountCents, changeCents: 0 },
  });
}

async function settled(): Promise<SaleView> {
  await vi.waitFor(() => expect(views.at(-1)?.slip.kind).toBe('printed'), 10_000);
  return views.at(-1) as SaleView;
}

async function ledgerText(): Promise<string> {
  return (await fetch(`${flash.listening}/_sim/ledger`)).text();
}

describe('a till against the simulator', () => {
  it.each<[ProductGroup, SaleTarget, number]>([
    ['airtime', { kind: 'msisdn', msisdn: '27821234567' }, 2_900],
    [
      'electricity',
      { kind: 'meter', meterNumber: '01443026719', customerName: 'S M DLAMINI' },
      20_000,
    ],
    ['one-voucher', { kind: 'none' }, 10_000],
    ['cash-out-pin', { kind: 'none' }, 50_000],
  ])('sells %s, and its slip says what the ledger says', async (group, target, amountCents) => {
    expect(confirm(group, target, amountCents)).toMatchObject({ kind: 'accepted' });
    const sale = await settled();
    expect(sale).toMatchObject({
      phase: { kind: 'sold' },
      slip: { kind: 'printed', copyNumber: 0 },
      open: false,
    });
    const slip = paperToText(paper as Paper);
    expect(slip).toContain(sale.reference);
    const shown = revealSecrets(session, sale.saleId, Date.now());
    const secrets =
      shown.kind === 'shown' ? shown.secrets.map(({ groups }) => groups.join('')) : [];
    expect(secrets.length > 0).toBe(group !== 'airtime');
    const ledger = await ledgerText();
    for (const secret of secrets) {
      expect(ledger).toContain(secret);
      expect(slip.replace(/\s/g, '')).toContain(secret);
      expect(JSON.stringify(views)).not.toContain(secret);
    }
    expect(today(session, Date.now())).toMatchObject({ soldCount: 1, takenCents: amountCents });
  });

  it('answers the same confirmation with the same sale', async () => {
    const first = confirm('one-voucher', { kind: 'none' }, 10_000);
    const second = confirm('one-voucher', { kind: 'none' }, 10_000);
    await settled();
    expect(
      first.kind === 'accepted' &&
        second.kind === 'accepted' &&
        first.sale.saleId === second.sale.saleId,
    ).toBe(true);
    expect(today(session, Date.now()).soldCount).toBe(1);
  });

  it('shows a meter that is blocked as a decline, and owes the money back', async () => {
    expect(
      confirm('electricity', { kind: 'meter', meterNumber: '99999', customerName: '' }, 10_000)
        .kind,
    ).toBe('accepted');
    await vi.waitFor(() => expect(views.at(-1)?.phase.kind).toBe('declined'), 5_000);
    expect(openItems(session)).toMatchObject([{ refund: 'due', amountCents: 10_000 }]);
  });
});
