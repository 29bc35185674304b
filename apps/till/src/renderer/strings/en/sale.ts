import { formatRand, formatRandShort, type UnknownCause } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import type { Actor, SaleState } from '../../screens/sale/sale-state.ts';
import type { WaitingKind } from '../../screens/sale/waiting-view.ts';
import { declines } from './declines.ts';

type Attempt = SaleView['attempts'][number];
type NotSoldWhy = Extract<SaleView['phase'], { kind: 'not-sold' }>['why'];
type FrozenWhy = Extract<SaleView['phase'], { kind: 'frozen' }>['why'];

const states: Record<SaleState, string> = {
  sending: 'Sending',
  'not-known': 'Not known yet',
  'no-line': 'Not sent: no line',
  'slip-due': 'Sold, slip to print',
  'slip-printing': 'Sold, printing',
  'slip-doubtful': 'Sold, look at the slip',
  sold: 'Sold',
  declined: 'Refused, not sold',
  'not-sold': 'Not sold',
  'refund-due': 'Not sold, money to give back',
  frozen: 'A person must look',
};

const waitingTitles: Record<WaitingKind, string> = {
  sending: 'Asking for it now …',
  'still-working': 'Still working. Wait a moment.',
  'not-known': 'Not known yet. Keep the money, don’t sell it again.',
  'no-line': 'No line. Nothing was sold so far.',
};

const waitingWords: Record<WaitingKind, string> = {
  sending: 'The till has written this sale down and is asking the provider.',
  'still-working': 'The answer takes longer than usual. Nothing is lost.',
  'not-known':
    'It may already be sold. The till asks again with the same reference, so it can’t be sold twice.',
  'no-line': 'The till tries again by itself. Keep the money until it is sold, or give up.',
};

const sayWhile: Record<WaitingKind, string> = {
  sending: '“One moment, it is coming.”',
  'still-working': '“It takes a little longer. One moment, please.”',
  'not-known':
    '“Your money is safe. As soon as the till knows, you get what you paid for, or your money back.”',
  'no-line': '“The line is down. We can wait a moment, or I give you your money back.”',
};

const causes: Record<UnknownCause, string> = {
  'not-executed': 'did not get through',
  'no-answer': 'no answer',
  'bad-answer': 'the answer could not be read',
  'server-error': 'the provider has a problem',
  busy: 'the provider is still busy',
  'slow-down': 'the provider asks to wait',
  undocumented: 'an answer the till does not know',
  collision: 'the provider knows this sale already',
  'request-changed': 'the provider says the request differs',
  'evidence-missing': 'sold, but the PIN is not here yet',
};

/** `123` (a code) in brackets when there is one. */
const withCode = (words: string, code: string | undefined): string =>
  code === undefined || code === '' ? words : `${words} (${code})`;

function attemptResult({ verdict, cause, code }: Attempt): string {
  switch (verdict) {
    case 'open':
      return 'waiting …';
    case 'lost':
      return 'the till was closed before the answer';
    case 'approved':
      return 'sold';
    case 'declined':
      return withCode('refused', code);
    case 'not-executed':
      return withCode(causes[cause ?? 'not-executed'], code);
    case 'maybe':
      return withCode(causes[cause ?? 'no-answer'], code);
  }
}

const notSoldWords: Record<NotSoldWhy, string> = {
  'never-sent': 'The till was closed before it could ask.',
  cancelled: 'You gave this sale up.',
  'no-line': 'The line stayed down, so the till gave up.',
};

const frozenWords: Record<FrozenWhy, string> = {
  'reference-collision':
    'The provider says that it has seen this reference before. Nobody knows yet what was sold.',
  'request-changed':
    'The provider says that this request differs from the first one. Nobody knows yet what was sold.',
};

const actors: Record<Actor, string> = {
  till: 'The till, by itself',
  cashier: 'You',
  owner: 'The shop owner',
};

/** A sale from the wait to its end, and the lists of sales. */
export const sale = {
  states,
  recovered: 'finished after a restart',
  recoveredOpen: 'found again after a restart',
  title: (product: string, amountCents: number) => `${product} · ${formatRand(amountCents)}`,
  reference: 'Reference',
  loading: 'Looking for this sale …',
  gone: 'The till does not know this sale any more.',

  waiting: {
    titles: waitingTitles,
    words: waitingWords,
    say: 'Say to the customer',
    sayWhile,
    history: 'What has happened',
    written: 'written down',
    sent: 'asked',
    askedAgain: (count: number) => `asked again (${count})`,
    attemptResult,
    gap: (count: number) => `${count} more tries between`,
    nextTry: 'Next try in',
    now: 'now',
    working: 'Working',
    thenWords: 'The till keeps trying until it knows. It goes on when you serve the next customer.',
    next: 'Serve the next customer',
    giveUp: 'Give up: nothing was sold',
    givingUp: 'Giving up …',
    cantGiveUp: 'It can’t be given up now: it may already be sold.',
    money: 'Price',
    changeLater: 'Change, once sold',
  },

  sold: {
    title: (product: string, amountCents: number) =>
      `Sold · ${product} ${formatRandShort(amountCents)}`,
    change: 'Change',
    noChange: 'No change',
    paidByCard: 'Paid by card',
    received: 'Cash received',
    price: 'Price',
    loaded: (number: string) => `Loaded onto ${number}. There is nothing to type in.`,
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
    order: (index: number) =>
      ['Enter first', 'Enter second', 'Enter third'][index] ?? `Enter as number ${index + 1}`,
    kinds: {
      pin: 'PIN',
      'key-change': 'key change token',
      standard: 'electricity token',
      'free-basic': 'free electricity token',
      other: 'token',
    },
    next: 'Next customer',
  },

  slip: {
    title: 'Slip',
    name: (copyNumber: number) => (copyNumber === 0 ? 'Slip' : `Copy ${copyNumber}`),
    none: 'The slip is being made.',
    due: (copyNumber: number) =>
      copyNumber === 0 ? 'The slip is not on paper yet.' : `Copy ${copyNumber} is ready to print.`,
    printing: (copyNumber: number) =>
      copyNumber === 0
        ? 'The slip is going to the printer …'
        : `Copy ${copyNumber} is going to the printer …`,
    printed: (copyNumber: number) =>
      copyNumber === 0
        ? 'The slip was sent to the printer.'
        : `Copy ${copyNumber} was sent to the printer.`,
    doubtful: 'Did the slip come out?',
    doubtfulWords: 'Look at the printer. Is the whole slip there, with every digit?',
    yes: 'Yes, it is all there',
    no: 'No, or it is torn',
    didNot: 'It didn’t come out',
    print: (copyNumber: number) => (copyNumber === 0 ? 'Print slip' : `Print copy ${copyNumber}`),
    waitForPrinter: 'The printer is not ready.',
  },

  declined: {
    title: 'Nothing was sold',
    words: declines,
    code: (code: string) => `Code ${code}`,
    saidBy: 'The provider says',
    next: 'Next customer',
    again: 'Try with other details',
  },
  notSold: { title: 'Nothing was sold', words: notSoldWords },
  back: {
    title: 'Give back',
    paidTitle: 'Given back',
    paid: 'The money was given back.',
    done: 'I gave the money back',
    doneCard: 'I undid the card payment',
    cash: (amountCents: number) => `Give the customer ${formatRand(amountCents)} back.`,
    handedOver: (cents: number) =>
      `The customer gave you ${formatRand(cents)}. If you gave no change yet, give all of it back.`,
    card: (amountCents: number) =>
      `Undo the card payment of ${formatRand(amountCents)} on the card machine.`,
  },
  frozen: {
    title: 'A person must look',
    words: frozenWords,
    todo: 'Keep the money. Don’t sell it again. Call the shop owner and read out the reference.',
    say: '“Your money is safe. The owner is finding out what happened, and will help you.”',
  },

  lists: {
    today: 'Today’s sales',
    open: 'Open items',
    list: 'Sales',
    details: 'Details',
    noneToday: 'No sales yet today.',
    noneTodayWords: 'Each sale of the day stands here, with its slip.',
    noneOpen: 'Nothing is open.',
    noneOpenWords: 'Every sale of this till is finished and every slip is on paper.',
    loading: 'Looking …',
    choose: 'Choose a sale to see what can be done.',
    time: 'Time',
    slipNumber: 'Slip number',
    for: 'For',
    paid: 'Paid',
    paidCash: (receivedCents: number) => `${formatRand(receivedCents)} in cash`,
    paidCard: 'by card',
    operator: 'Sold by',
    state: 'State',
    age: 'Open for',
    next: 'What happens next',
    who: 'Who must act',
    actors,
    back: 'Back to home',
    openSale: 'See what is happening',
    nextSteps: {
      till: 'The till asks again by itself until it knows.',
      print: 'Print the slip for the customer.',
      look: 'Look at the printer: did the slip come out?',
      refund: 'Give the customer the money back.',
      owner: 'The owner calls the provider with the reference.',
      printing: 'The slip is printing.',
    },
    summary: (count: number, takenCents: number) =>
      `${count} sold · ${formatRand(takenCents)} taken`,
  },
  age: (ms: number): string => {
    const minutes = Math.trunc(ms / 60_000);
    if (minutes < 1) return 'less than a minute';
    if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
    const hours = Math.trunc(minutes / 60);
    return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
  },
} as const;
