import { confirmVoucher } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { MANAGER, signIn } from '../support/people.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';

test('training: on every screen and slip, and in nobody’s books', async ({
  till,
  simulator,
  printer,
}) => {
  const { page } = till;
  const screen = screenOf(page);
  const band = page.getByRole('note').filter({ hasText: 'TRAINING' });
  await page.keyboard.press('F10');
  await expect(band).toBeHidden();
  await screen.button('Begin training').click();
  await expect(band).toBeVisible();
  await expect(screen.title).toHaveText('Sell');

  await confirmVoucher(keyboardCashier(page));
  await expect(band).toBeVisible();
  const slip = await printer.slip(1);
  expect(slip).toContain('TRAINING - NO VALUE');
  expect(slip).not.toContain('DEMO');
  expect((await simulator.ledger()).entries).toEqual([]);

  // Anybody ends it: what comes back is locked, and knows the shop's own people alone.
  await page.keyboard.press('F10');
  await screen.button('End training').click();
  const question = page.getByRole('alertdialog', { name: 'End training?' });
  await expect(question).toContainText('the PIN of somebody who works in this shop');
  await page.keyboard.press('Enter');
  await expect(screen.title).toHaveText('Who is selling?');
  await expect(band).toBeHidden();
  await expect(page.getByText('PINs of the demo')).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Naledi' })).toBeHidden();
  await signIn(page, MANAGER);
  await page.keyboard.press('F3');
  await expect(page.getByText('No sales yet today.')).toBeVisible();
});
