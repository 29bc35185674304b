import { test as base, expect } from '@playwright/test';
import type { LedgerEntry } from '@tillkeeper/flash-ledger';
import { type Counter, createCounter } from './counter.ts';
import { temporaryFolder } from './paths.ts';
import { type SerialLine, serialLine } from './serial-line.ts';
import { passphraseFile, shopConfig, writeConfig } from './shop.ts';
import { type Simulator, startSimulator } from './simulator.ts';
import type { Till } from './till.ts';

/** What a story is told with. Every test has its own of everything. */
interface Fixtures {
  /** Arguments of the simulator, such as `--shape 2023`. */
  simulatorArguments: string[];
  /** A folder that goes when the test is over. */
  folder: string;
  simulator: Simulator;
  /** A serial printer that is plugged in. */
  printer: SerialLine;
  /** Where tills are started: on one data folder, with the shop's settings and the printer. */
  counter: Counter;
  /** A till that is open and ready to sell. */
  till: Till;
}

/** Playwright's `test` with a simulator, a printer at the end of a serial line, and a till. */
export const test = base.extend<Fixtures>({
  simulatorArguments: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here.
  folder: async ({}, use) => {
    const folder = temporaryFolder('e2e');
    await use(folder.path);
    folder.remove();
  },
  simulator: async ({ simulatorArguments }, use) => {
    const simulator = await startSimulator(simulatorArguments);
    await use(simulator);
    // A story that ended its provider has no one left to ask.
    const mismatches = await simulator.mismatches().catch(() => []);
    await simulator.stop();
    expect(mismatches, 'The traffic was not as docs/openapi describes it').toEqual([]);
  },
  printer: async ({ folder }, use) => {
    const line = serialLine(folder);
    await line.plugIn();
    await use(line);
    await line.unplug();
  },
  counter: async ({ folder, simulator, printer }, use, testInfo) => {
    const counter = createCounter({
      TILL_DATA_DIR: `${folder}/data`,
      TILL_CONFIG: writeConfig(folder, shopConfig(simulator, printer.uri)),
      TILL_FLASH_API_KEY: simulator.apiKey,
      TILL_PASSPHRASE_FILE: passphraseFile(folder),
    });
    await use(counter);
    const complaints = await counter.clear(testInfo);
    expect(complaints, 'The windows complained on their consoles').toEqual([]);
  },
  till: async ({ counter }, use) => {
    await use(await counter.open());
  },
});

/** The one sale on the provider's ledger; fails when there is none or more than one. */
export async function soldOnly(simulator: Simulator): Promise<LedgerEntry> {
  const { entries } = await simulator.ledger();
  expect(entries, 'Sales on the ledger').toHaveLength(1);
  return entries[0] as LedgerEntry;
}

export { expect };
