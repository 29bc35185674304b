import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { type Bridge, ipc, paperSchema, replySchema } from '@tillkeeper/ipc';
import { confirmVoucher } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';
import type { Settings } from '../support/till.ts';

/** Demo mode as `pnpm start` begins it: no settings file, the printer on the screen. */
const DEMO: Settings = { TILL_DEMO: '1', TILL_CONFIG: '', TILL_PRINTER: 'virtual:' };

/** The words in the pictures that the paper window is given, without their places on the paper. */
async function textOfPictures(paper: Page): Promise<string> {
  const { channel } = ipc.verbs.paper;
  const answer = await paper.evaluate(
    (name) => (Reflect.get(globalThis, 'tillBridge') as Bridge).invoke(name, undefined),
    channel,
  );
  const reply = replySchema.parse(answer);
  return paperSchema
    .parse(reply.kind === 'answer' ? reply.value : undefined)
    .slips.map(({ svg }) => svg.replace(/<[^>]*>/g, ''))
    .join('\n');
}

test('demo mode is unmistakable on every screen and on the screen’s paper', async ({
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
  await expect(paper.getByRole('heading', { name: 'Demo printer' })).toBeVisible();
  expect(await textOfPictures(paper)).toContain('DEMO - NO VALUE');
});

test('demo mode is unmistakable on paper', async ({ counter, simulator, printer }) => {
  const { page } = await counter.open({
    ...DEMO,
    TILL_FLASH_BASE_URL: simulator.baseUrl,
    TILL_FLASH_ACCOUNT: simulator.account,
    TILL_PRINTER: printer.uri,
  });
  const cashier = keyboardCashier(page);
  await confirmVoucher(cashier);
  expect(await printer.slip(1)).toContain('DEMO - NO VALUE');
});

test('a real account that prints on the screen is not called a demo', async ({ counter }) => {
  const till = await counter.open({ TILL_PRINTER: 'virtual:' });
  const paper = await till.windowOf('printer');
  const cashier = keyboardCashier(till.page);
  await expect(cashier.screen.status('Screen printer ready')).toBeVisible();
  await confirmVoucher(cashier);
  await expect(paper.getByRole('img', { name: 'Slip 1' })).toBeVisible();
  await expect(paper.getByRole('heading', { name: 'Screen printer' })).toBeVisible();
  expect(await textOfPictures(paper)).not.toContain('DEMO');
  for (const window of [till.page, paper])
    await expect(window.getByText('DEMO', { exact: false })).toHaveCount(0);
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
