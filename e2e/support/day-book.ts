import type { LedgerView } from './simulator.ts';

/** What customers paid with, in cents. */
export interface Paid {
  readonly cashCents: number;
  readonly cardCents: number;
  readonly voucherCents: number;
}

/** What a story itself wrote down of a day, to hold the till's and the provider's books against. */
export interface DayBook {
  /** How many customers paid for something. */
  readonly count: number;
  readonly paid: Paid;
}

/** A book in which nothing stands. */
export const EMPTY_BOOK: DayBook = {
  count: 0,
  paid: { cashCents: 0, cardCents: 0, voucherCents: 0 },
};

/** The book with one more sale. */
export function booked({ count, paid }: DayBook, more: Partial<Paid>): DayBook {
  const { cashCents = 0, cardCents = 0, voucherCents = 0 } = more;
  return {
    count: count + 1,
    paid: {
      cashCents: paid.cashCents + cashCents,
      cardCents: paid.cardCents + cardCents,
      voucherCents: paid.voucherCents + voucherCents,
    },
  };
}

/** What the provider's ledger adds up to: goods that stand sold, PINs taken back, vouchers taken in payment. */
export function ledgerSums({ entries }: LedgerView): {
  readonly soldCents: number;
  readonly cancelledCents: number;
  readonly redeemedCents: number;
} {
  const standing = entries.filter(({ status }) => status === 'Sold');
  const sumOf = (pattern: RegExp): number =>
    standing
      .filter(({ operation }) => pattern.test(operation))
      .reduce((total, { amountCents }) => total + amountCents, 0);
  return {
    soldCents: sumOf(/-(purchase|disburse)$/),
    cancelledCents: sumOf(/-cancel$/),
    redeemedCents: sumOf(/-redeem$/),
  };
}
