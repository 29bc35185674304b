import { expect, type Locator, type Page } from '@playwright/test';
import { screenOf } from './screen.ts';

// What stands behind "Manage", as stories go through it.

/** Opens one of the screens behind "Manage". */
export async function manage(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F10');
  await page.getByRole('button', { name: title }).click();
}

/** Takes figures out as a file, as `Figures for Excel`, and gives the path that the till names. */
export async function takeOut(page: Page, name: string): Promise<string> {
  await screenOf(page).button('Take out as a file').click();
  const sheet = page.getByRole('dialog', { name: 'Take out as a file' });
  await sheet.getByRole('button', { name }).click();
  const said = sheet.getByRole('status');
  await expect(said).toHaveText(/^Saved: /, { timeout: 60_000 });
  const file = ((await said.textContent()) ?? '').replace('Saved: ', '');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  return file;
}

/** Opens the shift with so much change in the drawer, and goes home. */
export async function openShift(page: Page, floatRand: string): Promise<void> {
  await manage(page, 'Shift and cash');
  await page.getByLabel('Change in the drawer, in rand').fill(floatRand);
  await page.keyboard.press('Enter');
  await expect(screenOf(page).ticket).toContainText(/Shift \d/);
  await page.keyboard.press('F2');
}

/** Types the piles of notes and coins that make up a sum, largest first. */
export async function countDrawer(page: Page, cents: number): Promise<void> {
  await screenOf(page).button('Count the drawer').click();
  let left = cents;
  for (const [value, name] of PILES) {
    const pieces = Math.floor(left / value);
    left -= pieces * value;
    if (pieces > 0) await page.getByLabel(`${name}, pieces`).fill(String(pieces));
  }
  await screenOf(page).button('This is what I counted').click();
}

const PILES = [
  [20_000, 'R 200'],
  [10_000, 'R 100'],
  [5_000, 'R 50'],
  [2_000, 'R 20'],
  [1_000, 'R 10'],
  [500, 'R 5'],
  [200, 'R 2'],
  [100, 'R 1'],
  [50, '50c'],
  [20, '20c'],
  [10, '10c'],
] as const;

/** Closes the shift, with its open items in the hands of somebody where there are any. */
export async function closeShift(page: Page, heir: string): Promise<void> {
  await screenOf(page).button('Z: close the shift').click();
  const sheet = page.getByRole('alertdialog', { name: 'Close the shift?' });
  const handedTo = sheet.getByLabel('Handed to');
  if (await handedTo.isVisible()) await handedTo.selectOption(heir);
  await sheet.getByRole('button', { name: 'Close it' }).click();
}

/** Finds a sale among all sales by its reference and chooses it. */
export async function findSale(page: Page, reference: string): Promise<void> {
  await manage(page, 'All sales');
  // The field is ready to be typed in.
  await page.keyboard.type(reference);
  // The list of before stands until the answer comes.
  await expect(screenOf(page).status(/^1 found$/)).toBeVisible();
  await page.getByRole('listbox', { name: 'Sales found' }).getByRole('option').first().click();
  await expect(screenOf(page).ticket).toContainText(reference);
}

/** Asks for the void of the chosen sale. */
export async function voidChosen(page: Page, paper: string, why: string): Promise<void> {
  await screenOf(page).button('Void this sale').click();
  await page.getByRole('radio', { name: paper }).check();
  await page.getByLabel('Why').fill(why);
  await screenOf(page).button('Void it').click();
}

/** The sums of a report in cents, by the words before them. */
export async function sumsOf(report: Locator): Promise<ReadonlyMap<string, number>> {
  const rows = await report.locator('dl > div').all();
  const pairs = await Promise.all(
    rows.map(async (row) => [
      (await row.locator('dt').textContent()) ?? '',
      (await row.locator('dd').textContent()) ?? '',
    ]),
  );
  return new Map(
    pairs.flatMap(([name = '', sum = '']) =>
      /^-?R /.test(sum) ? [[name, Math.round(Number(sum.replace(/[^\d.-]/g, '')) * 100)]] : [],
    ),
  );
}
