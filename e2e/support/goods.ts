import { expect } from '@playwright/test';
import type { Cashier } from './cashier.ts';
import type { Group } from './screen.ts';

/** One of the things that the shop sells: what it costs, and how a cashier comes to its payment. */
export interface Good {
  readonly group: Group;
  /** What is paid, in cents. */
  readonly cents: number;
  readonly choose: (cashier: Cashier) => Promise<void>;
}

/** Opens a product that needs only its amount. */
export function byAmount(group: Group, rand: number): Good {
  const choose = async (cashier: Cashier): Promise<void> => {
    await cashier.open(group);
    await cashier.otherAmount(String(rand));
  };
  return { group, cents: rand * 100, choose };
}

/** Vodacom airtime for 082 123 4567. */
export function airtimeOf(rand: number): Good {
  const choose = async (cashier: Cashier): Promise<void> => {
    await cashier.open('Airtime');
    await cashier.number('0821234567');
    await cashier.amount(`R ${rand}`);
  };
  return { group: 'Airtime', cents: rand * 100, choose };
}

/** R 29 of Vodacom airtime for 082 123 4567. */
export const AIRTIME = airtimeOf(29);

/** R 100 of electricity for the ordinary meter. */
export const ELECTRICITY: Good = {
  group: 'Electricity',
  cents: 10_000,
  choose: async (cashier) => {
    await cashier.open('Electricity');
    await cashier.number('07123456787');
    await expect(cashier.page.getByTestId('meter-name')).toBeVisible();
    await cashier.amount('R 100');
  },
};

/** R 200 for the meter at which everything comes at once: arrears, charge, new key, free units. */
export const ELECTRICITY_WITH_ARREARS: Good = {
  group: 'Electricity',
  cents: 20_000,
  choose: async (cashier) => {
    await cashier.open('Electricity');
    await cashier.number('07330044194');
    await expect(cashier.page.getByTestId('meter-name')).toBeVisible();
    await cashier.amount('R 200');
  },
};

/** R 50 of 1Voucher. */
export const ONE_VOUCHER = byAmount('1Voucher', 50);
/** A cash-out PIN of R 75. */
export const CASH_OUT_PIN = byAmount('Cash-out PIN', 75);
/** R 50 of Flash Token. */
export const FLASH_TOKEN = byAmount('Flash Token', 50);

/** A gift card, found by its name. */
export function giftCard(name: string, rand: number, typed = ''): Good {
  const choose = async (cashier: Cashier): Promise<void> => {
    await cashier.open('Gift voucher');
    await cashier.page.keyboard.type(name);
    await cashier.page.keyboard.press('Enter');
    if (typed !== '') await cashier.otherAmount(typed);
  };
  return { group: 'Gift voucher', cents: rand * 100, choose };
}

/** Every product group that the provider's catalogue has, one of each. */
export const ONE_OF_EACH: readonly Good[] = [
  AIRTIME,
  {
    group: 'Data',
    cents: 2_900,
    choose: async (cashier) => {
      await cashier.open('Data');
      await cashier.number('0821234567');
      await cashier.amount('1GB Daily Data, R 29');
    },
  },
  ELECTRICITY,
  ONE_VOUCHER,
  CASH_OUT_PIN,
  byAmount('Eezi airtime', 20),
  FLASH_TOKEN,
  byAmount('Exclusive voucher', 100),
  giftCard('takealot', 100),
  {
    group: 'Pay a bill',
    cents: 10_000,
    choose: async (cashier) => {
      await cashier.open('Pay a bill');
      await cashier.page.keyboard.type('dstv');
      await cashier.page.keyboard.press('Enter');
      await cashier.number('1048203377');
      await expect(cashier.page.getByTestId('account-name')).toBeVisible();
      await cashier.amount('R 100');
    },
  },
];

/** Sells one of it for exact money, and turns to the next customer. */
export async function sellFor(cashier: Cashier, good: Good): Promise<void> {
  await good.choose(cashier);
  await cashier.pay('exact');
  await cashier.sell();
  await cashier.nextCustomer();
}
