import type { Page } from '@playwright/test';
import { keyboardCashier } from '../support/keyboard.ts';
import { scan } from '../support/scanner.ts';
import { inFours } from '../support/slips.ts';
import { expect, soldOnly, test } from '../support/test.ts';
import { fingerOf, touchCashier } from '../support/touch.ts';

// Every product group from its tile to its slip on the serial line.

test('Eezi airtime, by keyboard: the slip has the PIN, what to dial, and a code that dials it', async ({
  till,
  printer,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  await cashier.open('Eezi airtime');
  await expect(till.page.getByText('Dial *130*3621*3*PIN#')).toBeVisible();
  await cashier.amount('R 20');
  await cashier.pay('R 50');
  await cashier.sell();

  const sale = await soldOnly(simulator);
  expect(sale).toMatchObject({ operation: 'eezi-voucher-purchase', amountCents: 2_000 });
  await expect(cashier.screen.secrets).toHaveText(`•••• •••• ${sale.pin?.slice(-4)}`);
  const slip = await printer.slip(1);
  expect(slip).toContain('EEZI AIRTIME R 20.00');
  expect(slip).toContain(inFours(sale.pin ?? ''));
  expect(slip).toContain('Dial *130*3621*3*PIN#');
  expect(slip).toContain('QR');
});

test('a Flash Token and an exclusive voucher, by touch', async ({ till, printer, simulator }) => {
  const cashier = await touchCashier(till.page);
  await cashier.open('Flash Token');
  await cashier.amount('R 50');
  await cashier.sell();
  await cashier.nextCustomer();
  await cashier.open('Exclusive voucher');
  await cashier.amount('R 100');
  await cashier.pay('card');
  await cashier.sell();

  const { entries } = await simulator.ledger();
  expect(entries.map(({ amountCents }) => amountCents)).toEqual([5_000, 10_000]);
  expect(await printer.slip(1)).toContain('FLASH TOKEN R 50.00');
  const slip = await printer.slip(2);
  expect(slip).toContain('EXCLUSIVE VOUCHER R 100.00');
  expect(slip).toContain(inFours(entries[1]?.pin ?? '').slice(0, 9));
});

test('a gift card that is scanned on the home screen opens its sale, and is sold by its barcode', async ({
  till,
  printer,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  await expect(cashier.screen.tile('Gift voucher')).toBeEnabled();
  await scan(till, '6009801234564');
  await expect(till.page.getByTestId('chosen-product')).toHaveText('Takealot Gift Voucher');
  await expect(cashier.screen.ticket).toContainText('R 100.00');
  await cashier.pay('exact');
  await cashier.sell();

  const sale = await soldOnly(simulator);
  expect(sale).toMatchObject({ operation: 'gift-voucher-purchase', productCode: 471 });
  expect(await printer.slip(1)).toContain('TAKEALOT GIFT VOUCHER R 100.00');
});

test('a gift card is found by a few letters, and by a finger on the letters of the screen', async ({
  till,
  simulator,
}) => {
  const cashier = await touchCashier(till.page);
  const touch = await fingerOf(till.page);
  await cashier.open('Gift voucher');
  const field = till.page.getByRole('combobox');
  await touch(field);
  const letters = till.page.getByRole('group', { name: 'Letters' });
  for (const letter of 'netf')
    await touch(letters.getByRole('button', { name: letter, exact: true }));
  await expect(till.page.getByRole('option')).toHaveCount(1);
  await touch(till.page.getByRole('option', { name: /Netflix/ }));
  await cashier.otherAmount('120');
  await cashier.sell();
  expect(await soldOnly(simulator)).toMatchObject({ productCode: 472, amountCents: 12_000 });
});

test('a bill, by keyboard: whose account it is comes before the money', async ({
  till,
  printer,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  await cashier.open('Pay a bill');
  await till.page.keyboard.type('dstv');
  await till.page.keyboard.press('Enter');
  await cashier.number('1048203377');
  await expect(till.page.getByTestId('account-name')).toHaveText('N MABENA');
  expect((await simulator.ledger()).entries).toEqual([]);
  await cashier.amount('R 100');
  await cashier.pay('exact');
  await cashier.sell();

  expect(await soldOnly(simulator)).toMatchObject({
    amountCents: 10_000,
    accountReference: '510101048203377',
  });
  const slip = await printer.slip(1);
  expect(slip).toContain('BILL PAYMENT');
  expect(slip).toContain('1048 2033 77');
  expect(slip).toContain('N MABENA');
});

test('a closed account is refused before any money, with a way on', async ({ till, simulator }) => {
  const cashier = keyboardCashier(till.page);
  await cashier.open('Pay a bill');
  await till.page.keyboard.type('dstv');
  await till.page.keyboard.press('Enter');
  await cashier.number('1099999999');
  await expect(cashier.screen.alert('Nobody has this account.')).toBeVisible();
  await expect(cashier.screen.confirm).toBeDisabled();
  expect((await simulator.ledger()).entries).toEqual([]);
});

test('free basic electricity costs nothing and has its token on the slip', async ({
  till,
  printer,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await cashier.open('Electricity');
  await cashier.number('07330044194');
  await expect(till.page.getByTestId('meter-name')).toBeVisible();
  await screen.choice('What the customer wants', 'Free units (FBE)').click({ force: true });
  await expect(screen.ticket).toContainText('R 0.00');
  await expect(screen.ticket).toContainText('Nothing to pay.');
  await expect(screen.confirm).toBeEnabled();
  await screen.confirm.click();
  await expect(screen.title).toContainText('Sold');
  const sale = await soldOnly(simulator);
  expect(sale).toMatchObject({ amountCents: 0, meterNumber: '07330044194' });
  const token = sale.tokens.at(-1) ?? '';
  expect(await printer.slip(1)).toContain(inFours(token).slice(0, 14));
});

test('a star keeps a product on the home screen, also after a restart', async ({
  till,
  counter,
}) => {
  const { keyboard } = till.page;
  await expect(till.page.getByRole('button', { name: 'Airtime', exact: true })).toBeEnabled();
  await keyboard.type('netflix');
  await expect(till.page.getByRole('option')).toHaveCount(1);
  const starred = till.page.getByRole('button', { pressed: true });
  await expect(async () => {
    if (!(await starred.isVisible())) await keyboard.press('*');
    await expect(starred).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await keyboard.press('Escape');
  const favourites = (page: Page) =>
    page.getByRole('region', { name: 'Favourites of this shop' }).getByRole('button');
  await expect(favourites(till.page)).toHaveCount(1);
  await till.close();
  const again = await counter.open();
  await expect(favourites(again.page)).toContainText('Netflix Gift Card');
  await favourites(again.page).click();
  await expect(again.page.getByTestId('chosen-product')).toHaveText('Netflix Gift Card');
});
