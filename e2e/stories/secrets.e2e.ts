import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { keyboardCashier } from '../support/keyboard.ts';
import { MANAGER } from '../support/people.ts';
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

/** Everything that the page's JavaScript can still reach, as one text. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
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
  await cashier.open('1Voucher');
  await cashier.amount('R 50');
  await cashier.pay('exact');
  await cashier.sell();
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
