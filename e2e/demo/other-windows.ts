import { join } from 'node:path';
import { expect } from '@playwright/test';
import { temporaryFolder } from '../support/paths.ts';
import { screenOf } from '../support/screen.ts';
import { passphraseFile, shopConfig, writeConfig } from '../support/shop.ts';
import { startSimulator } from '../support/simulator.ts';
import { openTill } from '../support/till.ts';
import { SCREENS, say } from './output.ts';
import { setUp } from './stage.ts';

/** The paper window of `pnpm start`, with slips on it, and the till beside it. */
export async function photographVirtualPrinter(): Promise<void> {
  console.log('\nThe virtual printer');
  const stage = await setUp('light', { printer: 'virtual' });
  try {
    const { cashier, till, take } = stage;
    const paper = await till.windowOf('printer');
    await expect(cashier.screen.status('Demo printer ready')).toBeVisible();
    await take('40-virtual-printer-empty', paper);
    await cashier.open('Airtime');
    await cashier.number('0821234567');
    await cashier.amount('R 29');
    await cashier.pay('exact');
    await cashier.sell();
    await cashier.nextCustomer();
    await cashier.open('1Voucher');
    await cashier.amount('R 50');
    await cashier.pay('exact');
    await cashier.sell();
    await expect(paper.getByRole('img')).toHaveCount(2);
    await take('41-virtual-printer', paper);
    await take('42-till-beside-virtual-printer');
  } finally {
    await stage.strike();
  }
}

/** The window of a till whose settings have a typing mistake. */
export async function photographSettingsError(): Promise<void> {
  console.log('\nSettings with typing mistakes');
  const folder = temporaryFolder('demo');
  const simulator = await startSimulator();
  const right = JSON.stringify(shopConfig(simulator, 'virtual:'), null, 2);
  const wrong = right.replace('"storeId"', '"storeID"').replace('"virtual:"', '"virtuel:"');
  const till = await openTill({
    TILL_DATA_DIR: join(folder.path, 'data'),
    TILL_CONFIG: writeConfig(folder.path, wrong),
    TILL_FLASH_API_KEY: simulator.apiKey,
    TILL_PASSPHRASE_FILE: passphraseFile(folder.path),
  });
  try {
    await expect(screenOf(till.page).button('Try again')).toBeVisible();
    await till.page.screenshot({ path: join(SCREENS, '43-settings-error-light.png') });
    say('done');
  } finally {
    await till.close();
    await simulator.stop();
    folder.remove();
  }
}
