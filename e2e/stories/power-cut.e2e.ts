import type { Page } from '@playwright/test';
import { paperToText } from '@tillkeeper/printer';
import { confirmVoucher } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { screenOf } from '../support/screen.ts';
import type { Simulator } from '../support/simulator.ts';
import { bigSecret } from '../support/slips.ts';
import { expect, soldOnly, test } from '../support/test.ts';
import { until, when } from '../support/until.ts';

/** Goes to the open items by keyboard, once the till has opened. */
async function openItems(page: Page): Promise<void> {
  const { title } = screenOf(page);
  await expect(title).toHaveText('Sell');
  await page.keyboard.press('F8');
  await expect(title).toHaveText('Open items');
}

function heard(simulator: Simulator, count: number): Promise<true> {
  return until(`${count} purchases at the provider`, async () =>
    when((await simulator.requests('one-voucher-purchase')).length >= count),
  );
}

test('killed between request and answer: one sale, found again, finished, its slip printable', async ({
  counter,
  simulator,
  printer,
}) => {
  const before = await counter.open();
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'hang' });
  await confirmVoucher(keyboardCashier(before.page));
  await heard(simulator, 1);
  await before.kill();
  expect(printer.slips()).toEqual([]);

  const after = await counter.open();
  const screen = screenOf(after.page);
  await heard(simulator, 2);
  await expect(screen.button(/1 open item/)).toBeVisible();
  await openItems(after.page);
  await expect(screen.ticket).toContainText('Print the slip.');
  await screen.button('Print slip').click();

  const sale = await soldOnly(simulator);
  const slip = await printer.slip(1);
  for (const line of bigSecret(sale.pin ?? '', 2, 2)) expect(slip).toContain(line);
  expect(slip).toContain(sale.reference);
  await expect(after.page.getByText('Nothing is open.')).toBeVisible();

  const requests = await simulator.requests('one-voucher-purchase');
  expect(new Set(requests.map(({ bodySha256 }) => bodySha256)).size, 'Same bytes each time').toBe(
    1,
  );
  expect(printer.slips()).toHaveLength(1);
});

test('killed between answer and print: the slip is due, and printed once as the original', async ({
  counter,
  simulator,
  printer,
}) => {
  const before = await counter.open();
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'hang' });
  await confirmVoucher(keyboardCashier(before.page));
  await heard(simulator, 1);
  await printer.unplug();
  await expect(screenOf(before.page).status('Printer not ready')).toBeVisible();
  await simulator.release();
  await expect(screenOf(before.page).title).toContainText('Sold');
  await before.kill();

  await printer.plugIn();
  const after = await counter.open();
  const screen = screenOf(after.page);
  await expect(screen.status('Printer ready')).toBeVisible();
  await openItems(after.page);
  await screen.button('Print slip').click();
  const slip = await printer.slip(1);
  expect(slip).toContain((await soldOnly(simulator)).reference);
  expect(slip).not.toContain('COPY');
  expect(await simulator.requests('one-voucher-purchase')).toHaveLength(1);
});

test('killed while the slip is printing: a person looks at the paper, and prints COPY 1', async ({
  counter,
  simulator,
  printer,
}) => {
  const settings = { TILL_PRINTER: printer.uriWithFlowControl };
  const before = await counter.open(settings);
  await expect(screenOf(before.page).status('Printer ready')).toBeVisible();
  printer.device.setFault({ after: { dots: 60 }, strike: printer.holdBack });
  await confirmVoucher(keyboardCashier(before.page));
  await expect(screenOf(before.page).status('The slip is going to the printer')).toBeVisible();
  // A part is on record before its first byte leaves: with something on paper there is one to name.
  await expect.poll(() => paperToText(printer.paper()).trim()).not.toBe('');
  await before.kill();
  const sale = await soldOnly(simulator);
  expect(printer.slips()).toEqual([]);
  const torn = paperToText(printer.paper());

  const after = await counter.open(settings);
  const screen = screenOf(after.page);
  await openItems(after.page);
  const question = screen.alert('Did the slip come out?');
  await expect(question).toBeVisible();
  // What the printer had in its buffer when it said stop it still prints: one section more or less.
  await expect(question).toContainText(/It stopped in: (header|token)\./);
  const stoppedIn = /It stopped in: (\w+)\./.exec((await question.textContent()) ?? '')?.[1] ?? '';
  printer.goOn();
  await expect(screen.status('Printer ready')).toBeVisible();
  expect(paperToText(printer.paper()), 'Nothing more is printed of it').toBe(torn);
  await question.getByRole('button', { name: 'No, or it is torn' }).click();
  await screen.button('Print copy 1').click();
  const copy = await printer.slip(1);
  expect(copy).toContain('COPY 1');
  expect(copy, 'Where the first one stopped').toContain(stoppedIn);
  for (const line of bigSecret(sale.pin ?? '', 2, 2)) expect(copy).toContain(line);
  await expect(after.page.getByText('Nothing is open.')).toBeVisible();
  expect(await simulator.requests('one-voucher-purchase')).toHaveLength(1);
});

test('killed twice in the same sale: still one sale', async ({ counter, simulator }) => {
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'hang', times: 2 });
  const first = await counter.open();
  await confirmVoucher(keyboardCashier(first.page));
  await heard(simulator, 1);
  await first.kill();
  const second = await counter.open();
  await heard(simulator, 2);
  await second.kill();
  const third = await counter.open();
  await openItems(third.page);
  await expect(screenOf(third.page).button('Print slip')).toBeVisible();
  await soldOnly(simulator);
});

test('a slip that did not come out is printed again as COPY 1', async ({ till, printer }) => {
  const screen = screenOf(till.page);
  await confirmVoucher(keyboardCashier(till.page));
  const original = await printer.slip(1);
  await screen.button('It didn’t come out').click();
  await screen.button('Print copy 1').click();
  const copy = await printer.slip(2);
  expect(copy).toContain('COPY 1');
  expect(copy).toContain('000001');
  const pinLines = original.split('\n').filter((line) => /^ +\d{4} \d{4}$/.test(line));
  expect(pinLines).toHaveLength(2);
  for (const line of pinLines) expect(copy).toContain(line);
});
