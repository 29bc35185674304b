import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { confirmVoucher } from '../support/cashier.ts';
import { chooseFile, today, withStrangers } from '../support/daily-file.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { manage, takeOut } from '../support/office.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';

test('a manager reads the day at a glance, and takes it out of the till as CSV and PDF', async ({
  till,
}, testInfo) => {
  const { page } = till;
  const screen = screenOf(page);
  const cashier = keyboardCashier(page);
  for (let sales = 0; sales < 2; sales += 1) {
    await confirmVoucher(cashier);
    await expect(screen.status(/slip was sent to the printer/)).toBeVisible();
    await cashier.nextCustomer();
  }

  await manage(page, 'Reports');
  await expect(page.getByRole('img', { name: /^Chart with \d+ bars/ })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('reports.png') });
  // One hour sold and the others did not: one bar, in the colour of the tallest.
  await expect.poll(() => accentShare(page)).toBeGreaterThan(0.005);
  expect(await accentShare(page)).toBeLessThan(0.2);

  const csv = readFileSync(await takeOut(page, 'Figures as CSV'), 'utf8');
  expect(csv).toContain('100.00');
  expect(csv).toContain('1Voucher');
  const bytes = readFileSync(await takeOut(page, 'Figures as PDF'));
  const { text, totalPages } = await extractText(new Uint8Array(bytes), { mergePages: true });
  expect(totalPages).toBeGreaterThan(0);
  expect(text).toContain('Kasi Corner Store');
  expect(text).toContain('R 100.00');
});

test('a file of which many rows are strange becomes a PDF with every one of them; too many are for a CSV', async ({
  till,
  simulator,
}) => {
  test.slow();
  const { page } = till;
  const screen = screenOf(page);
  await confirmVoucher(keyboardCashier(page));
  await expect(screen.status(/slip was sent to the printer/)).toBeVisible();
  const file = await simulator.dailyFile(today());
  const name = `recon_${today().replaceAll('-', '')}.csv`;
  await manage(page, 'Flash’s file');
  await chooseFile(page, name, withStrangers(file, 2_001));
  await expect(screen.ticket).toContainText('2001 differences');
  await screen.button('Take out as a file').click();
  await page.getByRole('button', { name: 'Differences as PDF' }).click();
  await expect(
    screen.status('This is too long for paper. Take it for Excel or as CSV.'),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await chooseFile(page, name, withStrangers(file, 2_000));
  await expect(screen.ticket).toContainText('2000 differences');
  const bytes = readFileSync(await takeOut(page, 'Differences as PDF'));
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  for (const stranger of ['900000000', '900001999']) expect(text).toContain(stranger);
});

/** How much of the chart has the colour of the tallest bar. */
function accentShare(page: Page): Promise<number> {
  return page
    .locator('canvas')
    .first()
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const pen = canvas.getContext('2d');
      if (pen === null) return 0;
      const paint = document.createElement('canvas').getContext('2d');
      if (paint === null) return 0;
      paint.fillStyle = getComputedStyle(canvas).getPropertyValue('--accent').trim();
      paint.fillRect(0, 0, 1, 1);
      const [red, green, blue] = paint.getImageData(0, 0, 1, 1).data;
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      let same = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) same += 1;
      return same / (data.length / 4);
    });
}
