import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Product } from '@tillkeeper/domain';
import { type Catalogue, type ConfirmSale, ipc, type SaleView } from '@tillkeeper/ipc';
import { hasEnded } from '../support/child.ts';
import { launchTill } from '../support/launch.ts';
import { type Simulator, startSimulator } from '../support/simulator.ts';
import { until, when } from '../support/until.ts';
import type { Cell, Goods } from './cells.ts';

/** What a cell came to; `problem` is absent when the till's record and the ledger agree. */
export interface CellResult {
  readonly ended: string;
  readonly problem?: string;
}

/** Sells, is killed, starts again, finishes, and compares the till's record with the ledger. */
export async function runCell(cell: Cell): Promise<CellResult> {
  const folder = mkdtempSync(join(tmpdir(), 'tillkeeper-kill-'));
  const simulator = await startSimulator();
  try {
    for (const order of cell.faults) await simulator.fault(order);
    const wasKilled = await sellUntilKilled(cell, simulator, folder);
    return await finishAndCompare(simulator, folder, wasKilled);
  } finally {
    await simulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sellUntilKilled(cell: Cell, simulator: Simulator, folder: string): Promise<boolean> {
  const till = await launchTill({ ...settings(simulator, folder), TILL_KILL_AT: cell.killAt });
  const main = till.app.process();
  const product = await productFor(till.page, cell);
  // The page dies with the process: whatever it was asking is never answered.
  confirm(till.page, cell, product).catch(() => undefined);
  if (cell.givesUp) giveUpWhenUnknown(till.page).catch(() => undefined);
  const killed = await until('the kill', () => when(hasEnded(main)), 12_000).catch(() => false);
  if (!killed) await till.app.close();
  return killed === true;
}

async function finishAndCompare(
  simulator: Simulator,
  folder: string,
  wasKilled: boolean,
): Promise<CellResult> {
  const till = await launchTill(settings(simulator, folder));
  try {
    const sale = await until('an end', () => endOf(till.page), 20_000);
    const { entries } = await simulator.ledger();
    const sold = entries.filter(({ status }) => status === 'Sold');
    const ended = sale === 'nothing' ? 'nothing recorded' : inWords(sale);
    const problem = wasKilled
      ? disagreement(sale, sold.length)
      : 'the kill point was never reached';
    return problem === undefined ? { ended } : { ended, problem };
  } finally {
    await till.app.close();
  }
}

/** The sale once it stands still; due slips are printed on the way, doubtful ones are judged torn. */
async function endOf(page: Page): Promise<SaleView | 'nothing' | undefined> {
  const today = (await ask(page, ipc.verbs.today.channel)) as { sales: SaleView[] } | undefined;
  if (today === undefined) return undefined;
  const [sale, second] = today.sales;
  if (second !== undefined) throw new Error('One confirmation became two sales.');
  if (sale === undefined) return 'nothing';
  const { saleId } = sale;
  for (const paper of ['slip', 'pending-slip'] as const) {
    const state = paper === 'slip' ? sale.slip : sale.pendingSlip;
    if (state.kind === 'doubtful')
      await ask(page, ipc.verbs.judgeSlip.channel, { saleId, paper, cameOut: false });
    if (state.kind === 'due' && paper === 'slip')
      await ask(page, ipc.verbs.printSlip.channel, { saleId, paper });
  }
  return isStill(sale) ? sale : undefined;
}

function isStill({ phase, slip }: SaleView): boolean {
  switch (phase.kind) {
    case 'sold':
      return slip.kind === 'printed';
    case 'reversing':
      return phase.lastCheckOnly;
    default:
      return phase.kind === 'reversed' || phase.kind === 'declined' || phase.kind === 'not-sold';
  }
}

function disagreement(sale: SaleView | 'nothing', soldCount: number): string | undefined {
  const due = sale !== 'nothing' && sale.phase.kind === 'sold' ? 1 : 0;
  return due === soldCount ? undefined : `the till says ${due} sold, the ledger ${soldCount}`;
}

function inWords({ phase, slip }: SaleView): string {
  const copy = slip.kind === 'printed' && slip.copyNumber > 0 ? `, copy ${slip.copyNumber}` : '';
  return `${phase.kind}${copy}`;
}

async function confirm(page: Page, { goods }: Cell, product: Product): Promise<void> {
  const order: ConfirmSale = {
    intentId: 'KILL-POINT-0001',
    productCode: product.productCode,
    productName: product.name,
    amountCents: 5_000,
    target: goods.target,
    tender: { kind: 'cash', receivedCents: 5_000, changeCents: 0 },
  };
  await ask(page, ipc.verbs.confirmSale.channel, order);
}

async function productFor(page: Page, { goods }: Cell): Promise<Product> {
  return until('a product', async () => {
    const catalogue = (await ask(page, ipc.verbs.catalogue.channel)) as Catalogue | undefined;
    return catalogue?.products.find((each) => isThe(goods, each));
  });
}

function isThe({ group, target }: Goods, offered: Product): boolean {
  if (offered.group !== group || offered.fixedAmount) return false;
  return target.kind !== 'bill-account' || offered.billerCode === target.billerCode;
}

async function giveUpWhenUnknown(page: Page): Promise<void> {
  const saleId = await until('an unknown', async () => {
    const open = (await ask(page, ipc.verbs.openItems.channel)) as SaleView[] | undefined;
    return open?.find(({ phase }) => phase.kind === 'waiting')?.saleId;
  });
  await ask(page, ipc.verbs.cancelSale.channel, { saleId });
}

/** Asks the main process what a screen would ask; nothing while the window is not ready. */
async function ask(page: Page, channel: string, value?: unknown): Promise<unknown> {
  const reply = (await page
    .evaluate(
      ([name, question]) => {
        const { tillBridge } = globalThis as unknown as {
          tillBridge: { invoke: (channel: string, value: unknown) => Promise<unknown> };
        };
        return tillBridge.invoke(name as string, question);
      },
      [channel, value] as const,
    )
    .catch(() => undefined)) as { kind: string; value?: unknown } | undefined;
  return reply?.kind === 'answer' ? reply.value : undefined;
}

function settings(simulator: Simulator, folder: string): Record<string, string> {
  return {
    TILL_DEMO: '1',
    TILL_DATA_DIR: folder,
    TILL_FLASH_BASE_URL: simulator.baseUrl,
    TILL_FLASH_API_KEY: simulator.apiKey,
    TILL_FLASH_ACCOUNT: simulator.account,
    TILL_PRINTER: 'virtual:',
  };
}
