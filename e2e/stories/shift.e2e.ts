import type { Page } from '@playwright/test';
import { confirmVoucher } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { MANAGER } from '../support/people.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';

const SIPHO = { name: 'Sipho', firstPin: '826415', pin: '739146' } as const;

async function manage(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F10');
  await page.getByRole('button', { name: title }).click();
}

async function addSupervisor(page: Page): Promise<void> {
  await manage(page, 'People');
  await page.getByLabel('Name').fill(SIPHO.name);
  await page.getByRole('radio', { name: 'Supervisor' }).check();
  await page.getByLabel('First PIN').fill(SIPHO.firstPin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: SIPHO.name })).toBeVisible();
}

async function comeAsSupervisor(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  await page.getByRole('radio', { name: SIPHO.name }).check();
  await page.getByLabel(`PIN of ${SIPHO.name}`).fill(SIPHO.firstPin);
  await page.keyboard.press('Enter');
  await page.getByLabel('PIN until now').fill(SIPHO.firstPin);
  await page.getByLabel('New PIN', { exact: true }).fill(SIPHO.pin);
  await page.getByLabel('New PIN again').fill(SIPHO.pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Function keys' })).toBeVisible();
}

test('home asks for a shift; who counts is told nothing of the cash; the Z is listed at once', async ({
  till,
  printer,
}) => {
  const { page } = till;
  const screen = screenOf(page);
  await addSupervisor(page);
  await page.keyboard.press('F2');
  await expect(screen.ticket).toContainText('No shift is open');
  await screen.button('Open a shift').click();
  // The field is ready to be typed in.
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await expect(screen.ticket).toContainText('Shift 1');
  await page.keyboard.press('F2');
  await expect(screen.title).toHaveText('Sell');
  await expect(screen.ticket).not.toContainText('No shift is open');
  const cashier = keyboardCashier(page);
  await confirmVoucher(cashier);
  await expect(screen.status(/slip was sent to the printer/)).toBeVisible();
  await cashier.nextCustomer();
  await expect(screen.ticket).toContainText('R 50.00');

  await comeAsSupervisor(page);
  await manage(page, 'Shift and cash');
  const slips = printer.slips().length;
  await screen.button('X report').click();
  const x = page.getByRole('dialog', { name: 'X report' });
  await expect(x).toContainText('The count is blind');
  await expect(x).toContainText('1 sale');
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
  await expect(z).toContainText('R 550.00');
  await z.getByRole('button', { name: 'Close' }).click();
  await expect(screen.button('Z report 1, R 0.00')).toBeVisible();
});

test('the audit log is narrowed to a person, and says money as money', async ({ till }) => {
  const { page } = till;
  await addSupervisor(page);
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
