import { expect, type Page } from '@playwright/test';
import { AMOUNTS, type Cashier } from './cashier.ts';
import { GROUPS, screenOf } from './screen.ts';

/** A cashier without a mouse: digits, Enter, arrows, Tab and function keys. */
export function keyboardCashier(page: Page): Cashier {
  const screen = screenOf(page);
  const { keyboard } = page;

  /** Goes to a tile with the arrow keys, from the tile of its group that has the focus. */
  async function arrowTo(group: string | RegExp, name: string): Promise<void> {
    const target = screen.choice(group, name);
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.isChecked()) return;
      const isFocused = await target.evaluate((element) => element === document.activeElement);
      await keyboard.press(isFocused ? 'Space' : 'ArrowRight');
    }
    throw new Error(`The arrow keys never reach "${name}".`);
  }

  /** Types a sum in rand, as it stands on a tile: `R 1 000`. */
  async function typeRand(sum: string): Promise<void> {
    await keyboard.type(sum.replace(/[^\d.]/g, ''));
  }

  /** What has no key of its own is found by its letters. */
  async function find(words: string): Promise<void> {
    await keyboard.press('F4');
    await keyboard.type(words);
    await keyboard.press('Enter');
  }

  async function tabTo(name: string): Promise<void> {
    const target = screen.button(name);
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches "${name}".`);
  }

  return {
    page,
    screen,
    open: async (group) => {
      await expect(screen.tile(group)).toBeEnabled();
      const key = '1234567890'[GROUPS.indexOf(group)];
      if (key !== undefined) await keyboard.press(key);
      else await find(group);
      await expect(screen.title).toHaveText(group);
    },
    number: async (digits) => {
      await keyboard.type(digits);
      await keyboard.press('Enter');
    },
    network: (name) => arrowTo('Network', name),
    // A sum is typed; a bundle has a name and is reached with the arrows.
    amount: async (name) => {
      await expect(page.getByRole('group', { name: AMOUNTS })).toBeVisible();
      await (/^R [\d ]+$/.test(name) ? typeRand(name) : arrowTo(AMOUNTS, name));
    },
    otherAmount: async (rand) => {
      await expect(page.getByRole('group', { name: AMOUNTS })).toBeVisible();
      await typeRand(rand);
    },
    pay: async (payment) => {
      if (payment === 'card') {
        await keyboard.press('F7');
        await keyboard.press('Enter');
        return;
      }
      await keyboard.press('Enter');
      if (payment !== 'exact') await typeRand(payment);
      await keyboard.press('Enter');
    },
    sell: async () => {
      // Only a button that has the focus sells: Enter too early would but bring the focus to it.
      await expect(screen.confirm).toBeEnabled();
      // While it waited for something the tender had the focus: one Enter more leads to it.
      await expect(screen.confirm)
        .toBeFocused({ timeout: 2_000 })
        .catch(() => keyboard.press('Enter'));
      await expect(screen.confirm).toBeFocused();
      await keyboard.press('Enter');
      await expect(screen.confirm).toBeHidden();
    },
    show: async () => {
      await tabTo('Show');
      await keyboard.press('Enter');
      await expect(screen.button('Hide')).toBeVisible();
    },
    nextCustomer: async () => {
      // After "Show" the focus rests on "Hide", and Esc is the way on.
      if (await screen.button('Hide').isVisible()) await keyboard.press('Escape');
      else {
        await expect(screen.button('Next customer')).toBeFocused();
        await keyboard.press('Enter');
      }
      await expect(screen.title).toHaveText('Sell');
    },
  };
}
