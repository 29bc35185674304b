import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Product, ProductGroup, SaleTarget } from '@tillkeeper/domain';
import { aroundRecording, type Journal, type NewEntry } from '@tillkeeper/journal';
import { type CallOnce, createCallOnce } from '@tillkeeper/provider';
import { createFlashProvider } from '@tillkeeper/provider-flash';
import type { SaleOrder } from '@tillkeeper/sale-engine';
import { type RunningSimulator, startSimulator } from '@tillkeeper/simulator';
import { CLOCK, openBenchJournal, RANDOM } from '../system.ts';
import { openBenchTill } from '../till/bench-till.ts';
import { flashConfig } from './flash-config.ts';
import { measureStoredBytes } from './measure-stored-bytes.ts';
import type { RecordedSale } from './recorded-sale.ts';

const KINDS: readonly (readonly [ProductGroup, SaleTarget, number])[] = [
  ['airtime', { kind: 'msisdn', msisdn: '27821234567' }, 2_900],
  ['one-voucher', { kind: 'none' }, 10_000],
  [
    'electricity',
    { kind: 'meter', meterNumber: '01443026719', customerName: 'S M DLAMINI' },
    20_000,
  ],
];

/**
 * Sells one of each kind at the simulator with the real engine and listens in: what the journal was
 * given, which bytes went out and what came back. All measurements play these sales again.
 */
export async function recordSales(folder: string): Promise<readonly RecordedSale[]> {
  mkdirSync(folder, { recursive: true });
  const simulator = await startSimulator();
  const journal = openBenchJournal(join(folder, 'listened.db'));
  try {
    const heard: RecordedSale[] = [];
    for (const [group, target, amountCents] of KINDS) {
      const sale = await listen(simulator, journal, group, target, amountCents);
      heard.push({ ...sale, storedBytes: measureStoredBytes(join(folder, group), sale.commits) });
    }
    return heard;
  } finally {
    journal.close();
    await simulator.close();
  }
}

async function listen(
  simulator: RunningSimulator,
  journal: Journal,
  group: ProductGroup,
  target: SaleTarget,
  amountCents: number,
): Promise<Omit<RecordedSale, 'storedBytes'>> {
  const line = listenToLine();
  const commits: (readonly NewEntry[])[] = [];
  const listening = aroundRecording(journal, (records) => {
    for (const { entries } of records) commits.push(entries);
    return journal.recordMany(records);
  });
  const provider = createFlashProvider(flashConfig(simulator), {
    clock: CLOCK,
    random: RANDOM,
    callOnce: line.callOnce,
  });
  const products = await provider.listProducts();
  if (!products.ok) throw new Error(`No products: ${products.error.detail}`);
  const order = orderOf(products.value, group, target, amountCents);
  const { reference } = await openBenchTill(listening, provider).sell(order);
  return { order, commits, reference, ...line.last() };
}

function orderOf(
  products: readonly Product[],
  group: ProductGroup,
  target: SaleTarget,
  amountCents: number,
): SaleOrder {
  const product = products.find((each) => each.group === group && !each.fixedAmount);
  if (product === undefined) throw new Error(`Nobody sells ${group}.`);
  const tender = { kind: 'cash', receivedCents: amountCents, changeCents: 0 } as const;
  return { intentId: `BENCH-${group}`, product, amountCents, target, tender };
}

type Heard = Pick<RecordedSale, 'path' | 'requestBody' | 'answerBody'>;

function listenToLine(): { readonly callOnce: CallOnce; readonly last: () => Heard } {
  const plain = createCallOnce({ connectTimeoutMs: 5_000 });
  let last: Heard | undefined;
  return {
    callOnce: async (call) => {
      const result = await plain(call);
      const answerBody = result.kind === 'answered' ? result.body : '';
      last = { path: new URL(call.url).pathname, requestBody: call.body ?? '', answerBody };
      return result;
    },
    last: () => {
      if (last === undefined) throw new Error('Nothing was sent.');
      return last;
    },
  };
}
