import type { Page } from '@playwright/test';
import { confirmVoucher } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { manage } from '../support/office.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';

const SIZES = ['100%', '112.5%', '125%', '137.5%', '150%'] as const;
const SCREENS = [
  'Shift and cash',
  'All sales',
  'Reports',
  'People',
  'Audit log',
  'Settings',
] as const;

/** What reaches over the edge of the window, or has words that its own box cuts off sideways. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true });
    const boxes = [
      ...document.querySelectorAll(
        'button, label, header p, header span, nav, h1, [role=status], input',
      ),
    ];
    return boxes.filter(isSeen).flatMap((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      if (width <= 1) return [];
      const isOut = left < -1 || right > window.innerWidth + 1;
      const isCut =
        element.tagName !== 'INPUT' &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0;
      return isOut || isCut ? [`${element.tagName} ${element.textContent}`.slice(0, 60)] : [];
    });
  });
}

for (const theme of ['light', 'dark', 'high contrast'] as const)
  test(`every size of text fits the smallest window: ${theme}`, async ({ till }, testInfo) => {
    const { page } = till;
    const screen = screenOf(page);
    const cashier = keyboardCashier(page);
    await page.emulateMedia({ colorScheme: 'light' });
    while (!(await page.getByText(`Colours: ${theme}`).count())) await page.keyboard.press('F11');
    for (const size of SIZES) {
      await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
      }, size);
      const look = async (name: string): Promise<void> => {
        await page.screenshot({ path: testInfo.outputPath(`${name}-${size.slice(0, 3)}.png`) });
        expect.soft(await cutOff(page), `${name} at ${size}`).toEqual([]);
      };
      await page.keyboard.press('F2');
      await expect(screen.title).toHaveText('Sell');
      await look('home');
      await cashier.open('Airtime');
      await cashier.number('0821234567');
      await look('airtime');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      for (const title of SCREENS) {
        await manage(page, title);
        await expect(screen.title).toHaveText(title);
        await look(title);
      }
    }
  });

test('the status line says all that is wrong in every size of text, and cuts nothing off', async ({
  till,
  simulator,
  printer,
}, testInfo) => {
  const { page } = till;
  const cashier = keyboardCashier(page);
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'hang' });
  await confirmVoucher(cashier);
  await expect(cashier.screen.status('Still working.')).toBeVisible();
  await printer.unplug();
  await simulator.stop();
  await page.keyboard.press('F2');
  const header = page.getByRole('banner');
  await expect(header).toContainText('Offline', { timeout: 40_000 });
  await expect(header).toContainText('Printer not ready');
  await expect(header).toContainText('1 open item');
  for (const size of SIZES) {
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    await page.screenshot({ path: testInfo.outputPath(`status-${size.slice(0, 3)}.png`) });
    expect.soft(await cutOff(page), size).toEqual([]);
    for (const words of ['Kasi Corner Store', 'Nomsa', 'Offline', '1 open item'])
      await expect(header.getByText(words)).toBeInViewport({ ratio: 1 });
  }
});
