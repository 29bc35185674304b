/**
 * The lines of an X or a Z. Screen and paper give each its words by this id and keep this order, so
 * that a manager who holds both reads the same column twice.
 */
export const STATEMENT_LINES = [
  /** What was sold of one product group, voids not taken off; the line brings its name. */
  'group',
  'voids',
  'netSold',
  'cashTaken',
  'cardTaken',
  'oneVoucherTaken',
  'rounding',
  'cashGivenBack',
  'cardGivenBack',
  'oneVoucherFreed',
  /** Paid in this shift, and at its end neither sold nor given back. */
  'paidStillOpen',
  /** Sold, given back or voided now, and paid in a shift before. */
  'openFromBefore',
  /** Paid and given back in this shift, and sold after all. */
  'soldUnpaid',
  'cardLessRefunds',
  'vouchersRedeemed',
  'changeVouchers',
  'refundedToVoucher',
  'float',
  'pinsPaidOut',
  'paidIn',
  'paidOut',
  'cashDrops',
  'takenBack',
  'cashExpected',
  'cashCounted',
  'difference',
  'differenceShort',
  'differenceOver',
  'openItems',
  /** Undone, and nobody's work: the till only asks the provider once more, later. */
  'lastChecks',
  'refundsDue',
] as const;

/** Which line it is. */
export type StatementLineId = (typeof STATEMENT_LINES)[number];

/** One line: what, how many, how much. A column of amounts adds up to the sum below it. */
export interface StatementLine {
  readonly id: StatementLineId;
  /** The product group of a `group` line in words; empty for all others, whose id has words. */
  readonly name: string;
  /** Null where there is nothing to count. */
  readonly count: number | null;
  /** Integer cents, negative for what goes off; null where only the count may be known. */
  readonly amountCents: number | null;
  /** What the lines above it add up to, or what is held against that. */
  readonly isSum: boolean;
}

/** The parts of an X or Z. */
export const STATEMENT_PARTS = ['sold', 'paidWith', 'vouchers', 'drawer', 'open'] as const;

/** One part of an X or Z, with its heading by this id. */
export interface StatementPart {
  readonly id: (typeof STATEMENT_PARTS)[number];
  readonly lines: readonly StatementLine[];
}

/** What somebody answered for in a shift. */
export const APPROVED_THINGS = [
  'voids',
  'payIns',
  'payOuts',
  'takenBack',
  'difference',
  'handOver',
  'closing',
] as const;

/** A person, what they answered for, and how often. */
export interface Approved {
  readonly what: (typeof APPROVED_THINGS)[number];
  readonly name: string;
  readonly count: number;
}
