import { chooseFile, plantMistakes, today, withoutType } from '../support/daily-file.ts';
import { AIRTIME, byAmount, sellFor } from '../support/goods.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { manage } from '../support/office.ts';
import { scan } from '../support/scanner.ts';
import { expect, test } from '../support/test.ts';

// Flash's file of a day against the till's own records, as a manager reads the answer.

const nameOf = (day: string): string => `recon_${day.replaceAll('-', '')}.csv`;

test('a file without the day’s redemption, named for another day, is not said to match', async ({
  till: { page },
  till,
  simulator,
}) => {
  const cashier = keyboardCashier(page);
  const { ticket, title } = cashier.screen;
  await sellFor(cashier, byAmount('1Voucher', 100));
  await scan(till, (await simulator.ledger()).entries.at(-1)?.pin ?? '');
  await cashier.screen.button('Redeem and print').click();
  await expect(title).toContainText('Redeemed · R 100.00');
  const file = await simulator.dailyFile(today());
  await manage(page, 'Flash’s file');

  await chooseFile(page, nameOf(today()), file);
  await expect(ticket).toContainText('Nothing to do: everything matches.');
  await expect(ticket).not.toContainText('is not in the file');

  await chooseFile(page, nameOf(today(-1)), withoutType(file, 'Redemption'));
  await expect(ticket).toContainText(
    '1 redemption or cancellation of this till worth R 100.00 is not in the file at all',
  );
  await expect(ticket).toContainText(`The file is named for ${today(-1)}`);
  await expect(ticket).not.toContainText('everything matches');
});

test('whoever opens a sale from a comparison comes back to it with Esc, to the same line', async ({
  till: { page },
  simulator,
}) => {
  const cashier = keyboardCashier(page);
  const { ticket, title } = cashier.screen;
  for (let sold = 0; sold < 3; sold += 1) await sellFor(cashier, AIRTIME);
  const { text, changed } = plantMistakes(await simulator.dailyFile(today()));
  await manage(page, 'Flash’s file');
  await chooseFile(page, nameOf(today()), text);
  await expect(ticket).toContainText('2 differences');
  const finding = page.getByRole('listitem').filter({ hasText: changed });
  await finding.getByRole('button', { name: 'Open this sale' }).click();
  await expect(title).toContainText('Sold · Airtime');
  await expect(cashier.screen.button('Back to the list')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(ticket).toContainText('2 differences');
  await expect(finding.getByRole('button', { name: 'Open this sale' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(title).toHaveText('Manage');
});
