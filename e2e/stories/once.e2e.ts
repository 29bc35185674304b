import type { Page } from '@playwright/test';
import type { Cashier } from '../support/cashier.ts';
import { airtimeOf } from '../support/goods.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { expect, soldOnly, test } from '../support/test.ts';
import { touchCashier } from '../support/touch.ts';

/** Brings a sale of airtime to the point where only the button is left. */
async function readyToSell(cashier: Cashier): Promise<void> {
  await airtimeOf(10).choose(cashier);
  await cashier.pay('exact');
  await expect(cashier.screen.confirm).toBeEnabled();
}

/** A press that is not waited for: the next one comes while it is still being handled. */
async function pressBlindly(page: Page, times: number): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => page.keyboard.press('Enter')));
}

test('Enter pressed many times sells once', async ({ till, simulator, printer }) => {
  const cashier = keyboardCashier(till.page);
  await readyToSell(cashier);
  await pressBlindly(till.page, 6);
  await expect(cashier.screen.title).toContainText('Sold');
  await printer.slip(1);
  await soldOnly(simulator);
  expect(await simulator.requests('pinless-purchase')).toHaveLength(1);
});

test('a held Enter sells once and stays on the result', async ({ till, simulator }) => {
  const cashier = keyboardCashier(till.page);
  await readyToSell(cashier);
  for (let repeats = 0; repeats < 30; repeats += 1) {
    // A key that goes down again without having come up is what a held key sends.
    await till.page.keyboard.down('Enter');
    await till.page.waitForTimeout(30);
  }
  await till.page.keyboard.up('Enter');
  await expect(cashier.screen.title).toContainText('Sold');
  await till.page.waitForTimeout(1_000);
  await expect(cashier.screen.title).toContainText('Sold');
  await soldOnly(simulator);
});

test('a double click and nervous tapping sell once', async ({ till, simulator }) => {
  const cashier = await touchCashier(till.page);
  await readyToSell(cashier);
  await cashier.screen.confirm.dblclick();
  await expect(cashier.screen.title).toContainText('Sold');
  await soldOnly(simulator);
});

test('while the answer is held back nothing on the screen sells it again', async ({
  till,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  await simulator.fault({ operation: 'pinless-purchase', fault: 'hang' });
  await readyToSell(cashier);
  await pressBlindly(till.page, 3);
  await expect(cashier.screen.title).toContainText('Airtime');
  await expect(cashier.screen.confirm).toHaveCount(0);
  await pressBlindly(till.page, 3);
  await simulator.release();
  await expect(cashier.screen.title).toContainText('Sold');
  await soldOnly(simulator);
});
