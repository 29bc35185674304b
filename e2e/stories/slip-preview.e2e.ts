import { keyboardCashier } from '../support/keyboard.ts';
import { expect, soldOnly, test } from '../support/test.ts';

test('any slip can be looked at on the screen, and no PIN can be read there', async ({
  till,
  simulator,
}) => {
  const { page } = till;
  const cashier = keyboardCashier(page);
  await cashier.open('Electricity');
  await cashier.number('07330044194');
  await expect(page.getByTestId('meter-name')).toBeVisible();
  await cashier.amount('R 200');
  await cashier.pay('exact');
  await cashier.sell();
  await expect(cashier.screen.status('The slip was sent to the printer.')).toBeVisible();
  const sale = await soldOnly(simulator);
  expect(sale.tokens).toHaveLength(4);

  for (const where of ['at once', 'among today’s sales']) {
    if (where !== 'at once') await page.keyboard.press('F3');
    const look = cashier.screen.button('Look at it');
    await look.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Slip' });
    const picture = sheet.getByRole('img');
    await expect(picture, where).toBeVisible();
    const text = (await picture.getAttribute('alt')) ?? '';
    expect(text).toContain('ENTER THE TOKENS IN THIS ORDER');
    expect(text).toContain(sale.reference);
    for (const token of sale.tokens) {
      expect(text).toContain(`**** ${token.slice(-4)}`);
      expect(text.replace(/\s/g, '')).not.toContain(token.slice(0, 16));
    }
    const width = await picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(width, 'drawn, not only named').toBeGreaterThan(400);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(look).toBeFocused();
  }
});

test('large text, in the dark: the slip stays within its sheet', async ({ till }) => {
  const { page } = till;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '150%';
  });
  const cashier = keyboardCashier(page);
  await cashier.open('1Voucher');
  await cashier.amount('R 50');
  await cashier.pay('exact');
  await cashier.sell();
  await expect(cashier.screen.status('The slip was sent to the printer.')).toBeVisible();
  const look = cashier.screen.button('Look at it');
  expect((await look.boundingBox())?.height).toBeGreaterThanOrEqual(48);
  await look.click();
  const sheet = page.getByRole('dialog', { name: 'Slip' });
  await expect(sheet.getByRole('img')).toBeVisible();
  const overflow = await sheet.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow).toBe(0);
  await expect(sheet.getByRole('button', { name: 'Close' })).toBeInViewport();
});
