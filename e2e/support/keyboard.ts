import { expect, type Page } from '@playwright/test';
import { AMOUNTS, type Cashier } from './cashier.ts';
import { GROUPS, screenOf } from './screen.ts';

/** A cashier without a mouse: number keys, Enter, Tab and function keys. */
export function keyboardCashier(page: Page): Cashier {
  const screen = screenOf(page);
  const { keyboard } = page;

  /** Chooses a radio by the digit that stands for its place. */
  async function pressPlaceOf(group: string | RegExp, name: string): Promise<void> {
    const radios = page.getByRole('group', { name: group }).getByRole('radio');
    await expect(radios.first()).toBeVisible();
    const names = await radios.evaluateAll((all) => all.map((each) => each.ariaLabel));
    const place = names.indexOf(name);
    if (place < 0) throw new Error(`No "${name}" among ${names.join(', ')}`);
    await keyboard.press(String(place + 1));
    await expect(radios.nth(place)).toBeChecked();
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
      await keyboard.press(String(GROUPS.indexOf(group) + 1));
      await expect(screen.title).toHaveText(group);
    },
    number: async (digits) => {
      await keyboard.type(digits);
      await keyboard.press('Enter');
    },
    network: (name) => pressPlaceOf('Network', name),
    amount: (name) => pressPlaceOf(AMOUNTS, name),
    otherAmount: async (rand) => {
      await pressPlaceOf(AMOUNTS, 'Other …');
      await keyboard.type(rand);
    },
    pay: async (payment) => {
      if (payment === 'card') {
        await keyboard.press('F7');
        await keyboard.press('Enter');
        return;
      }
      await keyboard.press('Enter');
      if (payment !== 'exact') await pressPlaceOf('Cash received', payment);
    },
    sell: async () => {
      await expect(screen.confirm).toBeEnabled();
      await keyboard.press('Enter');
      await expect(screen.confirm).toBeHidden();
    },
    show: async () => {
      await tabTo('Show');
      await keyboard.press('Enter');
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
