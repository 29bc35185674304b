import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Cashier } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { temporaryFolder } from '../support/paths.ts';
import { type SerialLine, serialLine } from '../support/serial-line.ts';
import { type Simulator, startSimulator } from '../support/simulator.ts';
import { openTill, type Settings, type Till } from '../support/till.ts';
import { SCREENS } from './output.ts';

/** The ways in which the till can be dressed. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

/** Everything that one run of the demo is played with. */
export interface Stage {
  readonly theme: Theme;
  readonly simulator: Simulator;
  readonly printer: SerialLine;
  readonly till: Till;
  readonly cashier: Cashier;
  /** Takes a picture of a window under a name; the theme is added to it. */
  take(name: string, page?: Page): Promise<void>;
  /** Ends all of it and takes its folder away. */
  strike(): Promise<void>;
}

/** What a stage may have otherwise. */
export interface StageOptions {
  /** `serial`: a printer at the end of a line, whose bytes we get. `virtual`: the paper window. */
  readonly printer: 'serial' | 'virtual';
}

/** Sets up a till in demo mode, as `pnpm start` does, on a simulator and a folder of its own. */
export async function setUp(theme: Theme, options: StageOptions): Promise<Stage> {
  const folder = temporaryFolder('demo');
  const simulator = await startSimulator();
  const printer = serialLine(folder.path);
  if (options.printer === 'serial') await printer.plugIn();
  const dataDir = join(folder.path, 'data');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'preferences.json'), JSON.stringify({ theme }));
  const till = await openTill({
    ...demoSettings(simulator),
    TILL_DATA_DIR: dataDir,
    TILL_PRINTER: options.printer === 'serial' ? printer.uri : 'virtual:',
  });
  return {
    theme,
    simulator,
    printer,
    till,
    cashier: keyboardCashier(till.page),
    take: async (name, page = till.page) => {
      const path = join(SCREENS, `${name}-${theme}.png`);
      await page.screenshot({ path, animations: 'disabled', caret: 'initial' });
    },
    strike: async () => {
      await till.close();
      await printer.unplug();
      await simulator.stop();
      folder.remove();
    },
  };
}

/** What `pnpm start` tells a till that is to run on the simulator. */
export function demoSettings(simulator: Simulator): Settings {
  return {
    TILL_DEMO: '1',
    TILL_FLASH_BASE_URL: simulator.baseUrl,
    TILL_FLASH_API_KEY: simulator.apiKey,
    TILL_FLASH_ACCOUNT: simulator.account,
  };
}
