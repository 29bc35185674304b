import { confirmVoucher } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { manage, openShift } from '../support/office.ts';
import { addPerson, comeFirstTime, MANAGER, type Newcomer } from '../support/people.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';

const SIPHO: Newcomer = {
  name: 'Sipho',
  role: 'Supervisor',
  firstPin: '826415',
  pin: '739146',
};

test('home asks for a shift; who counts is told nothing of the cash; the Z is listed at once', async ({
  till,
  printer,
}) => {
  const { page } = till;
  const screen = screenOf(page);
  await addPerson(page, SIPHO);
  await page.keyboard.press('F2');
  await expect(screen.ticket).toContainText('No shift is open');
  await screen.button('Open a shift').click();
  // The field is ready to be typed in.
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await expect(screen.ticket).toContainText('Shift 1');
  // The form that had the focus is gone: Tab goes on from the title, not from the top of the window.
  await page.keyboard.press('Tab');
  await expect(screen.button('Cash drop')).toBeFocused();
  await page.keyboard.press('F2');
  await expect(screen.title).toHaveText('Sell');
  await expect(screen.ticket).not.toContainText('No shift is open');
  const cashier = keyboardCashier(page);
  await confirmVoucher(cashier);
  await expect(screen.status(/slip was sent to the printer/)).toBeVisible();
  await cashier.nextCustomer();
  await expect(screen.ticket).toContainText('R 50.00');

  await comeFirstTime(page, SIPHO);
  await manage(page, 'Shift and cash');
  const slips = printer.slips().length;
  await screen.button('X report').click();
  const x = page.getByRole('dialog', { name: 'X report' });
  await expect(x).toContainText('how many, not how much');
  await expect(x).toContainText('Net sold1');
  const paper = await printer.slip(slips + 1);
  // In the drawer, sold, and in cash: neither on the screen nor on paper.
  for (const sum of ['R 550.00', 'R 50.00']) {
    await expect(x).not.toContainText(sum);
    expect(paper).not.toContain(sum);
  }
  await x.getByRole('button', { name: 'Close' }).click();
  await screen.button('Count the drawer').click();
  await page.getByLabel('R 50, pieces').fill('11');
  await screen.button('This is what I counted').click();
  await screen.button('Z: close the shift').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close it' }).click();
  const z = page.getByRole('dialog', { name: 'Z report 1' });
  await expect(z).toContainText('The drawer is right, to the cent.');
  await expect(z).toContainText('R 550.00');
  await z.getByRole('button', { name: 'Close' }).click();
  await expect(screen.title).toBeFocused();
  await expect(screen.button('Open Z report 1')).toBeVisible();
});

test('a sum that can’t be is asked about, and a movement is taken back; who counts learns nothing', async ({
  till,
  printer,
}) => {
  const { page } = till;
  const screen = screenOf(page);
  await addPerson(page, SIPHO);
  await openShift(page, '500');
  await manage(page, 'Shift and cash');
  const drop = async (rand: string): Promise<void> => {
    await screen.button('Cash drop').click();
    await page.keyboard.type(rand);
    await page.getByLabel('Bag or envelope').fill('bag 17');
    await page.keyboard.press('Enter');
  };
  const question = page.getByRole('alertdialog');
  await drop('60000');
  await expect(question).toContainText('R 60 000.00 to the safe?');
  await expect(question).toContainText('there is only R 500.00 in the drawer');
  // One Enter too many records nothing, and what was typed is still there to be mended.
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(page.getByLabel('Amount in rand')).toHaveValue('60000');
  await page.keyboard.press('Enter');
  const slips = printer.slips().length;
  await question.getByRole('button', { name: 'Yes, write it down' }).click();
  expect(await printer.slip(slips + 1)).toContain('CASH DROP 1/1');
  await screen.button('Take back: 1. Cash to the safe, R 60 000.00').click();
  await page.getByLabel('Why').fill('A digit too many');
  await page.keyboard.press('Enter');
  expect(await printer.slip(slips + 2)).toContain('TAKEN BACK 1/2');
  await screen.button('X report').click();
  const x = page.getByRole('dialog', { name: 'X report' });
  await expect(x).toContainText('-R 60 000.00');
  await expect(x).toContainText('Taken back');
  await x.getByRole('button', { name: 'Close' }).click();

  await comeFirstTime(page, SIPHO);
  await manage(page, 'Shift and cash');
  for (const rand of ['10', '600']) {
    await drop(rand);
    await expect(question).toContainText('Is this the money in your hand?');
    await expect(question).not.toContainText('500.00');
    // Two sheets, one behind the other: each is gone before the next press.
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Amount in rand')).toBeHidden();
  }
});

test('the audit log is narrowed to a person, and says money as money', async ({ till }) => {
  const { page } = till;
  await addPerson(page, SIPHO);
  await manage(page, 'Shift and cash');
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await manage(page, 'Audit log');
  const log = page.getByRole('listbox', { name: 'Audit log' });
  await log.getByRole('option').filter({ hasText: 'Shift opened' }).click();
  await expect(page.getByRole('complementary')).toContainText('R 500.00');
  await page.getByLabel('Who').selectOption(SIPHO.name);
  await expect(log).not.toContainText('Shift opened');
  await page.getByLabel('Who').selectOption(MANAGER.name);
  await expect(log).toContainText('Shift opened');
  await page.getByLabel('When').selectOption('Yesterday');
  await expect(page.getByText('Nothing of this kind is written down.')).toBeVisible();
});
