import { confirmVoucher } from '../support/cashier.ts';
import { airtimeOf } from '../support/goods.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { screenOf } from '../support/screen.ts';
import { expect, soldOnly, test } from '../support/test.ts';

test('a refusal says what happened and what to do with the money', async ({ till, simulator }) => {
  await simulator.setBalance(1_000);
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await cashier.open('1Voucher');
  await cashier.amount('R 50');
  await cashier.pay('R 100');
  await cashier.sell();
  await expect(screen.alert('Nothing was sold. The shop’s float is empty.')).toBeVisible();
  await expect(screen.ticket).toContainText('Give back');
  await expect(screen.ticket).toContainText('Give the customer R 50.00 back.');
  await expect(till.page.getByText('Code 2003')).toBeVisible();
  await expect(screen.button(/1 open item/)).toBeVisible();
  await screen.button('I gave the money back').click();
  await expect(screen.button(/1 open item/)).toBeHidden();
  await cashier.nextCustomer();
  expect((await simulator.ledger()).entries).toEqual([]);
});

test('a dropped answer: the waiting screen says what to do, and the sale is found by itself', async ({
  till,
  simulator,
  printer,
}) => {
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'drop-after' });
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await confirmVoucher(cashier);
  await expect(screen.status('Not known yet. Keep the money, don’t sell it again.')).toBeVisible();
  await expect(till.page.getByText('Your money is safe.')).toBeVisible();
  await expect(screen.ticket).toContainText('Next try in');
  await expect(screen.title).toContainText('Sold');
  await soldOnly(simulator);
  await printer.slip(1);
  const requests = await simulator.requests('one-voucher-purchase');
  expect(requests).toHaveLength(2);
  expect(new Set(requests.map(({ bodySha256 }) => bodySha256)).size).toBe(1);
});

test('the next customer is served while an answer is still out', async ({
  till,
  simulator,
  printer,
}) => {
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'hang' });
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await confirmVoucher(cashier);
  await expect(screen.status('Still working.')).toBeVisible();
  await till.page.keyboard.press('F2');
  await expect(screen.title).toHaveText('Sell');
  await airtimeOf(10).choose(cashier);
  await cashier.pay('exact');
  await cashier.sell();
  await expect(screen.title).toContainText('Sold · Airtime');
  expect(await printer.slip(1)).toContain('VODACOM AIRTIME');
  await expect(screen.status('Printer ready')).toBeVisible();
  await cashier.nextCustomer();
  await cashier.open('Airtime');
  await simulator.release();
  await expect(screen.status(/The R 50 1Voucher of .* is sold\. Print the slip\./)).toBeVisible();
  await expect(screen.field('Mobile number'), 'Typing goes on').toBeFocused();
  expect(printer.slips(), 'Nothing prints behind the cashier’s back').toHaveLength(1);
  await screen.button('Open').click();
  await expect(screen.title).toContainText('Sold · 1Voucher');
  await expect(screen.button('Print slip')).toBeFocused();
  await till.page.keyboard.press('Enter');
  expect(await printer.slip(2)).toContain('1VOUCHER');
  expect((await simulator.ledger()).entries).toHaveLength(2);
});

test('an access token that ran out is renewed without the cashier noticing', async ({
  till,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  await expect(cashier.screen.status('Online')).toBeVisible();
  await simulator.expireTokens();
  await confirmVoucher(cashier);
  await expect(cashier.screen.title).toContainText('Sold');
  await soldOnly(simulator);
});

test('no line: nothing is sold, it can be given up, and the money goes back', async ({
  till,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const screen = screenOf(till.page);
  await expect(screen.tile('1Voucher')).toBeEnabled();
  await simulator.stop();
  await confirmVoucher(cashier);
  await expect(screen.status('No line. Nothing was sold so far.')).toBeVisible();
  await expect(screen.status('Offline')).toBeVisible();
  await screen.button('Give up: nothing was sold').click();
  await expect(screen.alert('Nothing was sold')).toBeVisible();
  await expect(screen.ticket).toContainText('Give the customer R 50.00 back.');
});

test.describe('the provider’s answers of 2023', () => {
  test.use({ simulatorArguments: ['--shape', '2023'] });

  test('electricity is sold all the same', async ({ till, simulator, printer }) => {
    const cashier = keyboardCashier(till.page);
    await cashier.open('Electricity');
    await cashier.number('04111111110');
    await expect(till.page.getByTestId('meter-name')).toHaveText('T J VAN WYK');
    await cashier.amount('R 100');
    await cashier.pay('exact');
    await cashier.sell();
    const { tokens } = await soldOnly(simulator);
    expect(tokens).toHaveLength(3);
    const slip = await printer.slip(1);
    expect(slip).toContain('1 of 3 KEY CHANGE TOKEN 1st');
    expect(slip).toContain(tokens[2]?.slice(-8).replace(/(\d{4})/, '$1 '));
  });
});
