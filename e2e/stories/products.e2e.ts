import { keyboardCashier } from '../support/keyboard.ts';
import { AIRTIME_BODY, cashOutBody, electricityBody, voucherBody } from '../support/slip-bodies.ts';
import { inFours, wholeSlip, withoutDates } from '../support/slips.ts';
import { expect, soldOnly, test } from '../support/test.ts';
import { touchCashier } from '../support/touch.ts';

test('airtime, by keyboard: the number is read back and the slip is on paper', async ({
  till,
  printer,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await cashier.open('Airtime');
  await cashier.number('0821234567');
  await expect(screen.choice('Network', 'Vodacom')).toBeChecked();
  await cashier.amount('R 29');
  await expect(till.page.getByText('“082 123 4567, Vodacom, R 29.”')).toBeVisible();
  await cashier.pay('R 30');
  await expect(screen.ticket).toContainText('R 1.00');
  await cashier.sell();
  await expect(screen.title).toContainText('Sold · Airtime R 29');

  const sale = await soldOnly(simulator);
  expect(sale).toMatchObject({ amountCents: 2_900, mobileNumber: '27821234567' });
  expect(withoutDates(await printer.slip(1))).toBe(wholeSlip(sale, 1, AIRTIME_BODY));
  await cashier.nextCustomer();
  await expect(screen.ticket).toContainText('R 29.00');
});

test('airtime, by touch: another network than the number suggests, an amount of its own, by card', async ({
  till,
  printer,
  simulator,
}) => {
  const cashier = await touchCashier(till.page);
  await cashier.open('Airtime');
  await cashier.number('0731234567');
  await cashier.network('Cell C');
  await cashier.otherAmount('12.50');
  await cashier.pay('card');
  await cashier.sell();
  await cashier.nextCustomer();

  expect(await soldOnly(simulator)).toMatchObject({
    amountCents: 1_250,
    mobileNumber: '27731234567',
    productCode: 203,
  });
  const slip = await printer.slip(1);
  expect(slip).toContain('CELL C AIRTIME');
  expect(slip).toMatch(/^Card +R 12\.50$/m);
});

test('1Voucher, by touch: the PIN is masked until Show, and is the provider’s', async ({
  till,
  printer,
  simulator,
}) => {
  const cashier = await touchCashier(till.page);
  await cashier.open('1Voucher');
  await cashier.amount('R 50');
  await cashier.pay('R 100');
  await cashier.sell();

  const sale = await soldOnly(simulator);
  const pin = sale.pin ?? '';
  const { secrets } = cashier.screen;
  await expect(secrets).toHaveText(`•••• •••• •••• ${pin.slice(-4)}`);
  expect(await till.page.content()).not.toContain(pin.slice(0, 4));
  await cashier.show();
  await expect(secrets).toHaveText(inFours(pin));
  expect(withoutDates(await printer.slip(1))).toBe(wholeSlip(sale, 1, voucherBody(sale)));
});

test('cash-out PIN, by keyboard', async ({ till, printer, simulator }) => {
  const cashier = keyboardCashier(till.page);
  await cashier.open('Cash-out PIN');
  await cashier.otherAmount('75');
  await cashier.pay('exact');
  await cashier.sell();

  const sale = await soldOnly(simulator);
  expect(sale).toMatchObject({ amountCents: 7_500, operation: 'cash-out-pin-purchase' });
  await cashier.show();
  await expect(cashier.screen.secrets).toHaveText(inFours(sale.pin ?? ''));
  expect(withoutDates(await printer.slip(1))).toBe(wholeSlip(sale, 1, cashOutBody(sale)));
  await cashier.nextCustomer();
});

test('electricity, by keyboard: owner and arrears before the money, four tokens in order', async ({
  till,
  printer,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await cashier.open('Electricity');
  await cashier.number('07330044194');
  await expect(till.page.getByTestId('meter-name')).toHaveText('Z E MTHEMBU');
  await expect(till.page.getByText('101 Vilakazi St, Orlando West')).toBeVisible();
  await expect(till.page.getByText('Owes R 924.50')).toBeVisible();
  expect((await simulator.ledger()).entries).toEqual([]);
  await cashier.amount('R 200');
  await cashier.pay('exact');
  await cashier.sell();

  const sale = await soldOnly(simulator);
  expect(sale.tokens).toHaveLength(4);
  await expect(screen.secrets).toHaveCount(1);
  await cashier.show();
  await expect(screen.secrets).toHaveText(sale.tokens.map(inFours));
  expect(withoutDates(await printer.slip(1))).toBe(wholeSlip(sale, 1, electricityBody(sale)));
});

test('data, by touch: a bundle with its own price', async ({ till, printer, simulator }) => {
  const cashier = await touchCashier(till.page);
  await cashier.open('Data');
  await cashier.number('0821234567');
  await cashier.amount('1GB Daily Data, R 29');
  await cashier.sell();
  expect(await soldOnly(simulator)).toMatchObject({ amountCents: 2_900, productCode: 211 });
  expect(await printer.slip(1)).toContain('VODACOM DATA');
});
