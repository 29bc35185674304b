import type { Page } from '@playwright/test';
import { type Bridge, ipc, replySchema } from '@tillkeeper/ipc';
import { confirmVoucher } from '../support/cashier.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { manage } from '../support/office.ts';
import { addPerson, CASHIER, comeFirstTime, MANAGER, signIn } from '../support/people.ts';
import { screenOf } from '../support/screen.ts';
import { expect, soldOnly, test } from '../support/test.ts';

/** Asks the main process past the screens, as a page would that somebody took over. */
async function ask(page: Page, channel: string, value?: unknown): Promise<unknown> {
  const reply = await page.evaluate(
    ([name, question]) =>
      (Reflect.get(globalThis, 'tillBridge') as Bridge).invoke(name as string, question),
    [channel, value] as const,
  );
  return replySchema.parse(reply);
}

test('a manager adds a cashier, who chooses a PIN, sells under her own name, and may no more', async ({
  till,
  simulator,
  printer,
}) => {
  const { page } = till;
  const screen = screenOf(page);
  await addPerson(page, CASHIER);
  await comeFirstTime(page, CASHIER);
  await expect(screen.title).toHaveText('Sell');

  await confirmVoucher(keyboardCashier(page));
  await soldOnly(simulator);
  expect(await printer.slip(1)).toContain('Thandi');

  await page.keyboard.press('F10');
  // Who sells keeps a shift; nothing else behind F10 is theirs.
  await expect(page.getByRole('button', { name: 'Shift and cash' })).toBeVisible();
  for (const name of ['People', 'Audit log', 'Reports'])
    await expect(page.getByRole('button', { name })).toBeHidden();
  expect(await ask(page, ipc.verbs.people.channel)).toEqual({ kind: 'refused', why: 'permission' });
  expect(
    await ask(page, ipc.verbs.addPerson.channel, { name: 'Eve', role: 'manager', pin: '920475' }),
  ).toEqual({
    kind: 'refused',
    why: 'permission',
  });
});

test('a locked till answers nothing, and a restart locks it', async ({ counter, simulator }) => {
  const first = await counter.open();
  await first.page.keyboard.press('F9');
  const screen = screenOf(first.page);
  await expect(screen.title).toHaveText('Who is selling?');
  for (const verb of [ipc.verbs.today, ipc.verbs.catalogue, ipc.verbs.openItems])
    expect(await ask(first.page, verb.channel)).toEqual({ kind: 'refused', why: 'sign-in' });
  await first.kill();

  const second = await counter.openLocked();
  await expect(screenOf(second.page).title).toHaveText('Who is selling?');
  await second.page.getByLabel(`PIN of ${MANAGER.name}`).fill('111111');
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByRole('alert')).toHaveText('That is not the PIN. Try again.');
  await signIn(second.page, MANAGER);
  await expect(screenOf(second.page).title).toHaveText('Sell');
  expect(await simulator.requests()).toBeDefined();
});

test('the audit log tells who did what, and the records are proved while the till is open', async ({
  till,
}) => {
  const { page } = till;
  await addPerson(page, CASHIER);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Audit log' }).click();
  const log = page.getByRole('listbox', { name: 'Audit log' });
  await expect(log.getByRole('option').first()).toContainText('Person added');
  await expect(log).toContainText('Signed in');
  await log.getByRole('option').first().click();
  const details = page.getByRole('complementary');
  await expect(details).toContainText('Thandi');
  await expect(details).not.toContainText('argon2');
  await page.getByRole('button', { name: 'Prove the records' }).click();
  await expect(details.getByRole('status')).toContainText('all whole, nothing changed');
  await page.getByRole('radio', { name: 'Signing in' }).check();
  await expect(log).not.toContainText('Person added');
});

test('a person is added with keys alone: the cursor stands where one types next', async ({
  till,
}) => {
  const { page } = till;
  const { keyboard } = page;
  const role = (name: string) => page.getByRole('radio', { name });
  await manage(page, 'People');
  await expect(page.getByLabel('Name')).toBeFocused();
  await keyboard.type('Sipho');
  await keyboard.press('Enter');
  await expect(role('Cashier')).toBeFocused();
  for (const name of ['Cashier', 'Supervisor', 'Manager'])
    await expect(role(name), 'Nobody becomes anything by an oversight').not.toBeChecked();
  await keyboard.press('ArrowDown');
  await expect(role('Supervisor')).toBeChecked();
  await keyboard.press('Enter');
  await expect(page.getByLabel('First PIN')).toBeFocused();
  await keyboard.type('123456');
  await keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('one of the first that anybody would try');
  await expect(page.getByLabel('First PIN')).toBeFocused();
  await page.getByLabel('First PIN').fill('826415');
  await keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Sipho' })).toContainText('Supervisor');
  await expect(page.getByLabel('Name')).toBeFocused();
  // A name that is taken: there is the mistake, and there is the cursor.
  await keyboard.type('Sipho');
  await keyboard.press('Enter');
  await role('Cashier').check();
  await keyboard.press('Enter');
  await keyboard.type('5938');
  await keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('has this name already');
  await expect(page.getByLabel('Name')).toBeFocused();
});
