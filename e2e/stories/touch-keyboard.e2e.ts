import type { Page } from '@playwright/test';
import { manage } from '../support/office.ts';
import { MANAGER, signIn } from '../support/people.ts';
import { screenOf } from '../support/screen.ts';
import { expect, test } from '../support/test.ts';
import { fingerOf, type Tap } from '../support/touch.ts';

function keysOf(page: Page, touch: Tap) {
  const board = page.getByRole('group', { name: 'Keyboard' });
  const press = (name: string): Promise<void> =>
    touch(board.getByRole('button', { name, exact: true }));
  const type = async (text: string): Promise<void> => {
    for (const letter of text) await press(letter === ' ' ? 'Space' : letter);
  };
  return { board, press, type };
}

test('a finger types a name, a PIN and a reason; whoever has a keyboard sees nothing of it', async ({
  till,
}, testInfo) => {
  const { page } = till;
  const screen = screenOf(page);
  const touch = await fingerOf(page);
  const { board, press, type } = keysOf(page, touch);
  const picture = (name: string) => page.screenshot({ path: testInfo.outputPath(`${name}.png`) });

  await manage(page, 'People');
  await expect(screen.field('Name')).toBeFocused();
  await expect(board, 'Keys brought the manager here').toBeHidden();
  await touch(screen.field('Name'));
  await expect(board).toBeVisible();
  await expect(screen.field('Name')).toBeInViewport();
  // A name begins with a capital by itself.
  await type('Sip');
  await press('Capitals');
  await type('H');
  await press('Delete');
  await type('ho');
  await picture('1-name');
  await expect(screen.field('Name')).toHaveValue('Sipho');
  const box = await board.getByRole('button', { name: 'q', exact: true }).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(48);
  await press('Enter');
  await expect(page.getByRole('radio', { name: 'Cashier' })).toBeFocused();
  await expect(board).toBeHidden();
  await touch(page.getByRole('radio', { name: 'Supervisor' }));
  await touch(page.getByLabel('First PIN'));
  await expect(board.getByRole('button', { name: '5' })).toBeVisible();
  await type('826415');
  await picture('2-pin');
  await press('Enter');
  await expect(page.getByRole('option', { name: 'Sipho' })).toContainText('Supervisor');

  // In a sheet, which lets nothing beside it be pressed.
  await manage(page, 'Shift and cash');
  await touch(page.getByLabel('Change in the drawer, in rand'));
  await type('500');
  await press('Enter');
  await touch(screen.button('Cash drop'));
  await type('20');
  await touch(page.getByLabel('Bag or envelope'));
  await type('Bag 17');
  await picture('3-sheet');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press('Enter');
  // A manager's small drop is no question.
  await expect(screen.ticket).toContainText('R 20.00');
  await expect(board).toBeHidden();

  // Several lines; and the first real key takes the keys away.
  await manage(page, 'Settings');
  await touch(screen.field('Address'));
  await press('Enter');
  await type('Soweto');
  await expect(screen.field('Address')).toHaveValue('4 Vilakazi St, Orlando West\nSoweto');
  await picture('4-settings');
  await page.keyboard.type('!');
  await expect(board).toBeHidden();
  await expect(screen.field('Address')).toHaveValue('4 Vilakazi St, Orlando West\nSoweto!');

  // The sign-in has a keypad of its own.
  await page.keyboard.press('F9');
  await touch(page.getByLabel(`PIN of ${MANAGER.name}`));
  await expect(board).toBeHidden();
  await signIn(page, MANAGER);
});
