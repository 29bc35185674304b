import { expect, type Page } from '@playwright/test';
import type { Group, Screen } from './screen.ts';

/** How the customer pays: exactly, with one of the offered sums, or by card. */
export type Payment = 'exact' | 'card' | `R ${string}`;

/**
 * What a cashier does, whatever the hands. Each step ends when the screen has taken it, so that a
 * story reads like a sale.
 */
export interface Cashier {
  readonly page: Page;
  readonly screen: Screen;
  /** Opens a product from the home screen. */
  open(group: Group): Promise<void>;
  /** Gives the number of the first step and goes on. */
  number(digits: string): Promise<void>;
  network(name: string): Promise<void>;
  /** One of the amounts or bundles on the screen. */
  amount(name: string): Promise<void>;
  /** An amount that has no button, in rand. */
  otherAmount(rand: string): Promise<void>;
  pay(payment: Payment): Promise<void>;
  /** Presses "Sell and print" and waits until the sale is on the screen. */
  sell(): Promise<void>;
  show(): Promise<void>;
  nextCustomer(): Promise<void>;
}

/** Sells the plainest thing there is, a 1Voucher of R 50 paid exactly, up to the press of the button. */
export async function confirmVoucher(cashier: Cashier): Promise<void> {
  await cashier.open('1Voucher');
  await cashier.amount('R 50');
  await cashier.pay('exact');
  await cashier.sell();
}

/** Sells until the slip is on paper, and turns to the next customer. */
export async function sellToTheEnd(cashier: Cashier): Promise<void> {
  await cashier.sell();
  await expect(cashier.screen.status(/slip was sent to the printer/)).toBeVisible();
  await cashier.nextCustomer();
}

/** The field of the first step, whichever it is. */
export const NUMBER_FIELD = /^(Mobile|Meter) number$/;
/** The group of amounts or bundles; its name goes on with the limits. */
export const AMOUNTS = /^(Amount|Bundle)/;
