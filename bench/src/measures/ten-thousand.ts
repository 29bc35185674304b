import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { makeId } from '@tillkeeper/domain';
import { createFlashProvider } from '@tillkeeper/provider-flash';
import type { Goal, Measure } from '../measure.ts';
import { nowMs } from '../now.ts';
import { type FlashLike, flashConfig } from '../recorded/flash-config.ts';
import { recordSales } from '../recorded/record-sales.ts';
import type { RecordedSale } from '../recorded/recorded-sale.ts';
import { spreadOf } from '../statistics.ts';
import { CLOCK, openBenchJournal, RANDOM } from '../system.ts';
import { type BenchTill, openBenchTill } from '../till/bench-till.ts';

const GOAL: Goal = { of: 'ratio', least: 0.95, most: 1.05 };

/** Ten thousand sales through client, engine and simulator over loopback: nothing may pile up. */
export const tenThousand: Measure = {
  name: 'ten-thousand',
  title: 'The heap after 10 000 sales through client, engine and simulator, against before',
  async run({ folder, quick, say }) {
    const count = quick ? 200 : 10_000;
    const recorded = await recordSales(join(folder, 'recorded'));
    const { child, server } = await startSimulatorProcess();
    const journal = openBenchJournal(join(folder, 'journal.db'));
    const provider = createFlashProvider(flashConfig(server), { clock: CLOCK, random: RANDOM });
    const till = openBenchTill(journal, provider);
    try {
      // The first sales compile code and open connections.
      await sellMany(till, recorded, quick ? 100 : 500, () => {});
      const before = heapAfterCollection();
      const began = nowMs();
      await sellMany(till, recorded, count, (sold) => sold % 2_000 === 0 && say(`${sold} sold`));
      const perSecond = (count * 1_000) / (nowMs() - began);
      const after = heapAfterCollection();
      const heap = { till: spreadOf([after]), floor: spreadOf([before]) };
      const what = `heap after ${count} sales; floor: before`;
      return {
        lines: [
          { what, unit: 'MB', ...heap, ratio: spreadOf([after / before]), goal: GOAL },
          { what: 'sales, one after the other', unit: 'sales/s', till: spreadOf([perSecond]) },
        ],
        notes: ['this process: client, engine, journal, slips; the simulator is another process'],
      };
    } finally {
      journal.close();
      child.kill();
    }
  },
};

async function sellMany(
  till: BenchTill,
  recorded: readonly RecordedSale[],
  count: number,
  onSold: (sold: number) => void,
): Promise<void> {
  for (let sold = 1; sold <= count; sold += 1) {
    const sale = recorded[sold % recorded.length];
    if (sale === undefined) throw new Error('No sale was recorded.');
    await till.sell({ ...sale.order, intentId: makeId(RANDOM) });
    onSold(sold);
  }
}

/** Megabytes in use once everything that nobody holds is gone. */
function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 4; round += 1) collect();
  return process.memoryUsage().heapUsed / 1_000_000;
}

const SIMULATOR = fileURLToPath(new URL('../../../apps/simulator/src/main.ts', import.meta.url));

async function startSimulatorProcess(): Promise<{ child: ChildProcess; server: FlashLike }> {
  // A wallet that ten thousand sales can't empty.
  const options = ['--port', '0', '--balance', '900000000000', '--with-parent'];
  const child = spawn(process.execPath, [SIMULATOR, ...options], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { listening, apiKey, account } = JSON.parse(line) as Readonly<Record<string, string>>;
  if (listening === undefined || apiKey === undefined || account === undefined)
    throw new Error('The simulator did not say where it is.');
  return { child, server: { baseUrl: listening, apiKey, accountNumber: account } };
}
