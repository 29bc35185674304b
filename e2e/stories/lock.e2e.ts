import { confirmVoucher } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { manage } from '../support/office.ts';
import { MANAGER, signIn } from '../support/people.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';

test('F9 locks wherever the cashier is, whatever has the focus', async ({ till }) => {
  const { page } = till;
  const { keyboard } = page;
  const cashier = keyboardCashier(page);
  const screen = screenOf(page);
  const inField = (label: string) => async (): Promise<void> => {
    const field = page.getByLabel(label, { exact: true }).first();
    await field.focus();
    await keyboard.type('1');
  };
  const behind = (title: string, then = async (): Promise<void> => {}) => ({
    where: title,
    go: async () => {
      await manage(page, title);
      await expect(screen.title).toHaveText(title);
      await then();
    },
  });
  const places: readonly { readonly where: string; readonly go: () => Promise<void> }[] = [
    { where: 'home, on a tile', go: () => screen.tile('Airtime').focus() },
    { where: 'the finder', go: () => keyboard.press('F4').then(() => keyboard.type('vod')) },
    { where: 'a number', go: () => cashier.open('Airtime').then(() => keyboard.type('08212')) },
    {
      where: 'an amount',
      go: async () => {
        await cashier.open('1Voucher');
        await cashier.amount('R 50');
      },
    },
    {
      where: 'cash received',
      go: async () => {
        await cashier.open('1Voucher');
        await cashier.amount('R 50');
        await cashier.pay('R 100');
      },
    },
    { where: 'sales of today', go: () => keyboard.press('F3') },
    { where: 'open items', go: () => keyboard.press('F8') },
    { where: 'the printer', go: () => keyboard.press('F12') },
    behind('Shift and cash', inField('Change in the drawer, in rand')),
    behind('All sales', inField('Look for')),
    behind('All sales', () => page.getByLabel('Sold by').focus()),
    behind('Reports'),
    behind('People', inField('Name')),
    behind('Audit log', () => page.getByLabel('Who').focus()),
    behind('Settings', inField('Name of the shop')),
    behind('Settings', inField('Address')),
  ];
  for (const { where, go } of places) {
    await go();
    await keyboard.press('F9');
    await expect(screen.title, where).toHaveText('Who is selling?');
    await signIn(page, MANAGER);
    await keyboard.press('F2');
    await expect(screen.title, where).toHaveText('Sell');
  }
});

test('a sale that is under way goes on while the till is locked, and is there for its cashier', async ({
  till,
  simulator,
}) => {
  const { page } = till;
  const cashier = keyboardCashier(page);
  const { screen } = cashier;
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'hang' });
  await confirmVoucher(cashier);
  await expect(screen.status('Still working.')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(screen.title).toHaveText('Who is selling?');
  await simulator.release();
  await expect.poll(async () => (await simulator.ledger()).entries.length).toBe(1);
  await signIn(page, MANAGER);
  await page.keyboard.press('F3');
  await page.getByRole('option').first().click();
  await expect(screen.ticket).toContainText('R 50.00');
  expect((await simulator.ledger()).entries).toHaveLength(1);
});
