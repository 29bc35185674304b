import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { arrive, MANAGER, signIn } from '../support/people.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';

const WORDS = 'four words nobody says together';

async function choosePassphrase(page: Page, words: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.getByLabel('The passphrase again').fill(words);
  await page.keyboard.press('Enter');
}

test('no keystore: the till asks for a passphrase in plain words, and opens with no other', async ({
  counter,
  folder,
}) => {
  const nobodyUnlocks = { TILL_PASSPHRASE_FILE: '' };
  const first = await counter.openLocked(nobodyUnlocks);
  const screen = screenOf(first.page);
  await expect(screen.title).toHaveText('Choose a passphrase for this till');
  await choosePassphrase(first.page, 'too short');
  await expect(screen.alert('too short')).toBeVisible();
  await choosePassphrase(first.page, WORDS);
  await arrive(first.page);
  await expect(screen.title).toHaveText('Sell');

  await first.page.keyboard.press('F10');
  await first.page.getByRole('button', { name: 'Owner’s recovery key' }).click();
  await first.page.getByRole('button', { name: 'Show a new key' }).click();
  const code = (await first.page.getByTestId('recovery-key').textContent()) ?? '';
  expect(code).toMatch(/^(\w{4}-){7}\w{4}$/);
  await first.kill();

  const kept = readFileSync(`${folder}/data/journal.key.json`, 'utf8');
  expect(kept).not.toContain(code);
  expect(kept).not.toContain(WORDS);
  const second = await counter.openLocked(nobodyUnlocks);
  await expect(screenOf(second.page).title).toHaveText('Passphrase of this till');
  await second.page.getByLabel('Passphrase', { exact: true }).fill('another passphrase');
  await second.page.keyboard.press('Enter');
  await expect(screenOf(second.page).alert('That is not the passphrase.')).toBeVisible();
  await second.page.getByLabel('Passphrase', { exact: true }).fill(WORDS);
  await second.page.keyboard.press('Enter');
  await expect(screenOf(second.page).title).toHaveText('Who is selling?');

  // Every manager forgot the PIN: the owner lets one in.
  await second.page.getByRole('button', { name: 'No manager can sign in?' }).click();
  const sheet = second.page.getByRole('dialog');
  await sheet.getByLabel('Recovery key').fill(code.toLowerCase());
  await sheet.getByLabel('New PIN').fill('716045');
  await sheet.getByRole('button', { name: 'Set the PIN' }).click();
  await expect(sheet).toBeHidden();
  await second.page.getByLabel(`PIN of ${MANAGER.name}`).fill('716045');
  await second.page.keyboard.press('Enter');
  await expect(screenOf(second.page).title).toHaveText('Sell');
});

test('training ends at a till with a passphrase without asking for it anew', async ({
  counter,
}) => {
  const { page } = await counter.openLocked({ TILL_PASSPHRASE_FILE: '' });
  const screen = screenOf(page);
  await choosePassphrase(page, WORDS);
  await arrive(page);
  await page.keyboard.press('F10');
  await screen.button('Begin training').click();
  await expect(page.getByRole('note').filter({ hasText: 'TRAINING' })).toBeVisible();
  await expect(screen.title).toHaveText('Sell');
  await page.keyboard.press('F10');
  await screen.button('End training').click();
  await expect(page.getByRole('alertdialog', { name: 'End training?' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(screen.title).toHaveText('Who is selling?');
  await signIn(page, MANAGER);
  await page.keyboard.press('F10');
  await page.getByRole('button', { name: 'Audit log' }).click();
  await expect(page.getByText('Training', { exact: true })).toHaveCount(2);
});

test('a plain key of before is not used: it is sealed with a passphrase first', async ({
  counter,
  folder,
}) => {
  const plain = Buffer.alloc(32, 7).toString('base64');
  const file = `${folder}/data/journal.key.json`;
  const first = await counter.openLocked();
  await first.kill();
  writeFileSync(file, JSON.stringify({ keptBy: 'file', key: plain }));
  const second = await counter.openLocked({ TILL_PASSPHRASE_FILE: '' });
  await expect(screenOf(second.page).title).toHaveText('Choose a passphrase for this till');
  expect(readFileSync(file, 'utf8')).toContain(plain);
  await choosePassphrase(second.page, WORDS);
  await expect.poll(() => readFileSync(file, 'utf8')).not.toContain(plain);
});

test('the account’s key is typed at the till, tried, and kept sealed', async ({
  counter,
  folder,
  simulator,
}) => {
  const noKey = { TILL_FLASH_API_KEY: '' };
  const first = await counter.openLocked(noKey);
  const field = first.page.getByLabel('API key of the account');
  await field.fill('bm90LXRoZS1rZXk=');
  await first.page.keyboard.press('Enter');
  await expect(screenOf(first.page).alert('does not take this key')).toBeVisible();
  await field.fill(simulator.apiKey);
  await first.page.keyboard.press('Enter');
  await expect(screenOf(first.page).title).toHaveText('Who manages this shop?');
  await first.close();

  expect(readFileSync(`${folder}/data/api-key.json`, 'utf8')).not.toContain(simulator.apiKey);
  const second = await counter.open(noKey);
  await expect(screenOf(second.page).status('Online')).toBeVisible();
});

test('a manager is asked for a recovery key, and gives the till another key of the account', async ({
  counter,
  folder,
  simulator,
}) => {
  const { page } = await counter.openLocked({ TILL_FLASH_API_KEY: '' });
  const screen = screenOf(page);
  const field = page.getByLabel('API key of the account');
  await field.fill(simulator.apiKey);
  await page.keyboard.press('Enter');
  await expect(screen.title).toHaveText('Who manages this shop?');
  await arrive(page);
  const reminder = page.getByText('Nobody could let you back in');
  await expect(reminder).toBeVisible();
  await page.keyboard.press('F10');
  await expect(reminder).toBeVisible();
  await screen.button('Make it now').click();
  await screen.button('Show a new key').click();
  await screen.button('I have written it down').click();
  await expect(reminder).toBeHidden();

  const file = `${folder}/data/api-key.json`;
  const before = readFileSync(file, 'utf8');
  await page.getByRole('button', { name: 'Settings' }).click();
  await screen.button('Provider').click();
  await screen.button('New API key …').click();
  await field.fill('bm90LXRoZS1rZXk=');
  await page.keyboard.press('Enter');
  await expect(screen.alert('does not take this key')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(before);
  await field.fill(simulator.apiKey);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The new API key is kept')).toBeVisible();
  expect(readFileSync(file, 'utf8')).not.toBe(before);
  await screen.button('Start the till again').click();
  await expect(screen.title).toHaveText('Who is selling?');
  await signIn(page, MANAGER);
  await expect(screen.status('Online')).toBeVisible();
});
