import { formatRand, formatRandShort } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { NextStep } from '../../screens/lists/list-view.ts';
import type { Actor } from '../../screens/sale/actor.ts';
import { type Deal, dealOfSale } from '../../screens/sale/deal.ts';
import type { SaleState } from '../../screens/sale/sale-state.ts';
import { done, doneTitle, isPaidFor, nothingDone, nouns, stateNames } from './deals.ts';
import { declines } from './declines.ts';
import { pendingSlip, slip } from './slip.ts';
import { printAndGive, soldPrintAndGive } from './slip-due.ts';
import { undo } from './undo.ts';
import { waiting } from './waiting.ts';

type NotSoldWhy = Extract<SaleView['phase'], { kind: 'not-sold' }>['why'];
type FrozenWhy = Extract<SaleView['phase'], { kind: 'frozen' }>['why'];

const notSoldWords = (deal: Deal): Record<NotSoldWhy, string> => ({
  'never-sent': 'The till was closed before it could ask.',
  cancelled: `You gave this ${nouns[deal]} up.`,
  'no-line': 'The line stayed down, so the till gave up.',
  'never-arrived': 'The provider never got it, and now it can’t arrive any more.',
});

const frozenWords = (deal: Deal): Record<FrozenWhy, string> => ({
  'reference-collision': `The provider says that it has seen this reference before. Nobody knows yet whether it was ${done[deal]}.`,
  'request-changed': `The provider says that this request differs from the first one. Nobody knows yet whether it was ${done[deal]}.`,
  'refunded-unknown': `The money was given back before anybody knew whether it was ${done[deal]}. The till must not ask again: then it might be ${done[deal]} after all.`,
  'reversal-refused': `The provider refuses to undo it. Nobody knows yet whether it was ${done[deal]}.`,
  'evidence-missing': `The provider says that it is ${done[deal]}, and never sends what belongs to it.`,
  'decline-unproven': `The provider refused it because of the shop’s account, but with an earlier try it may be ${done[deal]}.`,
});

const keepMoney = (deal: Deal): Record<SaleView['refund'], string> => ({
  none: KEEP[deal],
  due: 'Don’t give money back before a person has decided.',
  paid: 'The money was given back already. Don’t give any more.',
});

const KEEP: Record<Deal, string> = {
  sale: 'Keep the money. Don’t sell it again.',
  payment: 'Keep the money. Don’t pay it again.',
  redemption: 'Sell nothing for the voucher, and don’t take it again.',
  cancellation: 'Give no money, and don’t begin it again.',
  refund: 'Give nothing, and don’t begin it again.',
};

const OWNER_HELPS = '“The owner is finding out what happened, and will help you.”';

const sayFrozen = (sale: SaleView): string =>
  sale.refund === 'none' && isPaidFor(dealOfSale(sale))
    ? '“Your money is safe. The owner is finding out what happened, and will help you.”'
    : OWNER_HELPS;

const actors: Record<Actor, string> = {
  till: 'The till, by itself',
  cashier: 'You',
  owner: 'The shop owner',
  nobody: 'Nobody',
};

const nextSteps: Record<NextStep, string> = {
  till: 'The till asks again by itself until it knows.',
  print: 'Print the slip for the customer.',
  look: 'Look at the printer: did the slip come out?',
  refund: 'Give the money back the way it was paid.',
  owner: 'The owner calls the provider with the reference.',
  printing: 'The slip is printing.',
  'print-pending': 'Print the pending slip for the customer.',
  'pending-out': 'The till asks until it knows. The customer comes back with the pending slip.',
  undoing: 'The till asks the provider until it is undone.',
  'undoing-slip-out': 'The till undoes it. Then you give the money back, not before.',
  'undoing-refund': 'Give the money back the way it was paid. The till undoes the sale by itself.',
  'last-check': 'The till checks once more by itself, then it is closed.',
  decide: 'The owner decides what the customer gets.',
  nothing: 'Nothing: it is finished.',
};

// Nobody paid for a service, so no money goes back.
const UNDONE_BY_ITSELF = 'The till asks the provider until it is undone. Give nothing.';
const stepsWithoutMoney: Partial<Record<NextStep, string>> = {
  'undoing-slip-out': UNDONE_BY_ITSELF,
  'undoing-refund': UNDONE_BY_ITSELF,
};

/** A sale from the wait to its end, and the lists of sales. */
export const sale = {
  /** The state in words; a slip that was never printed names the change that goes with it. */
  stateWords: (view: SaleView, state: SaleState): string =>
    state === 'slip-due' && view.slip.kind === 'due' && view.slip.copyNumber === 0
      ? soldPrintAndGive(view)
      : stateNames(dealOfSale(view))[state],
  soldPrintAndGive,
  printAndGive,
  recovered: 'finished after a restart',
  recoveredOpen: 'found again after a restart',
  title: (product: string, amountCents: number) => `${product} · ${formatRand(amountCents)}`,
  reference: 'Reference',
  loading: 'Looking for this sale …',
  gone: 'The till does not know this sale any more.',

  waiting,

  sold: {
    title: (deal: Deal, product: string, amountCents: number) =>
      `${doneTitle[deal]} · ${product} ${formatRandShort(amountCents)}`,
    change: 'Change',
    noChange: 'No change',
    paidByCard: 'Paid by card',
    paidWithoutCash: 'Paid',
    price: 'Price',
    loaded: (number: string) => `Loaded onto ${number}. There is nothing to type in.`,
    billPaid: (account: string) =>
      `Paid onto account ${account}. The slip is the customer’s proof.`,
    voucherPartTaken:
      'A part of the voucher was taken. Its PIN is used up; the rest goes to the customer as a new one, by SMS.',
    voucherTaken: 'All of the voucher was taken. Its PIN is used up.',
    givenBack: (cents: number) =>
      `The PIN is worthless now. Give the customer ${formatRand(cents)}.`,
    voucherSent: (number: string) => `A new voucher goes to ${number} by SMS.`,
    changeVoucher: 'New voucher for the rest',
    pin: 'PIN',
    token: 'Token',
    tokens: (count: number) => (count === 1 ? 'Token' : `${count} tokens`),
    units: 'Units',
    serial: 'Serial number',
    hidden: 'hidden',
    show: 'Show',
    hide: 'Hide',
    hidesIn: 'Hides by itself after 30 seconds.',
    cantShow: 'This can’t be shown any more. It is on the slip.',
    order: (index: number, count: number) => `Token ${index + 1} of ${count}`,
    kinds: {
      pin: 'PIN',
      'key-change': 'key change',
      standard: 'electricity',
      'free-basic': 'free electricity',
      other: 'other',
    },
    next: 'Next customer',
  },

  payment: {
    received: 'Cash received',
    change: 'Change',
    rounding: 'Rounding',
    card: 'By card',
    cardReference: 'Card slip number',
    voucher: 'By 1Voucher',
  },

  slip,
  pendingSlip,

  declined: {
    title: nothingDone,
    words: declines,
    code: (code: string) => `Code ${code}`,
    saidBy: 'The provider says',
    next: 'Next customer',
    again: 'Try with other details',
  },
  notSold: { words: (sale: SaleView, why: NotSoldWhy) => notSoldWords(dealOfSale(sale))[why] },
  back: {
    title: 'Give back',
    paidTitle: 'Given back',
    paid: 'The money was given back.',
    nothingTitle: 'Give no money',
    nothing: 'The customer paid nothing here, so nothing goes back.',
    doneBy: {
      cash: 'I gave the money back',
      card: 'I undid the card payment',
      both: 'I gave cash and card back',
      voucher: 'The voucher’s money is free again',
    },
    voucher: (cents: number) =>
      `${formatRand(cents)} of the redeemed voucher is free again. Sell something else for it: it stands on the home screen. If the customer wants nothing else, call a supervisor, who can give the voucher back.`,
    cash: (amountCents: number) => `Give the customer ${formatRand(amountCents)} back.`,
    handedOver: (cents: number) =>
      `The customer gave you ${formatRand(cents)}. If you gave no change yet, give all of it back.`,
    card: (amountCents: number) =>
      `Undo the card payment of ${formatRand(amountCents)} on the card machine.`,
  },
  frozen: {
    title: 'A person must look',
    words: (sale: SaleView, why: FrozenWhy) => frozenWords(dealOfSale(sale))[why],
    keepMoney: (sale: SaleView) => keepMoney(dealOfSale(sale))[sale.refund],
    call: 'Call the shop owner and read out the reference.',
    alreadyBackBy: {
      cash: 'The money is back already',
      card: 'The card payment is undone',
      both: 'Cash and card are back already',
      voucher: 'The voucher’s money is free again',
    },
    say: sayFrozen,
  },

  undo,

  lists: {
    today: 'Today’s sales',
    open: 'Open items',
    list: 'Sales',
    details: 'Details',
    noneToday: 'No sales yet today.',
    noneTodayWords: 'Each sale of the day stands here, with its slip.',
    resting: (count: number) => `${count} only for a last check`,
    noneOpen: 'Nothing is open.',
    noneOpenWords: 'Every sale of this till is finished and every slip is on paper.',
    loading: 'Looking …',
    choose: 'Choose a sale to see what can be done.',
    time: 'Time',
    slipNumber: 'Slip number',
    for: 'For',
    operator: 'Sold by',
    state: 'State',
    age: 'Open for',
    next: 'What happens next',
    who: 'Who must act',
    actors,
    back: 'Back to home',
    backToList: 'Back to the list',
    openSale: 'See what is happening',
    nextSteps: (sale: SaleView, step: NextStep) =>
      (isPaidFor(dealOfSale(sale)) ? undefined : stepsWithoutMoney[step]) ?? nextSteps[step],
    summary: (count: number, takenCents: number | undefined) =>
      takenCents === undefined
        ? `${count} sold`
        : `${count} sold · ${formatRand(takenCents)} taken`,
  },
  age: (ms: number): string => {
    const minutes = Math.trunc(ms / 60_000);
    if (minutes < 1) return 'less than a minute';
    if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
    const hours = Math.trunc(minutes / 60);
    return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
  },
} as const;
