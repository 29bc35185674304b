import type { Cashier } from '../support/cashier.ts';
import { AIRTIME, byAmount, sellFor } from '../support/goods.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { scan } from '../support/scanner.ts';
import type { Simulator } from '../support/simulator.ts';
import { inFours } from '../support/slips.ts';
import { expect, test } from '../support/test.ts';

// A 1Voucher as money: redeemed for itself, and in payment for something else.

/** Sells a 1Voucher and gives its PIN: what a customer comes back with. */
async function sellVoucher(cashier: Cashier, simulator: Simulator, rand: number): Promise<string> {
  await sellFor(cashier, byAmount('1Voucher', rand));
  const { entries } = await simulator.ledger();
  return entries.at(-1)?.pin ?? '';
}

test('a voucher that is scanned is redeemed whole, and its money pays for airtime', async ({
  till,
  printer,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  const pin = await sellVoucher(cashier, simulator, 100);
  await scan(till, pin);
  await expect(screen.title).toHaveText('Redeem 1Voucher');
  await expect(screen.field('PIN of the voucher')).toHaveValue(inFours(pin));
  await screen.button('Redeem and print').click();
  await expect(screen.title).toContainText('Redeemed · R 100.00');
  const slip = await printer.slip(2);
  expect(slip).toContain('VOUCHER TAKEN');
  expect(slip).not.toContain(inFours(pin));
  await till.page.keyboard.press('Escape');
  await expect(screen.ticket).toContainText('R 100.00 of a redeemed voucher');

  await AIRTIME.choose(cashier);
  await till.page.keyboard.press('Enter');
  await till.page.keyboard.press('F5');
  await till.page.getByRole('button', { name: /^Use R 100\.00/ }).click();
  await expect(screen.confirm).toBeEnabled();
  await screen.confirm.click();
  await expect(screen.title).toContainText('Sold · Airtime R 29');
  expect(await printer.slip(3)).toMatch(/^1Voucher +R 29\.00$/m);
  await till.page.keyboard.press('Escape');
  await expect(screen.ticket).toContainText('R 71.00 of a redeemed voucher');

  // Its money is spent: said before anybody is asked to allow a void.
  await till.page.keyboard.press('F3');
  await till.page.getByRole('option').filter({ hasText: 'Redeem 1Voucher' }).click();
  await expect(screen.status('It can’t be voided now')).toContainText('Undo what it paid for');
  await expect(screen.button('Void this sale')).toBeHidden();
});

test('after a redemption the same customer goes on buying: one press, and the next sale is paid with it', async ({
  till,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  const pin = await sellVoucher(cashier, simulator, 50);
  await scan(till, pin);
  await screen.button('Redeem and print').click();
  await expect(screen.title).toContainText('Redeemed · R 50.00');
  await expect(screen.button('Sell something for the R 50.00')).toBeFocused();
  await till.page.keyboard.press('Enter');
  await AIRTIME.choose(cashier);
  await expect(screen.ticket).toContainText('By 1VoucherR 29.00');
  await till.page.keyboard.press('Enter');
  await cashier.sell();
  await expect(screen.title).toContainText('Sold · Airtime R 29');
  await cashier.nextCustomer();
  // The rest is there for later, and pays for nothing by itself.
  await expect(screen.ticket).toContainText('R 21.00 of a redeemed voucher');
  await AIRTIME.choose(cashier);
  await expect(screen.ticket).not.toContainText('By 1Voucher');
});

test('a part of a voucher pays for a sale, and the rest comes back as a new voucher on the slip', async ({
  till,
  printer,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  const pin = await sellVoucher(cashier, simulator, 100);
  await AIRTIME.choose(cashier);
  await till.page.keyboard.press('Enter');
  await till.page.keyboard.press('F5');
  await screen.field('PIN of the voucher').fill(pin);
  await till.page.getByRole('button', { name: 'Take R 29.00 of it' }).click();
  await expect(screen.ticket).toContainText('By 1Voucher');
  const slip = await printer.slip(2);
  expect(slip).toContain('CHANGE VOUCHER R 71.00');
  // Two slips for one customer: the ticket says so before and after the sale, the journal for ever.
  const rest = 'The rest of the voucher, R 71.00, came back as a new one: slip 2';
  await expect(screen.ticket).toContainText(rest);
  await expect(screen.confirm).toBeEnabled();
  await screen.confirm.click();
  await expect(screen.title).toContainText('Sold · Airtime R 29');
  await expect(screen.ticket).toContainText(rest);

  const { vouchers } = await simulator.ledger();
  const active = vouchers.filter(({ status }) => status === 'Active');
  expect(active.map(({ amountCents }) => amountCents)).toEqual([7_100]);
  expect(slip).toContain(inFours(active[0]?.pin ?? '').slice(0, 9));
  await till.page.keyboard.press('Escape');
  await till.page.keyboard.press('F3');
  await till.page.getByRole('option').filter({ hasText: 'Redeem 1Voucher' }).click();
  await expect(screen.ticket).toContainText('New voucher for the restR 71.00');
});

test('a sale that is refused leaves the voucher’s money free, and nothing is paid out', async ({
  till,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  const pin = await sellVoucher(cashier, simulator, 50);
  await scan(till, pin);
  await screen.button('Redeem and print').click();
  await expect(screen.title).toContainText('Redeemed · R 50.00');
  await till.page.keyboard.press('Escape');
  await simulator.setBalance(100);
  await AIRTIME.choose(cashier);
  await till.page.keyboard.press('Enter');
  await till.page.keyboard.press('F5');
  await till.page.getByRole('button', { name: /^Use R 50\.00/ }).click();
  await screen.confirm.click();
  await expect(screen.alert('The shop’s float is empty.')).toBeVisible();
  await expect(screen.ticket).toContainText('R 29.00 of the redeemed voucher is free again');
  await expect(screen.ticket).not.toContainText('Give the customer');
  await screen.button('The voucher’s money is free again').click();
  await till.page.keyboard.press('Escape');
  await expect(screen.ticket).toContainText('R 50.00 of a redeemed voucher');
});

const REFUSED_PINS = [
  ['11919009804153931', 'Too long: a PIN has 16 digits.'],
  ['1148 0124 7131 679x', 'Only digits'],
] as const;

test('a PIN of the wrong length is refused at the field, and cancelled ones by the provider', async ({
  till,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await cashier.open('Redeem 1Voucher');
  const field = screen.field('PIN of the voucher');
  for (const [pin, reason] of REFUSED_PINS) {
    await field.fill(pin);
    await expect(till.page.getByText(reason), pin).toBeVisible();
    await expect(screen.button('Redeem and print'), pin).toBeDisabled();
  }
  // A PIN of the provider's own test environment that was cancelled.
  await field.fill('1148012471316791');
  await screen.button('Redeem and print').click();
  await expect(screen.alert('Nothing was redeemed')).toBeVisible();
  await expect(till.page.getByText('Code 2403')).toBeVisible();
  expect((await simulator.ledger()).entries).toEqual([]);
});

test('a misread barcode and a stranger’s card open nothing, and say why', async ({ till }) => {
  const cashier = keyboardCashier(till.page);
  await expect(cashier.screen.tile('Airtime')).toBeEnabled();
  await scan(till, '6009801234565');
  await expect(till.page.getByText('The barcode was misread')).toBeVisible();
  await till.page.keyboard.press('Escape');
  await scan(till, '5010017088439');
  await expect(till.page.getByText('This shop does not sell this card')).toBeVisible();
  await till.page.keyboard.press('Escape');
  await till.page.keyboard.type('<script>alert(1)</script>');
  await expect(till.page.getByText('Nothing found.')).toBeVisible();
});
