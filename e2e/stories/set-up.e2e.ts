import { existsSync, readFileSync } from 'node:fs';
import { confirmVoucher } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { arrive } from '../support/people.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';

/** A till that nobody has set up: its own folder for settings, and no variable that names a shop. */
function blank(folder: string, baseUrl: string) {
  return {
    XDG_CONFIG_HOME: `${folder}/config`,
    TILL_CONFIG: '',
    TILL_FLASH_API_KEY: '',
    TILL_FLASH_BASE_URL: baseUrl,
  };
}

test('set-up: a till without settings becomes a shop’s till, and goes on without a restart', async ({
  counter,
  folder,
  simulator,
}, testInfo) => {
  const settings = blank(folder, simulator.baseUrl);
  const { page, close } = await counter.openLocked(settings);
  const screen = screenOf(page);
  const picture = (name: string) => page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
  await expect(screen.title).toHaveText('Welcome. What is this till to be?');
  await picture('1-choose');
  await screen.button('Set up this shop').click();

  await expect(screen.title).toHaveText('Your shop');
  await screen.field('VAT number').fill('12');
  await page.keyboard.press('Enter');
  await expect(screen.alert('This is needed.')).toBeVisible();
  await expect(screen.alert('must be the 10 digits of a South African VAT number')).toBeVisible();
  await expect(screen.field('Name of the shop')).toBeFocused();
  await picture('2-shop');
  await screen.field('Name of the shop').fill('Mama Zodwa’s Shop');
  await page.getByLabel('Address', { exact: true }).fill('12 Long St, Cape Town');
  await screen.field('VAT number').fill('4123 456 789');
  // Back to the choice and in again: what was typed is still there.
  await page.keyboard.press('Escape');
  await expect(screen.title).toHaveText('Welcome. What is this till to be?');
  await screen.button('Set up this shop').click();
  await expect(screen.field('Name of the shop')).toHaveValue('Mama Zodwa’s Shop');
  await screen.field('Name of the shop').focus();
  await page.keyboard.press('Enter');

  await expect(screen.title).toHaveText('Your Flash account');
  await screen.field('Account number').fill(simulator.account);
  await screen.field('Store id').fill('ZOD-1');
  await screen.field('Terminal id').fill('T01');
  await page.keyboard.press('Enter');
  await expect(screen.alert('without spaces or dashes')).toBeVisible();
  await screen.field('Store id').fill('ZOD1');
  await screen.choice('Which Flash', 'Sandbox: to try it, worth nothing').focus();
  await picture('3-account');
  await page.keyboard.press('Enter');

  await expect(screen.title).toHaveText('The API key');
  const key = page.getByLabel('API key of the account');
  await key.fill('bm90LXRoZS1rZXk=');
  await page.keyboard.press('Enter');
  await expect(screen.alert('Flash does not take this key')).toBeVisible();
  await picture('4-key');
  const file = `${folder}/config/Tillkeeper/till.config.json`;
  expect(existsSync(file)).toBe(false);
  await key.fill(simulator.apiKey);
  await page.keyboard.press('Enter');

  await expect(screen.title).toHaveText('Who manages this shop?');
  const written = readFileSync(file, 'utf8');
  expect(written).not.toContain(simulator.apiKey);
  expect(JSON.parse(written)).toMatchObject({
    storeId: 'ZOD1',
    store: { name: 'Mama Zodwa’s Shop', vatNumber: '4123456789' },
    flash: { environment: 'sandbox', accountNumber: simulator.account },
  });
  await arrive(page);
  await expect(screen.title).toHaveText('Printer');
  await picture('5-printer');
  await screen.field('Or type its address').fill('tcp://10.0.0.9:9100');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F12');
  await expect(screen.field('Or type its address')).toHaveValue('tcp://10.0.0.9:9100');
  await page.keyboard.press('Escape');
  await confirmVoucher(keyboardCashier(page));
  await expect.poll(async () => (await simulator.ledger()).entries.length).toBe(1);
  await close();

  const second = await counter.open(settings);
  await expect(screenOf(second.page).title).toHaveText('Sell');
});

test('set-up: the demo is one press away, and writes no settings', async ({
  counter,
  folder,
  simulator,
}) => {
  const { page } = await counter.openLocked(blank(folder, simulator.baseUrl));
  await expect(screenOf(page).title).toHaveText('Welcome. What is this till to be?');
  await page.keyboard.press('Enter');
  await expect(screenOf(page).title).toHaveText('Sell');
  await expect(page.getByRole('note').filter({ hasText: 'DEMO' })).toBeVisible();
  expect(existsSync(`${folder}/config/Tillkeeper/till.config.json`)).toBe(false);
  expect(existsSync(`${folder}/data/journal/journal.db`)).toBe(false);
});
