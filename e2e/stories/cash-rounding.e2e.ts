import { keyboardCashier } from '../support/keyboard.ts';
import { shopConfig, writeConfig } from '../support/shop.ts';
import { expect, test } from '../support/test.ts';

test('where cash is rounded the ticket names both prices until it is known how the customer pays', async ({
  counter,
  folder,
  simulator,
  printer,
}, testInfo) => {
  writeConfig(folder, { ...shopConfig(simulator, printer.uri), cashRounding: true });
  const { page } = await counter.open();
  const cashier = keyboardCashier(page);
  const { ticket } = cashier.screen;
  await cashier.open('Airtime');
  await cashier.number('0821234567');
  await cashier.network('Vodacom');
  await cashier.otherAmount('12.37');
  await expect(ticket).toContainText('R 12.37');
  await expect(ticket).toContainText('In cash R 12.30, rounded down');
  await page.screenshot({ path: testInfo.outputPath('rounding.png') });
  await cashier.pay('exact');
  await cashier.sell();
  await cashier.nextCustomer();
  expect((await simulator.ledger()).entries).toMatchObject([{ amountCents: 1_237 }]);
});
