import { closeShift, countDrawer, manage, openShift } from '../support/office.ts';
import {
  addPerson,
  CASHIER,
  comeFirstTime,
  MANAGER,
  type Newcomer,
  signIn,
} from '../support/people.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';

test('a sheet keeps the focus while its button is busy; Esc closes it and F9 locks over it', async ({
  till,
  printer,
}) => {
  const { page } = till;
  await openShift(page, '500');
  await manage(page, 'Shift and cash');
  await countDrawer(page, 49_400);
  await closeShift(page, MANAGER.name);
  const z = page.getByRole('dialog', { name: 'Z report 1' });
  // What a manager wants to know is in view without scrolling.
  for (const words of ['The drawer is R 6.00 short.', 'Cash expected', 'Cash counted'])
    await expect(z.getByText(words)).toBeInViewport({ ratio: 1 });
  await expect(z.getByText('Difference, short')).toBeInViewport({ ratio: 1 });
  const again = z.getByRole('button', { name: 'Print again' });
  const slips = printer.slips().length;
  await again.focus();
  await page.keyboard.press('Enter');
  expect(await printer.slip(slips + 1)).toContain('COPY 1');
  await expect(again).toBeFocused();
  // Where it does not fit, as with large letters, the keyboard alone reads on to its end.
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await expect(z.getByText('Journal seal')).not.toBeInViewport();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('PageDown');
  await expect(z.getByText('Journal seal')).toBeInViewport();
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.keyboard.press('Escape');
  await expect(z).toBeHidden();

  await screenOf(page).button('Open Z report 1').click();
  await expect(z).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: 'Who is selling?' })).toBeVisible();
  await expect(z).toBeHidden();
});

test('F9 locks from every kind of sheet, and the next person finds none of them open', async ({
  till,
}) => {
  const { page } = till;
  const locked = page.getByRole('heading', { name: 'Who is selling?' });
  await addPerson(page, CASHIER);
  await page.keyboard.press('F2');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(locked).toBeVisible();
  await signIn(page, MANAGER);
  await expect(page.getByRole('dialog')).toBeHidden();
  await openShift(page, '500');

  // In a field of a sheet F9 is no text.
  await comeFirstTime(page, CASHIER);
  await manage(page, 'Shift and cash');
  await screenOf(page).button('Pay out').click();
  await page.getByLabel('Amount in rand').fill('20');
  await page.keyboard.press('F9');
  await expect(locked).toBeVisible();
  await signIn(page, CASHIER);
  await manage(page, 'Shift and cash');
  await screenOf(page).button('X report').click();
  // Nobody has answered for it when the cashier leaves: nobody is asked again.
  await expect(page.getByRole('dialog')).toContainText('A supervisor must allow this');
  await page.keyboard.press('F9');
  await expect(locked).toBeVisible();
  await signIn(page, MANAGER);
  await expect(page.getByRole('dialog')).toBeHidden();
});

const SUPERVISOR: Newcomer = {
  name: 'Lerato',
  role: 'Supervisor',
  firstPin: '583921',
  pin: '749216',
};

test('with keys alone: a sheet that asks why, a count and a PIN are typed at once, also after a lock over a sheet', async ({
  till,
}) => {
  const { page } = till;
  const { keyboard } = page;
  await addPerson(page, SUPERVISOR);
  await page.keyboard.press('F2');
  await addPerson(page, CASHIER);
  await comeFirstTime(page, SUPERVISOR);
  await comeFirstTime(page, CASHIER);
  await openShift(page, '500');
  await manage(page, 'Shift and cash');
  await screenOf(page).button('Count the drawer').click();
  await expect(page.getByLabel('R 200, pieces')).toBeFocused();

  // The till locks over the open sheet; whoever comes types their PIN, or scans a badge.
  await keyboard.press('F9');
  await expect(page.getByLabel(`PIN of ${CASHIER.name}`)).toBeFocused();
  await keyboard.type(CASHIER.pin);
  await keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Function keys' })).toBeVisible();

  await manage(page, 'Shift and cash');
  await screenOf(page).button('Cash drop').click();
  await keyboard.type('100');
  await keyboard.press('Tab');
  await keyboard.type('Bag 7');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: /^Yes, write it down/ }).click();
  await page.getByRole('button', { name: /^Take back/ }).click();
  await expect(page.getByLabel('Why')).toBeFocused();
  await keyboard.type('Wrong bag');
  await keyboard.press('Enter');

  // One name's digits are not the next one's guess.
  await expect(page.getByLabel(`PIN of ${MANAGER.name}`)).toBeFocused();
  await keyboard.type('12');
  await page.getByRole('radio', { name: SUPERVISOR.name }).check();
  await expect(page.getByLabel(`PIN of ${SUPERVISOR.name}`)).toBeFocused();
  await keyboard.type(SUPERVISOR.pin);
  await keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('Takes back number 1');
});
