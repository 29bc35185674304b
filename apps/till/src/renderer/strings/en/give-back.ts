import { formatRand, formatSastDateTime, type ProductGroup } from '@tillkeeper/domain';
import type { NotFound } from '@tillkeeper/ipc';

const steps: Partial<Record<ProductGroup, string>> = {
  'cash-out-cancellation':
    'The serial number is on the customer’s slip. Look it up, then take the slip back.',
  'exclusive-cancellation':
    'The serial number is on the customer’s slip. What this till sold it can look up; the amount of any other is on its slip.',
  'one-voucher-refund':
    'For a customer who paid with a 1Voucher and brings the goods back. The money comes out as a new 1Voucher on the slip, never as cash.',
};

const trouble: Record<NotFound['why'], string> = {
  refused: 'The provider does not know this serial number. Compare it with the slip.',
  unreachable: 'No line to the provider. Try again in a moment.',
  'not-authorised': 'The provider does not accept this till’s account. Call support.',
  failed: 'No usable answer came. Look it up again.',
};

/** Taking back what nobody used, and giving voucher money back. */
export const giveBack = {
  title: 'Take back',
  what: 'What is it',
  names: {
    'cash-out-cancellation': 'Cash-out PIN for cash',
    'exclusive-cancellation': 'Exclusive voucher for cash',
    'one-voucher-refund': 'Money as a new 1Voucher',
  } as Partial<Record<ProductGroup, string>>,
  steps,
  nothing: 'This account has nothing that can be taken back here.',
  serial: 'Serial number',
  serialHint: 'Typed or scanned from the slip',
  serialProblem: 'Letters, digits and dashes only, 4 to 40 of them.',
  find: 'Look up',
  finding: 'Looking it up …',
  card: 'The PIN as the provider knows it',
  status: (status: string) => `Status: ${status || 'not told'}`,
  expires: (date: string) => `Good until ${date}`,
  ownCard: 'The voucher as this till sold it',
  soldHere: (soldUtcMs: number, slipNumber: number) =>
    `Sold here ${formatSastDateTime(soldUtcMs).slice(0, 16)} · slip ${slipNumber}`,
  notSoldHere: 'This till did not sell it.',
  notSoldHereWords:
    'The amount is on its slip. Give what the till says when the provider has answered.',
  used: 'This PIN is not good any more. Give no money for it.',
  trouble: (failure: NotFound) => ({ title: 'Not found', words: trouble[failure.why] }),
  amount: 'Amount to give back',
  reason: 'Why',
  reasons: ['Not wanted any more', 'Wrong product or amount', 'Goods brought back'],
  otherReason: 'Another reason …',
  reasonField: 'Reason',
  ticketTitle: 'To give back',
  bySlip: 'As on its slip',
  cashLater: 'Give no cash before the till says so.',
  voucherLater: 'It comes out as a new 1Voucher.',
  confirm: 'Give back and print',
  waitingFor: {
    product: 'First choose what it is.',
    serial: 'First type or scan the serial number.',
    lookup: 'Now look the serial number up.',
    used: 'This PIN can’t be taken back.',
    amount: 'First type the amount.',
    reason: 'Now say why.',
  },
  refused: 'Nothing was given back.',
  notAllowed: 'Nobody allowed it. Nothing was given back.',
  unclearTitle: 'No answer came.',
  unclearWords: 'It may be done already. Press again: it is done once only.',
  done: (cents: number) => `Given back · ${formatRand(cents)}`,
  giveNow: 'Give the customer',
  inCash: 'In cash from the drawer. Keep the old slip.',
  asVoucher: 'On the slip',
  giveSlip: 'Give the customer the slip: its PIN is the money. No cash.',
} as const;
