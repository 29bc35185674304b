import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { confirmVoucher } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { MANAGER, signIn } from '../support/people.ts';
import { inFours } from '../support/slips.ts';
import { expect, soldOnly, test } from '../support/test.ts';

/** Every file of a folder, Chromium's caches and crash dumps too, that holds a text in any encoding. */
function filesWith(folder: string, secret: string): string[] {
  const needles = [Buffer.from(secret, 'utf8'), Buffer.from(secret, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    });
}

/** The ways in which a PIN stands in texts: in one piece, and in groups of four. */
function formsOf(pin: string): readonly string[] {
  return [pin, inFours(pin)];
}

/** Everything that the page's JavaScript can still reach, as one text. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  // What is found only when something else is gone takes a second round.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

test('no PIN, no key and no operator’s PIN lies in a file, a log or the window’s memory', async ({
  till,
  folder,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  await confirmVoucher(cashier);
  const { pin = '' } = await soldOnly(simulator);
  expect(pin).toMatch(/^\d{16}$/);
  await expect(cashier.screen.secrets).toContainText(pin.slice(-4));

  // Masked: the window does not even have it.
  const masked = await heapOf(till.page);
  expect(masked).toContain('Kasi Corner Store');
  expect(masked.includes(pin)).toBe(false);
  expect(masked.includes(simulator.apiKey)).toBe(false);
  expect(masked.includes(MANAGER.pin)).toBe(false);

  await cashier.show();
  await cashier.nextCustomer();
  await till.close();
  const data = join(folder, 'data');
  expect(
    filesWith(data, 'Kasi Corner Store').length + filesWith(data, 'argon2id').length,
  ).toBeGreaterThan(0);
  for (const secret of [pin, simulator.apiKey, MANAGER.pin])
    expect(filesWith(data, secret), 'Files with a secret').toEqual([]);
});

test('a PIN that was shown is gone from the window’s memory with its customer, and after a lock', async ({
  till,
  simulator,
}) => {
  // Each look at the whole memory takes seconds.
  test.setTimeout(180_000);
  const { page } = till;
  const cashier = keyboardCashier(page);
  await confirmVoucher(cashier);
  const { pin = '' } = await soldOnly(simulator);
  await cashier.show();
  await expect(cashier.screen.secrets).toHaveText(inFours(pin));
  const shown = await heapOf(page);
  expect(shown.includes(inFours(pin)), 'While it is shown it can be found').toBe(true);

  await cashier.nextCustomer();
  const after = await heapOf(page);
  expect(formsOf(pin).filter((form) => after.includes(form))).toEqual([]);

  // One that a customer hands in is typed here, and goes the same way.
  await cashier.open('Redeem 1Voucher');
  await cashier.screen.field('PIN of the voucher').pressSequentially(pin);
  expect((await heapOf(page)).includes(inFours(pin)), 'While it is typed').toBe(true);
  await cashier.screen.button('Redeem and print').click();
  await expect(cashier.screen.title).toContainText('Redeemed · R 50.00');
  await expect(cashier.screen.status(/slip was sent to the printer/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cashier.screen.title).toHaveText('Sell');
  const redeemed = await heapOf(page);
  expect(formsOf(pin).filter((form) => redeemed.includes(form))).toEqual([]);

  await page.keyboard.press('F9');
  await expect(cashier.screen.title).toHaveText('Who is selling?');
  const locked = await heapOf(page);
  expect([...formsOf(pin), MANAGER.pin].filter((form) => locked.includes(form))).toEqual([]);
  await signIn(page, MANAGER);
  expect((await heapOf(page)).includes(MANAGER.pin)).toBe(false);
});
