import { confirmVoucher } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { screenOf } from '../support/screen.ts';
import { expect, soldOnly, test } from '../support/test.ts';

test('a printer that is not there is shown before the sale, and blocks it until it is plugged in', async ({
  counter,
  printer,
  simulator,
}) => {
  await printer.unplug();
  const { page } = await counter.open();
  const cashier = keyboardCashier(page);
  const { screen } = cashier;
  await expect(screen.status('Printer not ready')).toBeVisible();
  await cashier.open('1Voucher');
  await cashier.amount('R 50');
  await expect(screen.alert('No printer is plugged in')).toBeVisible();
  await expect(screen.alert('switch it on')).toBeVisible();
  await expect(screen.confirm).toBeDisabled();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await simulator.requests()).toEqual([]);

  await printer.plugIn();
  await expect(screen.status('Printer ready')).toBeVisible();
  await expect(screen.confirm).toBeEnabled();
  await screen.confirm.click();
  await expect(screen.title).toContainText('Sold');
  expect(await printer.slip(1)).toContain((await soldOnly(simulator)).reference);
});

test('the printer goes away between request and answer: sold, and the slip waits for it', async ({
  till,
  printer,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const screen = screenOf(till.page);
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'hang' });
  await confirmVoucher(cashier);
  await printer.unplug();
  await expect(screen.status('Printer not ready')).toBeVisible();
  await simulator.release();
  await expect(screen.title).toContainText('Sold');
  await expect(screen.status('Sold: print the slip')).toBeVisible();
  await expect(screen.button('Print slip')).toBeDisabled();

  await printer.plugIn();
  await expect(screen.button('Print slip'), 'Enter prints it').toBeFocused();
  await till.page.keyboard.press('Enter');
  expect(await printer.slip(1)).not.toContain('COPY');
  await expect(screen.status('The slip was sent to the printer.')).toBeVisible();
});

test('a supervisor lets a sale go without a printer: it is sold, and its slip waits', async ({
  counter,
  printer,
  simulator,
}) => {
  await printer.unplug();
  const { page } = await counter.open();
  const cashier = keyboardCashier(page);
  const { screen } = cashier;
  await cashier.open('1Voucher');
  await cashier.amount('R 50');
  await expect(screen.confirm).toBeDisabled();
  await screen.button('Sell without a slip').click();
  await expect(screen.title).toContainText('Sold');
  await expect(screen.button('Print slip')).toBeDisabled();
  await printer.plugIn();
  await screen.button('Print slip').click();
  expect(await printer.slip(1)).toContain((await soldOnly(simulator)).reference);
});
