import { expect } from '@playwright/test';
import type { Cashier } from '../support/cashier.ts';
import { scan } from '../support/scanner.ts';
import type { Stage } from './stage.ts';

/** A part of the day: what happens, and the pictures that are taken of it. */
export interface Scene {
  readonly title: string;
  readonly run: (stage: Stage) => Promise<void>;
}

/** A day at the counter in the order in which it is played. */
export const SCENES: readonly Scene[] = [
  { title: 'The till opens', run: opening },
  { title: 'Airtime for 082 123 4567', run: airtime },
  { title: 'A data bundle', run: data },
  { title: 'Electricity: arrears, new key, free units', run: electricity },
  { title: 'A blocked meter', run: blockedMeter },
  { title: '1Voucher, with a typed amount', run: voucher },
  { title: 'Cash-out PIN; the answer takes its time', run: cashOut },
  { title: 'An answer that never came', run: lostAnswer },
  { title: 'A refusal: the float is empty', run: refusal },
  { title: 'The printer is unplugged', run: printerGone },
  { title: 'Today, open items, help', run: lists },
  { title: 'Undone, and the money goes back', run: undone },
  { title: 'A pending slip', run: pendingSlip },
  { title: 'Found by letters, by a finger, and a favourite', run: search },
  { title: 'Eezi airtime', run: eezi },
  { title: 'A gift card, scanned', run: giftCard },
  { title: 'A bill', run: bill },
  { title: 'Free basic electricity', run: freeUnits },
  { title: 'A 1Voucher taken, and spent', run: voucherTaken },
  { title: 'A wide screen and large text', run: sizes },
];

/** Pictures of a sold sale are taken when its slip is out; what is between lasts a moment only. */
async function slipSent({ screen }: Cashier): Promise<void> {
  await expect(screen.status('The slip was sent to the printer.')).toBeVisible();
}

async function opening({ cashier, take }: Stage): Promise<void> {
  await expect(cashier.screen.status('Online')).toBeVisible();
  await expect(cashier.screen.tile('Airtime')).toBeEnabled();
  await take('01-home-morning');
}

async function airtime({ cashier, take }: Stage): Promise<void> {
  await cashier.open('Airtime');
  await take('02-airtime-empty');
  await cashier.number('08212');
  await take('03-airtime-number-too-short');
  await cashier.number('34567');
  await cashier.amount('R 29');
  await cashier.pay('R 50');
  await take('04-airtime-ready');
  await cashier.sell();
  await slipSent(cashier);
  await take('05-airtime-sold');
  await cashier.nextCustomer();
}

async function data({ cashier, take }: Stage): Promise<void> {
  await cashier.open('Data');
  await cashier.number('0831234567');
  await cashier.amount('1GB 7 Day Data, R 49');
  await cashier.pay('exact');
  await take('06-data-ready');
  await cashier.sell();
  await cashier.nextCustomer();
}

async function electricity({ cashier, till, take }: Stage): Promise<void> {
  await cashier.open('Electricity');
  await cashier.number('07330044194');
  await expect(till.page.getByTestId('meter-name')).toBeVisible();
  await take('07-electricity-meter-found');
  await cashier.amount('R 200');
  await cashier.pay('exact');
  await take('08-electricity-ready');
  await cashier.sell();
  await slipSent(cashier);
  await take('09-electricity-sold-masked');
  await cashier.screen.button('Look at it').click();
  await expect(till.page.getByRole('dialog').getByRole('img')).toBeVisible();
  await take('09-electricity-slip-on-screen');
  await till.page.keyboard.press('Escape');
  await cashier.show();
  await expect(cashier.screen.secrets).toHaveCount(4);
  await take('10-electricity-sold-shown');
  await cashier.nextCustomer();
}

async function blockedMeter({ cashier, till, take }: Stage): Promise<void> {
  await cashier.open('Electricity');
  await cashier.number('04300558121');
  await expect(till.page.getByText('This meter is blocked')).toBeVisible();
  await take('11-electricity-meter-blocked');
  await till.page.keyboard.press('Escape');
  await expect(till.page.getByRole('alertdialog')).toBeVisible();
  await take('12-leave-this-sale');
  await till.page.keyboard.press('Enter');
  await expect(cashier.screen.title).toHaveText('Sell');
}

async function voucher({ cashier, take }: Stage): Promise<void> {
  await cashier.open('1Voucher');
  await take('13-1voucher-empty');
  await cashier.otherAmount('120');
  await take('14-1voucher-typed-amount');
  await cashier.pay('exact');
  await cashier.sell();
  await slipSent(cashier);
  await take('15-1voucher-sold-masked');
  await cashier.show();
  await take('16-1voucher-sold-shown');
  await cashier.nextCustomer();
}

async function cashOut({ cashier, simulator, take }: Stage): Promise<void> {
  await simulator.fault({ operation: 'cash-out-pin-purchase', fault: 'hang' });
  await cashier.open('Cash-out PIN');
  await cashier.amount('R 500');
  await cashier.pay('card');
  await take('17-cash-out-ready-card');
  await cashier.sell();
  await take('18-waiting-sending');
  await expect(cashier.screen.status('Still working.')).toBeVisible();
  await take('19-waiting-still-working');
  await simulator.release();
  await slipSent(cashier);
  await take('20-cash-out-sold');
  await cashier.nextCustomer();
}

async function lostAnswer({ cashier, simulator, till, take }: Stage): Promise<void> {
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'drop-after' });
  // The second answer is held back: this one stays open until the day is over.
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'hang' });
  await cashier.open('1Voucher');
  await cashier.amount('R 50');
  await cashier.pay('exact');
  await cashier.sell();
  await expect(cashier.screen.status('Not known yet.')).toBeVisible();
  await expect(cashier.screen.ticket).toContainText('Next try in');
  await take('21-waiting-not-known');
  await till.page.keyboard.press('F2');
  await expect(cashier.screen.title).toHaveText('Sell');
}

async function refusal({ cashier, simulator, till, take }: Stage): Promise<void> {
  const { balanceCents } = await simulator.ledger();
  await simulator.setBalance(500);
  await cashier.open('Airtime');
  await cashier.number('0721234567');
  await cashier.amount('R 100');
  await cashier.pay('R 200');
  await cashier.sell();
  await expect(cashier.screen.alert('The shop’s float is empty.')).toBeVisible();
  await take('22-refused-give-money-back');
  await simulator.setBalance(balanceCents);
  await till.page.keyboard.press('Escape');
  await expect(cashier.screen.title).toHaveText('Sell');
}

async function printerGone({ cashier, printer, simulator, till, take }: Stage): Promise<void> {
  await simulator.fault({ operation: 'pinless-purchase', fault: 'hang' });
  await cashier.open('Airtime');
  await cashier.number('0841234567');
  await cashier.amount('R 50');
  await cashier.pay('exact');
  await cashier.sell();
  await printer.unplug();
  await expect(cashier.screen.status('Printer not ready')).toBeVisible();
  await simulator.release();
  await expect(cashier.screen.button('Print slip')).toBeVisible();
  await take('23-sold-slip-waits-for-printer');
  await till.page.keyboard.press('F2');
  await cashier.open('1Voucher');
  await cashier.amount('R 100');
  await expect(cashier.screen.confirm).toBeDisabled();
  await take('24-no-printer-no-sale');
  await till.page.keyboard.press('Escape');
  // The typed amount would be lost: the till asks.
  await expect(till.page.getByRole('alertdialog')).toBeVisible();
  await till.page.keyboard.press('Enter');
  await expect(cashier.screen.title).toHaveText('Sell');
  await printer.plugIn();
  await expect(cashier.screen.status('Printer ready')).toBeVisible();
}

async function lists({ cashier, till, take }: Stage): Promise<void> {
  const { keyboard } = till.page;
  await take('25-home-busy');
  await keyboard.press('F8');
  await expect(cashier.screen.title).toHaveText('Open items');
  await take('26-open-items');
  await keyboard.press('ArrowDown');
  await expect(cashier.screen.button('I gave the money back')).toBeVisible();
  await take('26-open-items-money-to-give-back');
  await keyboard.press('F3');
  await expect(cashier.screen.title).toHaveText('Today’s sales');
  await take('27-today');
  await keyboard.press('F1');
  await expect(till.page.getByRole('dialog')).toBeVisible();
  await take('28-help');
  await keyboard.press('Escape');
}

async function undone({ cashier, simulator, till, take }: Stage): Promise<void> {
  const { keyboard } = till.page;
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'drop-after', times: 9 });
  await keyboard.press('F2');
  await cashier.open('1Voucher');
  await cashier.amount('R 50');
  await cashier.pay('R 100');
  await cashier.sell();
  await expect(cashier.screen.button('Undo it now and give the money back')).toBeEnabled();
  await keyboard.press('F4');
  await expect(till.page.getByRole('alertdialog')).toBeVisible();
  await take('28-undo-1-question');
  await keyboard.press('Enter');
  await expect(cashier.screen.status('Undone. Give the customer R 50.00 back.')).toBeVisible();
  await take('28-undo-2-give-money-back');
  await cashier.screen.button('I gave the money back').click();
  await expect(cashier.screen.status('The till checks once more later')).toBeVisible();
  await take('28-undo-3-nothing-to-do');
  await simulator.clearFaults();
}

async function pendingSlip({ cashier, simulator, till, take }: Stage): Promise<void> {
  const { keyboard } = till.page;
  await simulator.fault({ operation: 'utility-purchase', fault: 'drop-after', times: 9 });
  await keyboard.press('F2');
  await cashier.open('Electricity');
  await cashier.number('07123456787');
  await expect(till.page.getByTestId('meter-name')).toBeVisible();
  await cashier.amount('R 100');
  await cashier.pay('exact');
  await cashier.sell();
  await expect(cashier.screen.button('Print the pending slip now')).toBeEnabled();
  await take('28-pending-1-waiting');
  await keyboard.press('F4');
  await expect(cashier.screen.status('The pending slip was sent to the printer.')).toBeVisible();
  await take('28-pending-2-slip-out');
}

async function search({ till, take }: Stage): Promise<void> {
  const { keyboard } = till.page;
  await keyboard.press('F2');
  await keyboard.press('F4');
  await keyboard.type('gift');
  await expect(till.page.getByRole('option').first()).toBeVisible();
  await take('32-search');
  // The first line is the group of gift vouchers: a star is for a product.
  await keyboard.press('ArrowDown');
  await keyboard.press('*');
  await expect(till.page.getByRole('button', { name: /off the home screen/ })).toHaveCount(1);
  await keyboard.press('Escape');
  await expect(till.page.getByRole('region', { name: 'Favourites of this shop' })).toBeVisible();
  await take('33-home-favourite');
  await till.page.getByRole('combobox').click();
  await till.page.getByRole('button', { name: 'm', exact: true }).click();
  await till.page.getByRole('button', { name: 't', exact: true }).click();
  await expect(till.page.getByRole('option').first()).toBeVisible();
  await take('34-search-touch');
  await keyboard.press('Escape');
}

async function eezi({ cashier, take }: Stage): Promise<void> {
  await cashier.open('Eezi airtime');
  await cashier.amount('R 20');
  await take('35-eezi-ready');
  await cashier.pay('R 50');
  await cashier.sell();
  await slipSent(cashier);
  await take('36-eezi-sold');
  await cashier.nextCustomer();
}

async function giftCard({ cashier, till, take }: Stage): Promise<void> {
  await cashier.open('Gift voucher');
  await take('37-gift-cards');
  await till.page.keyboard.press('Escape');
  await scan(till, '6009801234564');
  await expect(till.page.getByTestId('chosen-product')).toBeVisible();
  await take('38-gift-card-scanned');
  await cashier.pay('card');
  await cashier.sell();
  await slipSent(cashier);
  await cashier.nextCustomer();
}

async function bill({ cashier, till, take }: Stage): Promise<void> {
  await cashier.open('Pay a bill');
  await take('39-bill-whom');
  await till.page.keyboard.type('dstv');
  await till.page.keyboard.press('Enter');
  await cashier.number('1048203377');
  await expect(till.page.getByTestId('account-name')).toBeVisible();
  await cashier.otherAmount('429');
  await take('40-bill-ready');
  await cashier.pay('R 500');
  await cashier.sell();
  await slipSent(cashier);
  await take('41-bill-paid');
  await cashier.nextCustomer();
}

async function freeUnits({ cashier, till, take }: Stage): Promise<void> {
  await cashier.open('Electricity');
  await cashier.number('04128865104');
  await expect(till.page.getByTestId('meter-name')).toBeVisible();
  await cashier.screen.choice('What the customer wants', 'Free units (FBE)').click({ force: true });
  await take('42-free-units');
  await till.page.keyboard.press('Escape');
  await till.page.keyboard.press('Enter');
  await expect(cashier.screen.title).toHaveText('Sell');
}

async function voucherTaken({ cashier, simulator, till, take }: Stage): Promise<void> {
  const { screen } = cashier;
  await cashier.open('1Voucher');
  await cashier.amount('R 50');
  await cashier.pay('exact');
  await cashier.sell();
  await cashier.nextCustomer();
  const { vouchers } = await simulator.ledger();
  const pin = vouchers.findLast(({ kind, status }) => kind === '1Voucher' && status === 'Active');
  await scan(till, pin?.pin ?? '');
  await expect(screen.title).toHaveText('Redeem 1Voucher');
  await take('43-redeem-scanned');
  await screen.button('Redeem and print').click();
  await expect(screen.title).toContainText('Redeemed');
  await slipSent(cashier);
  await take('44-redeemed');
  await till.page.keyboard.press('Escape');
  await cashier.open('Airtime');
  await cashier.number('0821234567');
  await cashier.amount('R 29');
  await till.page.keyboard.press('Enter');
  await till.page.keyboard.press('F5');
  await expect(till.page.getByRole('dialog')).toBeVisible();
  await take('45-pay-with-voucher');
  await till.page
    .getByRole('button', { name: /^Use R/ })
    .first()
    .click();
  await expect(screen.confirm).toBeEnabled();
  await take('46-paid-with-voucher');
  await screen.confirm.click();
  await slipSent(cashier);
  await till.page.keyboard.press('Escape');
  await cashier.open('1Voucher');
  await cashier.amount('R 100');
  await cashier.pay('card');
  await till.page.getByRole('button', { name: 'Part in cash …' }).click();
  await till.page.keyboard.type('60');
  await take('47-card-and-cash');
  await till.page.keyboard.press('Escape');
  await till.page.keyboard.press('Enter');
  await expect(screen.title).toHaveText('Sell');
}

async function sizes({ cashier, till, take }: Stage): Promise<void> {
  const { page, app } = till;
  await page.keyboard.press('F2');
  await resize(1366, 768);
  await take('29-home-1366x768');
  await resize(1024, 768);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '150%';
  });
  await take('30-home-large-text');
  await cashier.open('Airtime');
  await cashier.number('0821234567');
  await cashier.amount('R 29');
  await take('31-airtime-large-text');

  async function resize(width: number, height: number): Promise<void> {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
  }
}
