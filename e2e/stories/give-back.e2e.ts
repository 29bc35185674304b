import type { Page } from '@playwright/test';
import { byAmount, CASH_OUT_PIN, sellFor } from '../support/goods.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { manage } from '../support/office.ts';
import { becomeCashier, MANAGER } from '../support/people.ts';
import { scan } from '../support/scanner.ts';
import { screenOf } from '../support/screen.ts';
import { inFours } from '../support/slips.ts';
import { expect, test } from '../support/test.ts';

// What goes back over the counter: a PIN for cash, and voucher money as a new voucher.

async function takeBack(page: Page, what: string): Promise<void> {
  await manage(page, 'Take back');
  await expect(screenOf(page).title).toHaveText('Take back');
  await screenOf(page).choice('What is it', what).check({ force: true });
}

async function because(page: Page, reason: string): Promise<void> {
  await screenOf(page).choice('Why', reason).check({ force: true });
}

test('an unused cash-out PIN is looked up, allowed by a supervisor, and paid out once', async ({
  till,
  printer,
  simulator,
}) => {
  const { page } = till;
  await becomeCashier(page);
  const cashier = keyboardCashier(page);
  const { screen } = cashier;
  await sellFor(cashier, CASH_OUT_PIN);
  const { vouchers } = await simulator.ledger();
  const { serialNumber, pin } = vouchers[0] ?? { serialNumber: '', pin: '' };

  await takeBack(page, 'Cash-out PIN for cash');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Letters, digits and dashes only')).toBeVisible();
  await screen.field('Serial number').fill('99999999999');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Code 2612' })).toBeVisible();
  await screen.field('Serial number').fill(serialNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('pin-amount')).toHaveText('R 75.00');
  await expect(page.getByText('Status: Active')).toBeVisible();
  await because(page, 'Not wanted any more');
  await expect(screen.ticket).toContainText('Give no cash before the till says so.');

  // Nobody allows it: nothing is sent.
  await screen.button('Give back and print').click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('R 75.00');
  await page.keyboard.press('Escape');
  await expect(screen.alert('Nobody allowed it. Nothing was given back.')).toBeVisible();
  expect((await simulator.ledger()).vouchers[0]?.status).toBe('Active');

  await screen.button('Give back and print').click();
  await sheet.getByLabel(`PIN of ${MANAGER.name}`).fill(MANAGER.pin);
  await page.keyboard.press('Enter');
  await expect(screen.title).toContainText('Given back · R 75.00');
  await expect(screen.ticket).toContainText('Give the customer');
  await expect(screen.ticket).toContainText('R 75.00');
  expect((await simulator.ledger()).vouchers[0]?.status).toBe('Cancelled');
  const slip = await printer.slip(2);
  expect(slip).toContain('PIN GIVEN BACK');
  expect(slip).toContain(serialNumber);
  expect(slip).toMatch(/Cash given +R 75\.00/);
  expect(slip).not.toContain(inFours(pin));

  // The same slip comes back to the counter: no second time.
  await page.keyboard.press('Escape');
  await takeBack(page, 'Cash-out PIN for cash');
  await scan(till, serialNumber);
  await expect(screen.alert('This PIN is not good any more.')).toBeVisible();
  await expect(screen.button('Give back and print')).toBeDisabled();
  expect(await simulator.requests('cash-out-pin-cancel')).toHaveLength(1);
});

test('an exclusive voucher goes back for what this till sold it for', async ({
  till,
  printer,
  simulator,
}) => {
  const { page } = till;
  const cashier = keyboardCashier(page);
  await sellFor(cashier, byAmount('Exclusive voucher', 100));
  const { vouchers } = await simulator.ledger();
  await takeBack(page, 'Exclusive voucher for cash');
  await page.keyboard.type('EX00000000');
  await page.keyboard.press('Enter');
  await expect(cashier.screen.status('This till did not sell it.')).toBeVisible();
  await expect(cashier.screen.ticket).toContainText('As on its slip');
  await cashier.screen.field('Serial number').fill(vouchers[0]?.serialNumber ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('pin-amount')).toHaveText('R 100.00');
  await because(page, 'Wrong product or amount');
  await expect(cashier.screen.ticket).toContainText('R 100.00');
  await cashier.screen.button('Give back and print').click();
  await expect(cashier.screen.title).toContainText('Given back · R 100.00');
  expect(await printer.slip(2)).toMatch(/Cash given +R 100\.00/);
  expect((await simulator.ledger()).vouchers[0]?.status).toBe('Cancelled');
});

test('money of a redeemed 1Voucher goes back as a new one, and the audit log says why', async ({
  till,
  printer,
  simulator,
}) => {
  const { page } = till;
  const cashier = keyboardCashier(page);
  const { screen } = cashier;
  await sellFor(cashier, byAmount('1Voucher', 100));
  const { entries } = await simulator.ledger();
  await scan(till, entries.at(-1)?.pin ?? '');
  await screen.button('Redeem and print').click();
  await expect(screen.title).toContainText('Redeemed · R 100.00');
  await printer.slip(2);
  await page.keyboard.press('Escape');

  await takeBack(page, 'Money as a new 1Voucher');
  await expect(screen.button('Give back and print')).toBeDisabled();
  await page.keyboard.type('40');
  await because(page, 'Another reason …');
  await screen.field('Reason').fill('Kettle did not work');
  await screen.button('Give back and print').click();
  await expect(screen.title).toContainText('Given back · R 40.00');
  await expect(screen.ticket).toContainText('its PIN is the money. No cash.');
  const { vouchers } = await simulator.ledger();
  const active = vouchers.filter(({ status }) => status === 'Active');
  expect(active.map(({ amountCents }) => amountCents)).toEqual([4_000]);
  const slip = await printer.slip(3);
  expect(slip).toContain(inFours(active[0]?.pin ?? '').slice(0, 9));

  // R 60 of it are left: no more goes back than the till redeemed.
  await takeBack(page, 'Money as a new 1Voucher');
  await page.keyboard.type('60.10');
  await because(page, 'Goods brought back');
  await screen.button('Give back and print').click();
  await expect(screen.alert('Nothing was given back.')).toContainText('that this till redeemed');
  expect(await simulator.requests('one-voucher-refund')).toHaveLength(1);

  await manage(page, 'Audit log');
  const log = page.getByRole('listbox', { name: 'Audit log' });
  await log.getByRole('option').filter({ hasText: 'Exception made' }).first().click();
  await expect(screen.ticket).toContainText('Kettle did not work');
});

test('a PIN that is used between the lookup and the cancellation pays nothing out', async ({
  till,
  simulator,
}) => {
  const { page } = till;
  const cashier = keyboardCashier(page);
  const { screen } = cashier;
  await sellFor(cashier, CASH_OUT_PIN);
  const { vouchers } = await simulator.ledger();
  await takeBack(page, 'Cash-out PIN for cash');
  await page.keyboard.type(vouchers[0]?.serialNumber ?? '');
  await page.keyboard.press('Enter');
  await because(page, 'Not wanted any more');
  await simulator.redeem(vouchers[0]?.pin ?? '');
  await screen.button('Give back and print').click();
  await expect(screen.alert('Nothing was given back.')).toBeVisible();
  await expect(screen.ticket).toContainText('Give no money');
  await expect(screen.ticket).not.toContainText('R 75.00');
  await screen.button('Try with other details').click();
  await expect(screen.title).toHaveText('Take back');
});
