import { expect, type Page } from '@playwright/test';

/** The manager of the tests' shop, who may do everything. */
export const MANAGER = { name: 'Nomsa', pin: '604718' } as const;

/**
 * Brings a till that just started to where its person can work: the first manager is made, or signs
 * in. A till that could not start stays as it is.
 */
export async function arrive(page: Page): Promise<void> {
  const firstRun = page.getByRole('heading', { name: 'Who manages this shop?' });
  const locked = page.getByRole('heading', { name: 'Who is selling?' });
  const working = page.getByRole('navigation', { name: 'Function keys' });
  const broken = page.getByRole('alert');
  await expect(firstRun.or(locked).or(working).or(broken).first()).toBeVisible();
  if (await firstRun.isVisible()) await beFirst(page);
  else if (await locked.isVisible()) await signIn(page, MANAGER);
}

async function beFirst(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(MANAGER.name);
  await page.getByLabel('PIN', { exact: true }).fill(MANAGER.pin);
  await page.getByLabel('The same PIN again').fill(MANAGER.pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Function keys' })).toBeVisible();
}

/** Signs a person in on the locked till, by keyboard. */
export async function signIn(
  page: Page,
  { name, pin }: { readonly name: string; readonly pin: string },
): Promise<void> {
  await page.getByRole('radio', { name }).check();
  await page.getByLabel(`PIN of ${name}`).fill(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Function keys' })).toBeVisible();
}

/** Somebody whom the manager lets in: a first PIN, and the one that the person then chooses. */
export interface Newcomer {
  readonly name: string;
  readonly role: 'Cashier' | 'Supervisor' | 'Manager';
  readonly firstPin: string;
  readonly pin: string;
}

/** Who sells in the stories that are not told of the manager. */
export const CASHIER: Newcomer = {
  name: 'Thandi',
  role: 'Cashier',
  firstPin: '5938',
  pin: '7294',
};

/** The manager at the till writes a person down. */
export async function addPerson(page: Page, { name, role, firstPin }: Newcomer): Promise<void> {
  await page.keyboard.press('F10');
  await page.getByRole('button', { name: 'People' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('radio', { name: role }).check();
  await page.getByLabel('First PIN').fill(firstPin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name })).toBeVisible();
}

/** A person takes the till over for the first time, and chooses a PIN of their own. */
export async function comeFirstTime(page: Page, { name, firstPin, pin }: Newcomer): Promise<void> {
  await page.keyboard.press('F9');
  await page.getByRole('radio', { name }).check();
  await page.getByLabel(`PIN of ${name}`).fill(firstPin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /choose your own PIN/ })).toBeVisible();
  await page.getByLabel('PIN until now').fill(firstPin);
  await page.getByLabel('New PIN', { exact: true }).fill(pin);
  await page.getByLabel('New PIN again').fill(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Function keys' })).toBeVisible();
}

/** Somebody else takes the till over. */
export async function takeOver(
  page: Page,
  person: { readonly name: string; readonly pin: string },
): Promise<void> {
  await page.keyboard.press('F9');
  await signIn(page, person);
}

/** The manager adds a cashier and leaves the till to her: from now on others answer for what she may not. */
export async function becomeCashier(page: Page): Promise<void> {
  await addPerson(page, CASHIER);
  await comeFirstTime(page, CASHIER);
}
