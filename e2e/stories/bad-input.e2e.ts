import { keyboardCashier } from '../support/keyboard.ts';
import { expect, test } from '../support/test.ts';

const READ_AS_ONE = [
  '0821234567',
  '082 123 4567',
  '082-123-4567',
  '(082) 123 4567',
  '+27821234567',
  '+27 82 123 4567',
  '27821234567',
  '0027 82 123 4567',
];

const REFUSED_NUMBERS = [
  ['082123456', 'Too short'],
  ['08212345678', 'Too long'],
  ['082123456a', 'Only digits'],
  ['+44 7700 900123', 'not a South African number'],
  ['0111234567', 'not a mobile number'],
  ['0871234567', 'not a mobile number'],
] as const;

test('a mobile number is understood in every usual form', async ({ till }) => {
  const cashier = keyboardCashier(till.page);
  const field = cashier.screen.field('Mobile number');
  await cashier.open('Airtime');
  for (const form of READ_AS_ONE) {
    await field.fill('');
    await cashier.number(form);
    await expect(cashier.screen.choice('Network', 'Vodacom'), form).toBeChecked();
    await expect(cashier.screen.ticket, form).toContainText('Vodacom 082 123 4567');
    await field.focus();
  }
});

test('a wrong mobile number is refused at the field, with the reason', async ({
  till,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  const field = cashier.screen.field('Mobile number');
  await cashier.open('Airtime');
  for (const [number, reason] of REFUSED_NUMBERS) {
    await field.fill('');
    await cashier.number(number);
    await expect(till.page.getByText(reason), number).toBeVisible();
    await expect(field, number).toHaveAttribute('aria-invalid', 'true');
    await expect(cashier.screen.confirm, number).toBeDisabled();
  }
  expect((await simulator.ledger()).entries).toEqual([]);
});

const REFUSED_AMOUNTS = [
  ['0', 'more than nothing'],
  ['-5', 'more than nothing'],
  ['5.125', 'Too many digits after the point'],
  ['1.99', 'Too little: the least is R 2.'],
  ['1000', 'Too much: the most is R 999.'],
  ['99999999', 'Too much'],
  ['abc', 'This is not an amount.'],
] as const;

test('a wrong amount is refused with the reason and can not be confirmed', async ({
  till,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  await cashier.open('Airtime');
  await cashier.number('0821234567');
  await cashier.amount('Other …');
  const field = cashier.screen.field('Other amount');
  for (const [amount, reason] of REFUSED_AMOUNTS) {
    await field.fill(amount);
    await expect(till.page.getByText(reason).first(), amount).toBeVisible();
    await expect(cashier.screen.confirm, amount).toBeDisabled();
    await till.page.keyboard.press('Enter');
  }
  await field.fill('12,5');
  await expect(cashier.screen.ticket).toContainText('R 12.50');
  await expect(cashier.screen.confirm).toBeEnabled();
  expect((await simulator.ledger()).entries).toEqual([]);
});

const REFUSED_METERS = [
  ['04300558121', 'This meter is blocked'],
  ['07999999993', 'This meter is not registered'],
  ['01234567890', 'This meter number is wrong.'],
  ['123', 'Too short'],
  ['12345678901234', 'Too long'],
  ['0712345678x', 'Only digits'],
] as const;

test('an unknown, blocked or mistyped meter is refused before any money', async ({
  till,
  simulator,
}) => {
  const cashier = keyboardCashier(till.page);
  await cashier.open('Electricity');
  for (const [meter, reason] of REFUSED_METERS) {
    await cashier.screen.field('Meter number').fill('');
    await cashier.screen.field('Meter number').focus();
    await cashier.number(meter);
    await expect(till.page.getByText(reason).first(), meter).toBeVisible();
    await expect(cashier.screen.confirm, meter).toBeDisabled();
  }
  expect(await simulator.requests('utility-purchase')).toEqual([]);
});

test('a meter’s own limits count, not only the product’s', async ({ till }) => {
  const cashier = keyboardCashier(till.page);
  await cashier.open('Electricity');
  await cashier.number('14229077335');
  await expect(till.page.getByTestId('meter-name')).toHaveText('K SITHOLE');
  await cashier.otherAmount('60');
  await expect(till.page.getByText('Too much: the most is R 50.').first()).toBeVisible();
  await expect(cashier.screen.confirm).toBeDisabled();
});

test('less cash than the price is refused', async ({ till }) => {
  const cashier = keyboardCashier(till.page);
  await cashier.open('Cash-out PIN');
  await cashier.amount('R 100');
  await till.page.keyboard.press('Enter');
  await cashier.screen.choice('Cash received', 'Other …').click();
  await till.page.keyboard.type('80');
  await expect(till.page.getByText('Too little cash: R 20.00 is missing.').first()).toBeVisible();
  await expect(cashier.screen.confirm).toBeDisabled();
});
