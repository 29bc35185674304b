import { once } from 'node:events';
import { keyboardCashier } from '../support/keyboard.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';
import type { Settings } from '../support/till.ts';

/** Demo mode as `pnpm start` begins it: no settings file, the printer on the screen. */
const DEMO: Settings = { TILL_DEMO: '1', TILL_CONFIG: '', TILL_PRINTER: 'virtual:' };

test('demo mode is unmistakable on every screen and on the slip', async ({
  counter,
  simulator,
}) => {
  const till = await counter.open({
    ...DEMO,
    TILL_FLASH_BASE_URL: simulator.baseUrl,
    TILL_FLASH_ACCOUNT: simulator.account,
  });
  const paper = await till.windowOf('printer');
  const cashier = keyboardCashier(till.page);
  const band = till.page.getByRole('note').filter({ hasText: 'DEMO' });
  await expect(cashier.screen.status('Demo printer ready')).toBeVisible();
  await expect(band).toBeVisible();
  await cashier.open('1Voucher');
  await expect(band).toBeVisible();
  await cashier.amount('R 50');
  await cashier.pay('exact');
  await cashier.sell();
  await expect(band).toBeVisible();
  await expect(paper.getByRole('img', { name: 'Slip 1' })).toBeVisible();
  const drawing = await paper.getByRole('img', { name: 'Slip 1' }).evaluate(async (image) => {
    const { src } = image as HTMLImageElement;
    return src.startsWith('blob:') && (image as HTMLImageElement).naturalWidth > 0;
  });
  expect(drawing).toBe(true);
});

test('closing the till’s window ends it, paper window and all', async ({ counter, simulator }) => {
  const till = await counter.open({
    ...DEMO,
    TILL_FLASH_BASE_URL: simulator.baseUrl,
    TILL_FLASH_ACCOUNT: simulator.account,
  });
  await till.windowOf('printer');
  await expect(screenOf(till.page).status('Demo printer ready')).toBeVisible();
  const ended = once(till.app.process(), 'exit');
  await till.page.close();
  await ended;
});
