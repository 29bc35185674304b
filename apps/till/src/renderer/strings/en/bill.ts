import type { NotFound } from '@tillkeeper/ipc';

export interface Trouble {
  readonly title: string;
  readonly words: string;
}

const accountTrouble: Record<NotFound['why'], Trouble> = {
  refused: {
    title: 'This account can’t be paid here',
    words:
      'Read the number again from the bill. If it is right, the customer must call the biller.',
  },
  unreachable: {
    title: 'The account could not be looked up: no line',
    words: 'No money has moved. Check the network, then press “Find account” again.',
  },
  'not-authorised': {
    title: 'The shop’s account was refused',
    words: 'The provider does not accept this till’s key. Call the shop owner.',
  },
  failed: {
    title: 'The account could not be looked up now',
    words: 'No money has moved. Wait a moment, then press “Find account” again.',
  },
};

const abroadTrouble: Record<NotFound['why'], Trouble> = {
  ...accountTrouble,
  refused: {
    title: 'Nothing is offered for this number',
    words: 'Check the country code and the number with the customer.',
  },
  unreachable: {
    title: 'The number could not be looked up: no line',
    words: 'No money has moved. Check the network, then look again.',
  },
  failed: {
    title: 'The number could not be looked up now',
    words: 'No money has moved. Wait a moment, then look again.',
  },
};

/** Paying a bill. */
export const bill = {
  account: 'Account number',
  accountHint: 'From the bill: letters and digits, without spaces',
  problems: {
    empty: 'Type the account number from the bill.',
    signs: 'Only letters and digits, please: there is another sign in it.',
    'too-long': 'Too long: an account number has at most 40 letters and digits.',
  },
  letters: 'Letters',
  digits: 'Digits',
  find: 'Find account',
  finding: 'Looking for this account …',
  card: 'Account',
  noName: 'The biller gives no name',
  status: (status: string) => `Account ${status}`,
  call: (number: string) => `Questions: ${number}`,
  trouble: ({ why }: NotFound) => accountTrouble[why],
  readBill: (parts: readonly string[]) => `“${parts.filter(Boolean).join(', ')}.”`,
  askName: 'Ask the customer: is this the right account?',
} as const;

/** Airtime for a number abroad. */
export const abroad = {
  destination: 'Number abroad',
  destinationHint: 'Country code first, like 263 77 123 4567',
  problems: {
    empty: 'Type the number abroad, with its country code.',
    signs: 'Only digits, please: there is a letter or sign in the number.',
    'too-short': 'Too short: with its country code a number has at least 7 digits.',
    'too-long': 'Too long: with its country code a number has at most 15 digits.',
    'south-african': 'This is a South African number: sell it as airtime.',
  },
  payer: 'The customer’s own number',
  find: 'See what is offered',
  finding: 'Asking what can be loaded …',
  noOffers: 'Nothing is offered for this number.',
  trouble: ({ why }: NotFound) => abroadTrouble[why],
  readAbroad: (number: string, what: string, price: string) => `“+${number}, ${what}, ${price}.”`,
  noSaleTitle: 'Not proven yet',
  noSale:
    'The provider describes how prices for numbers abroad are looked up, and not how they are sold. The owner of this shop switched the sale on. If it is refused, no money was taken from the shop: give the customer’s money back.',
} as const;
