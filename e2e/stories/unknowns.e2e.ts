import type { Cashier } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { ELECTRICITY_PENDING } from '../support/slip-bodies.ts';
import { inFours, wholePendingSlip, withoutDates } from '../support/slips.ts';
import { expect, soldOnly, test } from '../support/test.ts';

/** More lost answers than any story waits for. */
const EVERY_ANSWER = { fault: 'drop-after', times: 50 };

/** Sells a 1Voucher of R 50 until nobody knows whether it is sold. */
async function voucherInDoubt(cashier: Cashier): Promise<void> {
  await cashier.open('1Voucher');
  await cashier.amount('R 50');
  await cashier.pay('exact');
  await cashier.sell();
  await expect(cashier.screen.status('Not known yet.')).toBeVisible();
}

/** Undoes the sale on the screen by keyboard: the button's key, and Enter to the question. */
async function undo({ page, screen }: Cashier): Promise<void> {
  await expect(screen.button('Undo it now and give the money back')).toBeEnabled();
  await page.keyboard.press('F4');
  await expect(page.getByRole('alertdialog')).toContainText('Undo this sale?');
  await page.keyboard.press('Enter');
}

test('a voucher whose answers are lost is undone: the money goes back, and nothing is printed', async ({
  till,
  simulator,
  printer,
}) => {
  await simulator.fault({ operation: 'one-voucher-purchase', ...EVERY_ANSWER });
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await voucherInDoubt(cashier);
  await expect(screen.ticket).toContainText('If it takes longer');
  await expect(screen.ticket).toContainText('the sale is undone');
  await undo(cashier);
  await expect(screen.status('Undone. Give the customer R 50.00 back.')).toBeVisible();
  await expect(screen.button(/1 open item/)).toBeVisible();
  await screen.button('I gave the money back').click();
  await expect(screen.status('Undone. The till checks once more later')).toBeVisible();
  await expect(screen.button(/1 open item/)).toBeHidden();

  const sale = await soldOnly(simulator);
  expect(sale.status).toBe('Reversed');
  expect(await simulator.requests('one-voucher-reverse')).toHaveLength(1);
  expect(await till.page.content()).not.toContain(sale.pin?.slice(0, 4));
  await cashier.nextCustomer();
  await till.page.keyboard.press('F8');
  await expect(screen.ticket).toContainText('The till checks once more by itself');
  await expect(screen.ticket).toContainText('Nobody');
  expect(printer.slips()).toEqual([]);
});

test('electricity whose answers are lost: a pending slip, and the slip when the answer comes', async ({
  till,
  simulator,
  printer,
}) => {
  await simulator.fault({ operation: 'utility-purchase', ...EVERY_ANSWER });
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await cashier.open('Electricity');
  await cashier.number('07123456787');
  await expect(till.page.getByTestId('meter-name')).toBeVisible();
  await cashier.amount('R 100');
  await cashier.pay('exact');
  await cashier.sell();
  await expect(screen.status('Not known yet.')).toBeVisible();
  await expect(screen.ticket).toContainText('the pending slip prints');
  await screen.button('Print the pending slip now').click();
  await expect(screen.status('The pending slip was sent to the printer.')).toBeVisible();
  await expect(till.page.getByText('“Keep this slip and come back with it.')).toBeVisible();
  const sale = await soldOnly(simulator);
  const pending = await printer.slip(1);
  expect(withoutDates(pending)).toBe(wholePendingSlip(sale, 1, ELECTRICITY_PENDING));
  await expect(screen.button('Print the pending slip now')).toBeHidden();

  // Without a printer the answer finds the slip waiting for a hand, as it does a day later.
  await printer.unplug();
  await expect(screen.status('Printer not ready')).toBeVisible();
  await simulator.clearFaults();
  await expect(screen.title).toContainText('Sold', { timeout: 40_000 });
  await expect(till.page.getByText('The customer has a pending slip.')).toBeVisible();
  await printer.plugIn();
  await screen.button('Print slip').click();
  const slip = await printer.slip(2);
  expect(slip).toContain(sale.reference);
  expect(slip).not.toContain('COPY');
  expect(slip.replace(/\s+/g, ' ')).toContain(inFours(sale.tokens[0] ?? '').slice(0, 14));
  expect((await simulator.ledger()).entries).toHaveLength(1);
});

test('a pending slip that is torn is printed once more as a copy', async ({
  till,
  simulator,
  printer,
}) => {
  await simulator.fault({ operation: 'pinless-purchase', ...EVERY_ANSWER });
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await cashier.open('Airtime');
  await cashier.number('0821234567');
  await cashier.amount('R 10');
  await cashier.pay('exact');
  await cashier.sell();
  await expect(screen.status('Not known yet.')).toBeVisible();
  await till.page.keyboard.press('F4');
  expect(await printer.slip(1)).toContain('PENDING SLIP - NOT SOLD YET');
  await screen.button('It didn’t come out').click();
  await screen.button('Print copy 1 of it').click();
  expect(await printer.slip(2)).toContain('COPY 1');
});

test('a voucher that somebody used can’t be undone: a person must decide', async ({
  till,
  simulator,
  printer,
}) => {
  await simulator.fault({ operation: 'one-voucher-purchase', ...EVERY_ANSWER });
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await voucherInDoubt(cashier);
  const { pin = '' } = await soldOnly(simulator);
  await simulator.redeem(pin ?? '');
  await undo(cashier);
  await expect(screen.alert('It was sold and can’t be undone.')).toBeVisible();
  await expect(screen.alert('It has been redeemed')).toBeVisible();
  await expect(screen.ticket).toContainText('Don’t give money back before a person has decided.');
  await till.page.keyboard.press('F8');
  await expect(screen.title).toHaveText('Open items');
  await expect(screen.ticket).toContainText('Sold, can’t be undone');
  await expect(screen.ticket).toContainText('The shop owner');
  await screen.button('The money is back already').click();
  await expect(screen.ticket).toContainText('The money was given back already.');
  await expect(screen.button(/1 open item/)).toBeVisible();
  expect(printer.slips()).toEqual([]);
});
