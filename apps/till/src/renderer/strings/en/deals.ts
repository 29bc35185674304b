import type { Deal } from '../../screens/sale/deal.ts';
import type { SaleState } from '../../screens/sale/sale-state.ts';

/** What was done, as it stands in a sentence: `It is …`. */
export const done: Record<Deal, string> = {
  sale: 'sold',
  payment: 'paid',
  redemption: 'redeemed',
  cancellation: 'cancelled',
  refund: 'given back',
};

/** The same at the beginning of a title. */
export const doneTitle: Record<Deal, string> = {
  sale: 'Sold',
  payment: 'Paid',
  redemption: 'Redeemed',
  cancellation: 'Cancelled',
  refund: 'Given back',
};

/** What it is called: `You gave this … up.` */
export const nouns: Record<Deal, string> = {
  sale: 'sale',
  payment: 'payment',
  redemption: 'redemption',
  cancellation: 'cancellation',
  refund: 'refund',
};

/** The title when it came to nothing. */
export const nothingDone: Record<Deal, string> = {
  sale: 'Nothing was sold',
  payment: 'Nothing was paid',
  redemption: 'Nothing was redeemed',
  cancellation: 'Nothing was given back',
  refund: 'Nothing was given back',
};

/** Where a sale stands, in the words of a list. */
export function stateNames(deal: Deal): Record<SaleState, string> {
  const what = doneTitle[deal];
  return {
    ...OPEN,
    ...(isPaidFor(deal) ? UNDOING : UNDOING_WITHOUT_MONEY),
    'slip-due': `${what}, slip to print`,
    'slip-printing': `${what}, printing`,
    'slip-doubtful': `${what}, look at the slip`,
    sold: what,
    declined: `Refused, not ${done[deal]}`,
    'not-sold': `Not ${done[deal]}`,
    'refund-due': isPaidFor(deal) ? `Not ${done[deal]}, money to give back` : `Not ${done[deal]}`,
    unreversible: `${what}, can’t be undone`,
    frozen: 'A person must look',
    settled: 'Settled by a person',
  };
}

/** Whether the customer's money is at stake: nobody pays for a service, so none goes back. */
export function isPaidFor(deal: Deal): boolean {
  return deal === 'sale' || deal === 'payment';
}

const OPEN = {
  sending: 'Sending',
  'not-known': 'Not known yet',
  'no-line': 'Not sent: no line',
  'pending-due': 'Not known yet, pending slip to print',
  'pending-doubtful': 'Not known yet, look at the pending slip',
  'pending-out': 'Not known yet, pending slip is out',
} as const;

const UNDOING = {
  undoing: 'Being undone, money given back',
  'undoing-refund-due': 'Being undone, money to give back',
  'undoing-slip-out': 'Being undone, no money back yet',
  'undone-last-check': 'Undone, last check later',
  'undone-refund-due': 'Undone, money to give back',
  undone: 'Undone',
} as const;

const UNDOING_WITHOUT_MONEY: Record<keyof typeof UNDOING, string> = {
  undoing: 'Being undone',
  'undoing-refund-due': 'Being undone',
  'undoing-slip-out': 'Being undone',
  'undone-last-check': 'Undone, last check later',
  'undone-refund-due': 'Undone',
  undone: 'Undone',
};
