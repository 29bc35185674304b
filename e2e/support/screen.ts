import type { Locator, Page } from '@playwright/test';

/** The product groups as their tiles are called, in the order of their keys. */
export const GROUPS = [
  'Airtime',
  'Data',
  'Electricity',
  '1Voucher',
  'Cash-out PIN',
  'Eezi airtime',
  'Flash Token',
  'Exclusive voucher',
  'Gift voucher',
  'Pay a bill',
  'Redeem 1Voucher',
] as const;
/** A product group by the name on its tile. */
export type Group = (typeof GROUPS)[number];

/** The parts of the selling window by role and name, as people and screen readers find them. */
export interface Screen {
  readonly title: Locator;
  readonly ticket: Locator;
  readonly confirm: Locator;
  readonly secrets: Locator;
  tile(group: Group): Locator;
  field(name: string): Locator;
  choice(group: string | RegExp, name: string): Locator;
  button(name: string | RegExp): Locator;
  key(name: string): Locator;
  status(words: string | RegExp): Locator;
  alert(words: string | RegExp): Locator;
}

/** The parts of one page. */
export function screenOf(page: Page): Screen {
  const button: Screen['button'] = (name) =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  return {
    title: page.getByRole('heading', { level: 1 }),
    ticket: page.getByRole('complementary'),
    confirm: button('Sell and print'),
    secrets: page.getByTestId('secret'),
    tile: (group) => button(group),
    field: (name) => page.getByRole('textbox', { name }),
    choice: (group, name) =>
      page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }),
    button,
    key: (name) =>
      page.getByRole('group', { name: 'Keypad' }).getByRole('button', { name, exact: true }),
    status: (words) => page.getByRole('status').filter({ hasText: words }),
    alert: (words) => page.getByRole('alert').filter({ hasText: words }),
  };
}
