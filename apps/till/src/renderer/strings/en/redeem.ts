import type { ChangeVoucher, VoucherPinRefusal } from '@tillkeeper/domain';
import { formatRand } from '@tillkeeper/domain';

const pinProblems: Record<VoucherPinRefusal, string> = {
  empty: 'Type or scan the PIN of the voucher.',
  'not-digits': 'Only digits, please: there is a letter or sign in the PIN.',
  'too-short': 'Too short: a PIN has 16 digits.',
  'too-long': 'Too long: a PIN has 16 digits. Count again.',
};

/** Taking a voucher as money. */
export const redeem = {
  pin: 'PIN of the voucher',
  pinHint: '16 digits, typed or scanned',
  pinProblems,
  howMuch: 'How much of it',
  whole: 'All of it',
  part: 'A part …',
  amount: 'Amount to take',
  rest: 'The rest comes back',
  paper: 'On the slip',
  sms: 'By SMS',
  number: 'Mobile number for the SMS',
  explain:
    'The voucher’s money goes to the shop’s account. The old PIN is used up. If you take a part, the customer gets a new voucher for the rest.',
  ticketTitle: 'To take',
  wholeSum: 'All of it',
  use: 'Then sell something for it.',
  confirm: 'Redeem and print',
  waitingFor: {
    pin: 'First type or scan the PIN.',
    amount: 'Now type how much of it.',
    number: 'Now type the mobile number.',
  },
  sold: (cents: number) => `Redeemed · ${formatRand(cents)}`,
  inHand: 'To spend here',
  spend: 'The next sale is paid with it. Later it is found at the payment, under 1Voucher.',
  sellForIt: (cents: number) => `Sell something for the ${formatRand(cents)}`,
  spent: 'All of it was spent here.',
  changeNote: (change: ChangeVoucher, slipNumber: number) =>
    change.by === 'sms'
      ? 'The rest of the voucher went to the customer as a new one, by SMS.'
      : `The rest of the voucher, ${formatRand(change.valueCents)}, came back as a new one: slip ${slipNumber} belongs to the customer.`,
  changeWorth: (change: ChangeVoucher) =>
    change.by === 'sms' ? 'by SMS' : formatRand(change.valueCents),
  waiting: (cents: number) => `${formatRand(cents)} of a redeemed voucher`,
  waitingWords: (lastFours: readonly string[]) =>
    `Not spent yet (PIN ending in ${lastFours.join(', ')}). Sell something for it: F5 at the payment.`,
} as const;
