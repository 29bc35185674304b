import {
  type Approved,
  formatRand,
  type StatementLineId,
  type StatementPart,
} from '@tillkeeper/domain';

const lines: Record<Exclude<StatementLineId, 'group'>, string> = {
  voids: 'Voids',
  netSold: 'Net sold',
  cashTaken: 'Cash taken',
  cardTaken: 'Card taken',
  oneVoucherTaken: '1Voucher taken',
  rounding: 'Rounding',
  cashGivenBack: 'Cash given back',
  cardGivenBack: 'Card given back',
  oneVoucherFreed: '1Voucher free again',
  paidStillOpen: 'Paid, still open',
  openFromBefore: 'Open from before',
  soldUnpaid: 'Sold, money back',
  cardLessRefunds: 'Card less refunds',
  vouchersRedeemed: 'Redeemed',
  changeVouchers: 'Given as change',
  refundedToVoucher: 'Refunded to 1Voucher',
  float: 'Float',
  pinsPaidOut: 'Cancelled PINs',
  paidIn: 'Paid in',
  paidOut: 'Paid out',
  cashDrops: 'Cash drops',
  takenBack: 'Taken back',
  cashExpected: 'Cash expected',
  cashCounted: 'Cash counted',
  difference: 'Difference',
  differenceShort: 'Difference, short',
  differenceOver: 'Difference, over',
  openItems: 'Open items',
  lastChecks: 'Only a last check',
  refundsDue: 'Refunds due',
};

const parts: Record<StatementPart['id'], string> = {
  sold: 'Sold',
  paidWith: 'Paid with',
  vouchers: 'Vouchers, no cash',
  drawer: 'Cash in drawer',
  open: 'To look at',
};

const approved: Record<Approved['what'], string> = {
  voids: lines.voids,
  payIns: lines.paidIn,
  payOuts: lines.paidOut,
  takenBack: lines.takenBack,
  difference: lines.difference,
  handOver: 'Hand-over',
  closing: 'Closing',
};

/** The words of X and Z: the same, and in the same order, as on paper. */
export const statement = {
  lines,
  parts,
  approvedBy: 'Approved by',
  approved: ({ what, count }: Approved) =>
    count > 1 ? `${approved[what]} (${count})` : approved[what],
  nothingOpen: 'Nothing is open.',
  handedTo: 'Handed to',
  blind:
    'This X says how many, not how much, and closes nothing. What was taken in cash and what should be in the drawer stand on the Z alone: whoever counts must not know them. Compare the card total with the card machine.',
  moments: { opened: 'Opened', counted: 'Counted', closed: 'Closed' },
  /** What a manager wants to know first of a Z. */
  outcome: (varianceCents: number) =>
    varianceCents === 0
      ? 'The drawer is right, to the cent.'
      : `The drawer is ${formatRand(Math.abs(varianceCents))} ${varianceCents < 0 ? 'short' : 'over'}.`,
  outcomeWords: (expectedCents: number, countedCents: number) =>
    `Expected ${formatRand(expectedCents)}, counted ${formatRand(countedCents)}.`,
} as const;
