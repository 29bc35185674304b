import { keyboardCashier } from '../support/keyboard.ts';
import { expect, soldOnly, test } from '../support/test.ts';

test('typed 29 sells R 29: digits are rand, never the place of a tile', async ({
  till,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await cashier.open('Airtime');
  await cashier.number('0821234567');
  await till.page.keyboard.type('29');
  await expect(screen.field('Other amount')).toHaveValue('29');
  await expect(screen.choice('Amount', 'R 29')).toBeChecked();
  await till.page.keyboard.press('Enter');
  await expect(screen.choice('Cash received', 'Exact')).toBeFocused();
  await till.page.keyboard.type('50');
  await expect(screen.field('Cash received')).toHaveValue('50');
  await till.page.keyboard.press('Enter');
  await expect(screen.confirm).toBeFocused();
  expect(await simulator.requests('pinless-purchase'), 'Enter in a field never sells').toEqual([]);
  await till.page.keyboard.press('Enter');
  await expect(screen.title).toContainText('Sold · Airtime R 29');
  await expect(screen.ticket).toContainText('R 21.00');
  expect(await soldOnly(simulator)).toMatchObject({ amountCents: 2_900 });
});

test('a digit too many in the cash received is asked about before anything is sold', async ({
  till,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const { keyboard } = till.page;
  await cashier.open('1Voucher');
  await keyboard.type('100');
  await keyboard.press('Enter');
  await keyboard.type('5000');
  await keyboard.press('Enter');
  const question = till.page.getByRole('alertdialog');
  await expect(question).toContainText('R 5 000 for R 100: change R 4 900. Is that right?');
  await keyboard.press('Escape');
  await expect(question).toBeHidden();
  await keyboard.press('Enter');
  await expect(question).toBeVisible();
  await keyboard.press('Enter');
  await expect(cashier.screen.confirm).toBeFocused();
  expect(await simulator.requests('one-voucher-purchase')).toEqual([]);
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(cashier.screen.title).toContainText('Sold');
  expect(await soldOnly(simulator)).toMatchObject({ amountCents: 10_000 });
});
