import { addTotals, moneyFlow, NO_MONEY, type TenderTotals } from '@tillkeeper/domain';
import type { BookedLine } from '@tillkeeper/journal/contract';

/** How many, and what they add up to in cents. */
export interface Amount {
  readonly count: number;
  readonly cents: number;
}

/** What a part of the books adds up to. Goods only; services stand by themselves. */
export interface Figures {
  readonly sold: Amount;
  readonly voided: Amount;
  /** Sold less voided. */
  readonly netSoldCents: number;
  /** What customers paid, whether it has sold yet or not. */
  readonly taken: TenderTotals;
  readonly takenCount: number;
  readonly refunded: TenderTotals;
  readonly refundedCount: number;
  /** Money of redeemed vouchers that went back to customers as a new 1Voucher: no cash. */
  readonly refundedToVoucher: Amount;
  /** Cash paid out to customers for vouchers and PINs that were cancelled. */
  readonly paidOut: Amount;
  /** Vouchers that customers paid with. */
  readonly redeemed: Amount;
}

const NONE: Amount = { count: 0, cents: 0 };

/** The figures of no bookings. */
export const NO_FIGURES: Figures = {
  sold: NONE,
  voided: NONE,
  netSoldCents: 0,
  taken: NO_MONEY,
  takenCount: 0,
  refunded: NO_MONEY,
  refundedCount: 0,
  refundedToVoucher: NONE,
  paidOut: NONE,
  redeemed: NONE,
};

/** Adds up bookings. Every figure is whole cents, so that parts always add up to their whole. */
export function figuresOf(bookings: readonly BookedLine[]): Figures {
  return bookings.reduce(addBooking, NO_FIGURES);
}

/** The figures with one more booking. */
export function addBooking(figures: Figures, booking: BookedLine): Figures {
  return moneyFlow(booking.productGroup).drawer === 'in'
    ? addGoods(figures, booking)
    : addService(figures, booking);
}

/** What lies in the drawer because of these bookings: more than before, or (negative) less. */
export function drawerCents({ taken, refunded, paidOut }: Figures): number {
  // The money of a voucher that paid for nothing is free again at the till, and never leaves the drawer.
  return taken.cashCents - refunded.cashCents - paidOut.cents;
}

/** Whether a booking counts as a sale of goods, in what direction; 0 when it moves no sale. */
export function soldSign({ kind, productGroup }: BookedLine): 1 | 0 | -1 {
  if (moneyFlow(productGroup).drawer !== 'in') return 0;
  if (kind === 'sold') return 1;
  return kind === 'voided' ? -1 : 0;
}

function addGoods(figures: Figures, booking: BookedLine): Figures {
  const { amountCents } = booking;
  switch (booking.kind) {
    case 'taken':
      return {
        ...figures,
        taken: addTotals(figures.taken, booking),
        takenCount: figures.takenCount + 1,
      };
    case 'refunded':
      return {
        ...figures,
        refunded: addTotals(figures.refunded, booking),
        refundedCount: figures.refundedCount + 1,
      };
    case 'sold':
      return {
        ...figures,
        sold: plus(figures.sold, amountCents),
        netSoldCents: figures.netSoldCents + amountCents,
      };
    case 'voided':
      return {
        ...figures,
        voided: plus(figures.voided, amountCents),
        netSoldCents: figures.netSoldCents - amountCents,
      };
  }
}

function addService(figures: Figures, { kind, productGroup, valueCents }: BookedLine): Figures {
  const sign = kind === 'sold' ? 1 : kind === 'voided' ? -1 : 0;
  if (sign === 0) return figures;
  const { drawer, wallet } = moneyFlow(productGroup);
  if (drawer === 'out') return { ...figures, paidOut: plus(figures.paidOut, valueCents, sign) };
  return wallet === 'in'
    ? { ...figures, redeemed: plus(figures.redeemed, valueCents, sign) }
    : { ...figures, refundedToVoucher: plus(figures.refundedToVoucher, valueCents, sign) };
}

function plus({ count, cents }: Amount, more: number, sign = 1): Amount {
  return { count: count + sign, cents: cents + sign * more };
}
