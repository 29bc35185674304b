import { arrive } from '../support/people.ts';
import { screenOf } from '../support/screen.ts';
import { shopConfig, writeConfig } from '../support/shop.ts';
import { expect, test } from '../support/test.ts';

test('settings with a typing mistake: the key, the line, what was expected; then Try again', async ({
  counter,
  folder,
  simulator,
  printer,
}) => {
  const right = JSON.stringify(shopConfig(simulator, printer.uri), null, 2);
  const wrong = right.replace('"storeId"', '"storeID"').replace('baudRate=19200', 'baudRate=1');
  const line = wrong.split('\n').findIndex((each) => each.includes('storeID')) + 1;
  const file = writeConfig(folder, wrong);
  const { page } = await counter.open();
  const screen = screenOf(page);

  await expect(screen.alert('settings')).toBeVisible();
  const body = page.locator('body');
  await expect(body).toContainText(`line ${line}`);
  await expect(body).toContainText('There is no setting "storeID". Did you mean "storeId"?');
  await expect(body).toContainText('printer.uri');
  await expect(body).toContainText('"baudRate" must be one of 1200');
  await expect(body).toContainText(file);
  await expect(screen.tile('Airtime')).toHaveCount(0);
  await screen.button('Try again').click();
  await expect(screen.alert('settings')).toBeVisible();

  writeConfig(folder, right);
  await page.keyboard.press('Enter');
  await expect(screen.title).toHaveText('Who manages this shop?');
  await arrive(page);
  await expect(screen.title).toHaveText('Sell');
  await expect(screen.tile('Airtime')).toBeEnabled();
  expect(await simulator.requests()).toEqual([]);
});

test('settings that are not JSON name the line', async ({
  counter,
  folder,
  printer,
  simulator,
}) => {
  const right = JSON.stringify(shopConfig(simulator, printer.uri), null, 2);
  writeConfig(folder, right.replace('"T03",', '"T03"'));
  const { page } = await counter.open();
  await expect(page.getByText('This is not JSON: comma expected here.')).toBeVisible();
  await expect(page.locator('body')).toContainText('line 3');
});

test('a mistyped variable is not silently ignored', async ({ counter }) => {
  const { page } = await counter.open({ TILL_PRINTR: 'virtual:' });
  await expect(page.getByText('There is no variable TILL_PRINTR.')).toBeVisible();
});

test('plain http to another machine is refused', async ({ counter }) => {
  const { page } = await counter.open({ TILL_FLASH_BASE_URL: 'http://flash.example.com' });
  await expect(page.getByText('Plain http is allowed to this machine only.')).toBeVisible();
});
