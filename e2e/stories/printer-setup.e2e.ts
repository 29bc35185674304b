import { ptyPrinter } from '@tillkeeper/printer/servers';
import { confirmVoucher } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';

test('the printer is looked at, tried and exchanged for another one, which outlives a restart', async ({
  counter,
  folder,
  printer,
}) => {
  const other = ptyPrinter({ path: `${folder}/lp0`, as: 'lp', columns: 48 });
  await other.plugIn();
  const { page, close } = await counter.open();
  const screen = screenOf(page);
  await expect(screen.status('Printer ready')).toBeVisible();
  await page.keyboard.press('F12');
  await expect(screen.title).toHaveText('Printer');
  await expect(page.getByText('Ready: paper in, cover closed.')).toBeVisible();
  await screen.button('Print a test slip').click();
  await expect(page.getByText('The test slip is on paper: the printer said so.')).toBeVisible();
  expect(printer.slips()).toHaveLength(1);

  printer.device.setCover('open');
  await expect(screen.alert('The printer is open.')).toBeVisible();
  await expect(screen.button('Print a test slip')).toBeDisabled();
  printer.device.setCover('closed');
  await expect(page.getByText('Ready: paper in, cover closed.')).toBeVisible();

  await page.getByLabel('Or type its address').fill(other.uri);
  await page.getByLabel('48 · 80 mm, small letters').check();
  await screen.button('Use this printer').click();
  await expect(page.getByText(other.uri, { exact: true })).toBeVisible();
  await expect(screen.status('Printer ready')).toBeVisible();
  await screen.button('Print a test slip').click();
  await expect(page.getByText('The test slip is on paper: the printer said so.')).toBeVisible();
  expect(other.device.paper().slips).toHaveLength(1);
  await close();

  const again = await counter.open();
  await expect(screenOf(again.page).status('Printer ready')).toBeVisible();
  await confirmVoucher(keyboardCashier(again.page));
  await expect.poll(() => other.device.paper().slips.length).toBe(2);
  expect(printer.slips(), 'The first printer is not in use').toHaveLength(1);
  await other.close();
});

test('a printer whose paper ends in a slip: the till waits, tells what is on paper, and prints COPY 1', async ({
  till,
  printer,
}) => {
  const screen = screenOf(till.page);
  printer.device.setPaper(130);
  await confirmVoucher(keyboardCashier(till.page));
  await expect(screen.alert('The paper ran out in the slip.')).toBeVisible();
  await expect(screen.status('Paper out')).toBeVisible();
  expect(printer.slips()).toEqual([]);
  printer.device.loadPaper();
  await expect(screen.status('The paper ran out in the slip.')).toContainText(
    'On paper up to: header. The rest is not.',
  );
  await screen.button('Print copy 1').click();
  const copy = await printer.slip(2);
  expect(copy).toContain('COPY 1');
  await expect(screen.status('Copy 1 was sent to the printer.')).toBeVisible();
});
