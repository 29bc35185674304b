import type { Page } from '@playwright/test';
import type { LedgerEntry } from '@tillkeeper/flash-ledger';
import type { Cashier } from '../support/cashier.ts';
import { dailyFile } from '../support/daily-file.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { expect, test } from '../support/test.ts';

const MINUTE_MS = 60_000;
const ROUNDS = 8;
/** Sold in a round, in cents: five products, all but one for cash. */
const ROUND_CASH_CENTS = 2_900 + 2_900 + 10_000 + 7_500;
const FLOAT_CENTS = 50_000;

/** One of each kind; the voucher is paid by card. */
async function sellRound(cashier: Cashier): Promise<void> {
  await cashier.open('Airtime');
  await cashier.number('0821234567');
  await cashier.amount('R 29');
  await sellFor(cashier, 'R 30');
  await cashier.open('Data');
  await cashier.number('0821234567');
  await cashier.amount('1GB Daily Data, R 29');
  await sellFor(cashier, 'exact');
  await cashier.open('Electricity');
  await cashier.number('07123456787');
  await expect(cashier.page.getByTestId('meter-name')).toBeVisible();
  await cashier.amount('R 100');
  await sellFor(cashier, 'exact');
  await cashier.open('1Voucher');
  await cashier.amount('R 50');
  await sellFor(cashier, 'card');
  await cashier.open('Cash-out PIN');
  await cashier.otherAmount('75');
  await sellFor(cashier, 'exact');
}

async function sellFor(cashier: Cashier, payment: 'exact' | 'card' | `R ${string}`): Promise<void> {
  await cashier.pay(payment);
  await cashier.sell();
  await expect(cashier.screen.status(/slip was sent to the printer/)).toBeVisible();
  await cashier.nextCustomer();
}

async function manage(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F10');
  await page.getByRole('button', { name: title }).click();
}

async function openShift({ page, screen }: Cashier): Promise<void> {
  await manage(page, 'Shift and cash');
  await page.getByLabel('Change in the drawer, in rand').fill('500');
  await page.keyboard.press('Enter');
  await expect(screen.ticket).toContainText('Shift 1');
  await page.keyboard.press('F2');
}

/** Finds a sale in the journal by its reference and chooses it. */
async function find(page: Page, sale: LedgerEntry): Promise<void> {
  await manage(page, 'All sales');
  await page.getByLabel('Look for').fill(sale.reference);
  await page.getByRole('listbox', { name: 'Sales found' }).getByRole('option').first().click();
  await expect(page.getByRole('complementary')).toContainText(sale.reference);
}

async function voidIt(page: Page, paper: string): Promise<void> {
  await page.getByRole('button', { name: 'Void this sale' }).click();
  await page.getByRole('radio', { name: paper }).check();
  await page.getByLabel('Why').fill('Wrong amount');
  await page.getByRole('button', { name: 'Void it' }).click();
}

test('a whole day: sales, voids, a reprint, a lost answer, X, cash-up, Z and Flash’s file', async ({
  till,
  simulator,
  printer,
}) => {
  test.setTimeout(20 * MINUTE_MS);
  const cashier = keyboardCashier(till.page);
  const { page, screen } = cashier;
  await openShift(cashier);
  for (let round = 0; round < ROUNDS; round += 1) await sellRound(cashier);
  const vouchers = (await simulator.ledger()).entries.filter(
    ({ operation }) => operation === 'one-voucher-purchase',
  );
  const [undone, used] = vouchers;
  if (undone === undefined || used === undefined) throw new Error('Vouchers were sold.');

  // A void that the provider carries out, and one of a voucher that somebody has used.
  await find(page, undone);
  await voidIt(page, 'I have it and tore it up');
  await expect(screen.ticket).toContainText('Undone');
  await screen.button('I undid the card payment').click();
  await simulator.redeem(used.pin ?? '');
  await find(page, used);
  await voidIt(page, 'The customer could not give it back');
  await expect(screen.status('The void was refused')).toBeVisible();
  await expect(screen.ticket).toContainText('The customer keeps what was bought.');

  // A reprint is the same slip as a numbered copy, with who asked and why.
  const before = printer.slips().length;
  await screen.button('Print again as COPY').click();
  await page.getByLabel('Why').fill('Customer lost it');
  await screen.button('Print it').click();
  const copy = await printer.slip(before + 1);
  expect(copy).toContain('COPY 1');
  expect(copy).toContain('Customer lost it');

  // Every answer to a voucher is lost: the till undoes it by itself when the customer has waited.
  await page.keyboard.press('F2');
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'drop-after', times: 50 });
  await cashier.open('1Voucher');
  await cashier.amount('R 20');
  await cashier.pay('exact');
  await cashier.sell();
  await expect(screen.status('Undone. Give the customer R 20.00 back.')).toBeVisible({
    timeout: 3 * MINUTE_MS,
  });
  await screen.button('I gave the money back').click();
  await simulator.clearFaults();
  await page.keyboard.press('F2');

  await manage(page, 'Shift and cash');
  await screen.button('X report').click();
  await expect(page.getByRole('dialog', { name: 'X report' })).toContainText('Expected');
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  // The printer goes away in the middle of the day and comes back: nothing is sold meanwhile.
  await printer.unplug();
  await expect(screen.status('Printer not ready')).toBeVisible();
  await printer.plugIn();
  await expect(screen.status('Printer ready')).toBeVisible();

  // The drawer is R 6 short, and nobody was told what to expect.
  const expectedCents = FLOAT_CENTS + ROUNDS * ROUND_CASH_CENTS;
  await screen.button('Count the drawer').click();
  await countDrawer(page, expectedCents - 600);
  await expect(screen.ticket).not.toContainText('Expected');
  await screen.button('Z: close the shift').click();
  await closeShift(page);
  const z = page.getByRole('dialog', { name: 'Z report 1' });
  await expect(z).toContainText('Difference · short');
  await expect(z).toContainText('-R 6.00');
  const paper = await printer.slip(printer.slips().length);
  expect(paper).toContain('Z');
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  // Flash's file of the day, with one amount changed and a sale in it that nobody here has made.
  const { entries } = await simulator.ledger();
  const file = dailyFile(entries, { changed: 3 });
  await manage(page, 'Flash’s file');
  await page.getByLabel(/Daily file/).setInputFiles({
    name: file.name,
    mimeType: 'text/csv',
    buffer: Buffer.from(file.text),
  });
  await expect(screen.ticket).toContainText('2 differences');
  await expect(page.getByText('The amount differs')).toBeVisible();
  await expect(page.getByText('In the file, not here')).toBeVisible();
});

async function closeShift(page: Page): Promise<void> {
  const sheet = page.getByRole('alertdialog', { name: 'Close the shift?' });
  const heir = sheet.getByLabel('Handed to');
  if (await heir.isVisible()) await heir.selectOption('Nomsa');
  await sheet.getByRole('button', { name: 'Close it' }).click();
}

/** Types the piles that make up a sum, largest first. */
async function countDrawer(page: Page, cents: number): Promise<void> {
  let left = cents;
  for (const [value, name] of PILES) {
    const pieces = Math.floor(left / value);
    left -= pieces * value;
    if (pieces > 0) await page.getByLabel(`${name}, pieces`).fill(String(pieces));
  }
  await page.getByRole('button', { name: 'This is what I counted' }).click();
}

const PILES = [
  [20_000, 'R 200'],
  [10_000, 'R 100'],
  [5_000, 'R 50'],
  [2_000, 'R 20'],
  [1_000, 'R 10'],
  [500, 'R 5'],
  [200, 'R 2'],
  [100, 'R 1'],
  [50, '50c'],
  [20, '20c'],
  [10, '10c'],
] as const;
