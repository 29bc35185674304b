import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { AMOUNTS, type Cashier, NUMBER_FIELD } from './cashier.ts';
import { screenOf } from './screen.ts';

/** Real touches, as a touch screen sends them. */
export type Tap = (target: Locator) => Promise<void>;

/** Makes the finger of a page. */
export async function fingerOf(page: Page): Promise<Tap> {
  const session = await page.context().newCDPSession(page);
  return (target) => tap(session, target);
}

/** A cashier without a keyboard: a finger on tiles, the keypad on the screen, and buttons. */
export async function touchCashier(page: Page): Promise<Cashier> {
  const screen = screenOf(page);
  const touch = await fingerOf(page);

  async function keys(text: string): Promise<void> {
    for (const key of text) await touch(screen.key(key === '.' ? 'Point' : key));
  }

  async function choose(group: string | RegExp, name: string): Promise<void> {
    await touch(screen.choice(group, name));
    await expect(screen.choice(group, name)).toBeChecked();
  }

  return {
    page,
    screen,
    open: async (group) => {
      await expect(screen.tile(group)).toBeEnabled();
      await touch(screen.tile(group));
      await expect(screen.title).toHaveText(group);
    },
    number: async (digits) => {
      await touch(page.getByRole('textbox', { name: NUMBER_FIELD }));
      await keys(digits);
      await touch(screen.key('Next'));
    },
    network: (name) => choose('Network', name),
    amount: (name) => choose(AMOUNTS, name),
    otherAmount: async (rand) => {
      await choose(AMOUNTS, 'Other …');
      await keys(rand);
      await touch(screen.key('Next'));
    },
    pay: async (payment) => {
      if (payment === 'card') await choose('Pay with', 'Card');
      else if (payment !== 'exact') await choose('Cash received', payment);
    },
    sell: async () => {
      await expect(screen.confirm).toBeEnabled();
      await touch(screen.confirm);
      await expect(screen.confirm).toBeHidden();
    },
    show: () => touch(screen.button('Show')),
    nextCustomer: async () => {
      await touch(screen.button('Next customer'));
      await expect(screen.title).toHaveText('Sell');
    },
  };
}

async function tap(session: CDPSession, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error(`Nothing to touch: ${target}`);
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
