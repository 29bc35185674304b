import {
  type AmountLimitRefusal,
  type AmountRefusal,
  formatRand,
  formatRandShort,
  type MeterNumberRefusal,
  type MsisdnRefusal,
  type ProductGroup,
} from '@tillkeeper/domain';
import type { ConfirmRefusal } from '@tillkeeper/ipc';

export interface Limits {
  readonly minimumAmountCents: number;
  readonly maximumAmountCents: number;
}

const numberProblems: Record<MsisdnRefusal | 'no-zero', string> = {
  'no-zero': 'A mobile number starts with 0, like 082 123 4567.',
  empty: 'Type the customer’s mobile number.',
  'not-digits': 'Only digits, please: there is a letter or sign in the number.',
  'too-short': 'Too short: a mobile number has 10 digits, like 082 123 4567.',
  'too-long': 'Too long: a mobile number has 10 digits, like 082 123 4567.',
  'not-south-african': 'This is not a South African number.',
  'not-mobile': 'This is not a mobile number. They start with 06, 07 or 081 to 085.',
};

const meterProblems: Record<MeterNumberRefusal, string> = {
  empty: 'Type the meter number from the meter card or an old slip.',
  'not-digits': 'Only digits, please: there is a letter or sign in the number.',
  'too-short': 'Too short: a meter number has at least 4 digits, most have 11.',
  'too-long': 'Too long: a meter number has at most 13 digits, most have 11.',
};

const amountProblems: Record<AmountRefusal, string> = {
  empty: 'Type the amount.',
  'not-a-number': 'This is not an amount. Type it like 50 or 12.50.',
  'too-many-decimals': 'Too many digits after the point: cents have two.',
  'not-positive': 'The amount must be more than nothing.',
  'too-large': 'That is too much for one sale.',
};

function limitProblem(problem: AmountLimitRefusal, limits: Limits): string {
  switch (problem) {
    case 'not-whole-cents':
      return 'The amount must be in whole cents.';
    case 'below-minimum':
      return `Too little: the least is ${formatRandShort(limits.minimumAmountCents)}.`;
    case 'above-maximum':
      return `Too much: the most is ${formatRandShort(limits.maximumAmountCents)}.`;
    case 'not-the-fixed-amount':
      return `The price is ${formatRand(limits.minimumAmountCents)}.`;
  }
}

const notTakenBack: Record<ProductGroup, string> = {
  airtime: 'Airtime can’t be taken back once sold.',
  data: 'Data can’t be taken back once sold.',
  electricity: 'Electricity can’t be taken back once sold.',
  'one-voucher': 'Keep the slip like cash: whoever has the PIN has the money.',
  'cash-out-pin': 'Keep the slip like cash: whoever has the PIN has the money.',
  eezi: 'Keep the slip like cash: whoever has the PIN has the airtime.',
  'flash-token': 'Keep the slip like cash: whoever has the token has the money.',
  'exclusive-voucher': 'Keep the slip like cash: whoever has the PIN has the money.',
  'gift-voucher': 'A gift voucher can’t be taken back once sold.',
  'bill-payment': 'A bill payment can’t be taken back once paid.',
  'global-airtime': 'Airtime can’t be taken back once sold.',
  'one-voucher-redemption': 'The old voucher is used up. Keep the change voucher like cash.',
  'one-voucher-refund': 'Keep the slip like cash: whoever has the PIN has the money.',
  'cash-out-cancellation': 'The PIN is worthless from now on.',
  'exclusive-redemption': 'The old voucher is used up. Keep the change voucher like cash.',
  'exclusive-cancellation': 'The PIN is worthless from now on.',
};

const refusals: Record<ConfirmRefusal, string> = {
  'printer-not-ready': 'Nothing was sold: the printer is not ready.',
  'unknown-product': 'Nothing was sold: this product is not on sale any more. Choose another.',
  'product-changed':
    'Nothing was sold: the provider changed this product just now. Look at it again, then sell it.',
  'amount-outside-limits': 'Nothing was sold: the amount is outside the limits. Choose another.',
  'target-missing': 'Nothing was sold: the number is missing or wrong.',
  'tender-too-small': 'Nothing was sold: the money is less than the price.',
  'wrong-rounding':
    'Nothing was sold: the rule for rounding cash was changed just now. Look at the money again, then sell it.',
  'voucher-spent':
    'Nothing was sold: the money of this voucher is spent or was given back. Pay in another way.',
  'not-redeemed-here':
    'Nothing was given back: so much is not left of the vouchers that this till redeemed in its last 31 days of trade. If another till took the voucher, give it back there. If it paid for something here, void that sale first.',
  'needs-supervisor': 'Nothing was done: only a supervisor may give this back.',
  'shift-needed':
    'Nothing was sold: no shift is open. Count the change and open one (F10, Shift and cash), then sell.',
  'card-reference-needed':
    'Nothing was sold: type the number on the card machine’s slip first, then sell.',
  'request-refused': 'Nothing was sold: the till could not make this sale.',
  'too-much-at-risk':
    'Nothing was sold: too much money is not settled yet. Look at the open items (F8) and call the manager.',
  'till-stopping': 'Nothing was sold: the till is closing.',
  'till-halted':
    'Nothing was sold: the till can’t write down sales. Close it, open it again, and call the manager if this stays.',
  'not-recorded':
    'Not known yet: the till could not write this sale down. Keep the money and don’t sell it again. Close the till and open it again: then it knows.',
  'disk-full':
    'Nothing was sold: there is no room left on this computer to write down a sale. Call the manager.',
};

/** The sale screens: who, how much, pay. */
export const sell = {
  number: 'Mobile number',
  numberProblems,
  numberHint: 'Also with +27, spaces or dashes',
  startsLike: (network: string) =>
    `Starts like ${network}. Ask: people keep their number when they move.`,
  network: 'Network',
  suggested: 'suggested',
  meter: 'Meter number',
  meterHint: 'From the meter card or an old slip',
  meterProblems,
  findMeter: 'Find meter',
  findingMeter: 'Looking for this meter …',
  mistyped: 'Check the digits: this number looks mistyped.',
  product: 'Product',
  chooseAnother: 'Choose another',
  howToUse: 'How the customer uses it',
  goodToKnow: 'Good to know',
  bundle: 'Bundle',
  amount: 'Amount',
  amountBetween: (limits: Limits) =>
    `between ${formatRandShort(limits.minimumAmountCents)} and ${formatRandShort(limits.maximumAmountCents)}`,
  amountProblems,
  limitProblem,
  other: 'Other …',
  otherAmount: 'Other amount',
  rand: 'R',
  cashOutHow: 'The customer pays you now and draws the cash elsewhere.',
  readAloud: 'Read to the customer',
  readMobile: (number: string, network: string, what: string) =>
    `“${number}, ${network}, ${what}.”`,
  readMeter: (parts: readonly string[], owes: boolean) =>
    `“${parts.filter((part) => part !== '').join(', ')}.${owes ? ' Part of the money pays the debt first.' : ''}”`,
  readVoucher: (what: string, amount: string) => `“${what}, ${amount}.”`,
  notTakenBack,
  keypad: {
    label: 'Keypad',
    next: 'Next',
    back: 'Delete last digit',
    clear: 'Clear',
    clearShort: 'C',
    point: 'Point',
  },
  ticket: {
    label: 'To pay',
    title: 'To pay',
    nothing: 'R –',
    inCash: (cents: number) => `In cash ${formatRand(cents)}, rounded down`,
    received: 'Cash received',
    byCard: 'By card',
    change: 'Change',
    missing: 'Still missing',
    payWith: 'Pay with',
    cash: 'Cash',
    card: 'Card',
    voucher: '1Voucher',
    payRestWith: (cents: number) => `${formatRand(cents)} still to pay with`,
    withoutVoucher: (lastFour: string) => `Without voucher … ${lastFour}`,
    free: 'Nothing to pay.',
    typeReference: 'Slip no. …',
    cardReference: 'Card slip number',
    cardReferenceHint: 'From the card machine’s slip; may stay empty',
    cardReferenceWanted: 'From the card machine’s slip: needed',
    partByCard: 'Part in cash …',
    allByCard: 'All by card',
    cardPart: 'The card pays',
    restInCash: 'The customer pays the rest in cash, exactly.',
    thisInCash: (cents: number) => `The customer pays ${formatRand(cents)} in cash, exactly.`,
    cardFirst: 'Take the card payment on the card machine first.',
    receivedChoice: 'Cash received',
    exact: 'Exact',
    confirm: 'Sell and print',
    confirming: 'Writing it down …',
    cancel: 'Cancel',
  },
  waitingFor: {
    number: 'First type the customer’s number.',
    network: 'Now choose the network.',
    meter: 'First type the meter number.',
    'meter-lookup': 'Now find the meter.',
    biller: 'First choose who is to be paid.',
    account: 'First type the account number.',
    'account-lookup': 'Now find the account.',
    offers: 'Now see what is offered for this number.',
    product: 'First choose the product.',
    amount: 'Now type or choose the amount.',
    bundle: 'Now choose the bundle: arrow keys or a tap.',
    'right-amount': 'First the amount must be right.',
    received: 'Type what the customer gives you.',
    'card-reference': 'Type the number on the card machine’s slip.',
    'card-part': 'Type what the card pays: less than the price.',
    'more-cash': 'That is not enough cash yet.',
  },
  largeChange: {
    title: 'That is a lot of change',
    words: (receivedCents: number, priceCents: number, changeCents: number) =>
      `${formatRandShort(receivedCents)} for ${formatRandShort(priceCents)}: change ${formatRandShort(changeCents)}. Is that right?`,
    no: 'No, type it again',
    yes: 'Yes, that is right',
  },
  cardTooMuch: 'That is all of the price: the card pays a part only.',
  voucher: {
    title: 'Pay with a 1Voucher',
    close: 'Without a voucher',
    use: (lastFour: string, cents: number) =>
      `Use ${formatRand(cents)} of the voucher ending in ${lastFour}`,
    takePrice: (price: string) => `Take ${price} of it`,
    takeWhole: 'Take all of it',
    restWords:
      'If the voucher has more, the rest comes back as a new voucher on the slip. If it has less, take all of it and let the customer pay the difference.',
    asking: 'Taking the voucher …',
    askingWords:
      'Keep the voucher. If you close this, the till goes on by itself, and the money stands on the home screen.',
    notTaken: 'The voucher was not taken',
    tryOther: 'Its money is where it was. Try again, or let the customer pay in another way.',
  },
  tooLittle: (missingCents: number) => `Too little cash: ${formatRand(missingCents)} is missing.`,
  withoutPrinter: {
    button: 'Sell without a slip',
    about: 'Sell although the printer is not ready. The PIN or token is read off the screen.',
  },
  printerFallback: {
    ready: '',
    connecting: 'The till is connecting to the printer.',
    absent: 'The till can’t find the printer.',
    stopped: 'The printer is not ready.',
    busy: 'The printer is still printing the slip before. One moment.',
  },
  refusals,
  noLine: {
    offline: 'The till is offline. Don’t take money yet.',
    'not-authorised': 'The account is refused. Don’t take money yet.',
  },
  unclear: {
    title: 'The till did not answer',
    words:
      'It may have written this sale down. Press “Try again”: the same sale is never made twice.',
    again: 'Try again',
  },
} as const;
