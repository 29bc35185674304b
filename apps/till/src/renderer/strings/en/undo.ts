import {
  formatRand,
  formatSastDateTime,
  type ReversalRefusal,
  tenderTotals,
} from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import { type Deal, dealOfSale } from '../../screens/sale/deal.ts';
import type { UndoState } from '../../screens/sale/undo-state.ts';
import { done, isPaidFor } from './deals.ts';

type Settled = Extract<SaleView['phase'], { kind: 'settled' }>;
type Money = Pick<SaleView, 'amountCents' | 'tender'>;

const giveBack = ({ amountCents, tender }: Money): string => {
  const { cashCents, cardCents } = tenderTotals(tender, amountCents);
  const onCard = `Undo the card payment of ${formatRand(cardCents)}.`;
  if (cashCents === 0) return cardCents === 0 ? 'Hand out nothing.' : onCard;
  const inCash = `Give the customer ${formatRand(cashCents)} back.`;
  return cardCents === 0 ? inCash : `${inCash} ${onCard}`;
};

const titles: Record<UndoState, (money: Money) => string> = {
  undoing: () => 'Being undone. The customer has the money back.',
  'undoing-refund-due': (money) => `Being undone. ${giveBack(money)}`,
  'undoing-slip-out': () =>
    'Being undone. Don’t give money back yet: the slip could still be used.',
  'undone-last-check': () => 'Undone. The till checks once more later; nothing to do.',
  'undone-refund-due': (money) => `Undone. ${giveBack(money)}`,
  undone: () => 'Undone. The customer has the money back.',
};

const redemptionTitles: Record<UndoState, string> = {
  undoing: 'Being undone. The customer keeps the voucher.',
  'undoing-refund-due': 'Being undone. The customer keeps the voucher.',
  'undoing-slip-out': 'Being undone. The customer keeps the voucher.',
  'undone-last-check': 'Undone. The till checks once more later; nothing to do.',
  'undone-refund-due': 'Undone. The voucher is good again.',
  undone: 'Undone. The voucher is good again.',
};

const titlesWithoutMoney: Record<UndoState, string> = {
  undoing: 'Being undone. Give nothing.',
  'undoing-refund-due': 'Being undone. Give nothing.',
  'undoing-slip-out': 'Being undone. Give nothing.',
  'undone-last-check': 'Undone. The till checks once more later; nothing to do.',
  'undone-refund-due': 'Undone. Give nothing.',
  undone: 'Undone. Give nothing.',
};

function titleOf(sale: SaleView, state: UndoState): string {
  const deal = dealOfSale(sale);
  if (isPaidFor(deal)) return titles[state](sale);
  return (deal === 'redemption' ? redemptionTitles : titlesWithoutMoney)[state];
}

const isProven = (state: UndoState): boolean => state.startsWith('undone');

function wordsOf(sale: SaleView, state: UndoState): string {
  if (isPaidFor(dealOfSale(sale))) return words[state];
  return isProven(state) ? 'The provider has undone it.' : UNTIL_PROVEN_WITHOUT_PIN;
}

function sayOf(sale: SaleView, state: UndoState): string {
  const deal = dealOfSale(sale);
  if (isPaidFor(deal)) return say[state];
  if (deal !== 'redemption') return '“It did not go through. I can try it again for you.”';
  return isProven(state)
    ? '“It did not go through. Your voucher is good again.”'
    : '“It did not go through. You keep your voucher; please use it a little later.”';
}

const UNTIL_PROVEN_WITHOUT_PIN =
  'The till asks the provider to undo it, and goes on until that is proven.';

const UNTIL_PROVEN =
  'The till asks the provider to take it back, and goes on until that is proven. No PIN comes any more: one that still arrives is never shown or printed.';
const PROVEN = 'The provider has taken it back. No PIN of this sale buys anything.';

const words: Record<UndoState, string> = {
  undoing: UNTIL_PROVEN,
  'undoing-refund-due': UNTIL_PROVEN,
  'undoing-slip-out':
    'The till asks the provider to take it back. As soon as that is proven, it tells you to give the money back.',
  'undone-last-check': PROVEN,
  'undone-refund-due': PROVEN,
  undone: PROVEN,
};

const MONEY_NOW = '“It did not go through. Here is your money back.”';
const MONEY_GIVEN = '“You have your money back. If you still want it, I can sell it to you again.”';

const say: Record<UndoState, string> = {
  undoing: MONEY_GIVEN,
  'undoing-refund-due': MONEY_NOW,
  'undoing-slip-out':
    '“I am undoing it. As soon as that is proven, you get your money back. Please don’t use the slip.”',
  'undone-last-check': MONEY_GIVEN,
  'undone-refund-due': MONEY_NOW,
  undone: MONEY_GIVEN,
};

const NOT_TAKEN_BACK = 'The provider does not take it back.';

const whyNot: Record<ReversalRefusal, string> = {
  redeemed: 'It has been redeemed: somebody used it already.',
  'window-passed': 'It is too late: the provider takes a sale back only for a short time.',
  'not-allowed': NOT_TAKEN_BACK,
  'original-not-found': NOT_TAKEN_BACK,
  'original-unclear': NOT_TAKEN_BACK,
  'try-new-reference': NOT_TAKEN_BACK,
  'request-refused': NOT_TAKEN_BACK,
};

// The customer's slip is out, and its void did not end as a refusal that proves that it still works.
const MAY_BE_WORTHLESS =
  'An earlier try to undo it was never answered: the customer’s slip may buy nothing any more. Ask the provider.';

function unreversibleWords(sale: SaleView, why: ReversalRefusal): string[] {
  const isSlipOut = sale.voided !== null && sale.refund === 'none' && isPaidFor(dealOfSale(sale));
  return isSlipOut ? [whyNot[why], MAY_BE_WORTHLESS] : [whyNot[why]];
}

/** A sale that is undone, that can't be, or that a person settled. */
export const undo = {
  title: titleOf,
  words: wordsOf,
  say: sayOf,
  ticket: 'Undoing this sale',
  working: 'Asking the provider now …',
  nextTry: 'Next try in',
  lastCheck: 'Last check in',
  lastCheckWords:
    'By then nothing that got lost on the way can still arrive. The till does it by itself.',
  notYet: 'Don’t give back yet',
  notYetWords: 'The customer may hold a slip that still works.',
  unreversible: {
    title: (deal: Deal) => `It was ${done[deal]} and can’t be undone.`,
    whyNot,
    words: unreversibleWords,
    decide: 'A person must decide.',
  },
  settled: {
    title: (deal: Deal, as: Settled['as']) =>
      `Settled as ${as === 'sold' ? '' : 'not '}${done[deal]}`,
    words: ({ operatorName, settledUtcMs }: Settled) =>
      `${operatorName} decided it on ${formatSastDateTime(settledUtcMs)}.`,
    noteTitle: 'Note',
    keep: 'The money stays in the till.',
  },
} as const;
