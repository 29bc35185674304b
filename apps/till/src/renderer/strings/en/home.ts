import { formatRand, formatRandShort } from '@tillkeeper/domain';
import type { TillStatus } from '@tillkeeper/ipc';
import type { Tally } from '../../screens/sale/actor.ts';

/** The home screen. */
export const home = {
  title: 'Sell',
  limits: (minimumCents: number, maximumCents: number) =>
    `${formatRandShort(minimumCents)} – ${formatRandShort(maximumCents)}`,
  bundlesFrom: (fromCents: number) => `Bundles from ${formatRandShort(fromCents)}`,
  networkAirtime: (network: string) => `${network} airtime`,
  vendors: (vendors: readonly string[]) =>
    vendors.length > 3 ? `${vendors.slice(0, 2).join(', ')} …` : vendors.join(', '),
  eeziWords: 'Any network',
  globalWords: 'Numbers abroad',
  redeemWords: 'As payment',
  loading: 'Getting products …',
  emptyCatalogue: {
    title: 'No products yet',
    words: (line: TillStatus['line'] | undefined) =>
      line === 'online'
        ? 'The provider gave no products for this shop’s account. Try again; if it stays so, call the shop owner.'
        : 'The till has not been able to get its list of products. Check the line, then try again.',
    again: 'Get products again',
    busy: 'Getting products …',
  },
  again: 'Again, for a customer of today',
  noneYet: 'Numbers and meters you serve today will stand here, ready for the next time.',
  againButton: (who: string, what: string, amountCents: number) =>
    `Again: ${who}, ${what} ${formatRandShort(amountCents)}`,
  lastChange: (cents: number) => `Last customer: change ${formatRand(cents)}`,
  today: {
    title: 'Today',
    sales: 'Sales',
    taken: 'Taken',
    cash: 'In cash',
    last: 'Last sales',
    noSales: 'No sales yet today. Press a number key or tap a product to begin.',
    all: 'All sales of today',
  },
  warning: {
    open: (count: number) =>
      count === 1 ? '1 sale is not finished' : `${count} sales are not finished`,
    openWords: ({ cashier, owner, till }: Tally) =>
      [
        cashier > 0 && `${cashier} for you`,
        owner > 0 && `${owner} for the shop owner`,
        till > 0 && `${till} for the till`,
      ]
        .filter(Boolean)
        .join(', '),
    showOpen: 'Show open items',
    noShift: 'No shift is open',
    noShiftWords:
      'You can sell. Count the change and open a shift, so that the drawer can be checked.',
    shiftNeededWords: 'This till sells only while a shift is open. Count the change and open one.',
    openShift: 'Open a shift',
    offline: 'The till is offline',
    offlineWords: 'It keeps trying by itself. Check the network cable or the router.',
    refused: 'The account was refused',
    refusedWords: 'The provider does not accept this till’s key. Call the shop owner.',
  },
} as const;
