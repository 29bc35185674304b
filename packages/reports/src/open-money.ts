import { moneyFlow, type TenderTotals } from '@tillkeeper/domain';
import type { BookedLine } from '@tillkeeper/journal/contract';
import { soldSign } from './figures.ts';

/**
 * Where what was taken and what was sold are not the same, in integer cents. The three together are
 * what was taken less refunded, less the net sold.
 */
export interface OpenMoney {
  /** Paid within these books, and at their end neither sold nor given back. */
  readonly stillOpenCents: number;
  /** Paid in the books before: sold or given back now (negative), or voided now and not given back yet. */
  readonly fromBeforeCents: number;
  /** Paid and given back within these books, and sold after all (negative): the shop bears it. */
  readonly soldUnpaidCents: number;
}

/** Looks at one sale after the other: the money of two sales must not stand for one that is settled. */
export function openMoneyOf(bookings: readonly BookedLine[]): OpenMoney {
  const sales = new Map<number, SaleMoney>();
  for (const booking of bookings) {
    if (moneyFlow(booking.productGroup).drawer !== 'in') continue;
    const { openCents, isTaken } = sales.get(booking.slipNumber) ?? NO_MONEY_YET;
    sales.set(booking.slipNumber, {
      openCents: openCents + opensCents(booking),
      isTaken: isTaken || booking.kind === 'taken',
    });
  }
  return [...sales.values()].reduce(addSale, NOTHING_OPEN);
}

interface SaleMoney {
  readonly openCents: number;
  readonly isTaken: boolean;
}

const NO_MONEY_YET: SaleMoney = { openCents: 0, isTaken: false };
const NOTHING_OPEN: OpenMoney = { stillOpenCents: 0, fromBeforeCents: 0, soldUnpaidCents: 0 };

function addSale(open: OpenMoney, { openCents, isTaken }: SaleMoney): OpenMoney {
  if (!isTaken) return { ...open, fromBeforeCents: open.fromBeforeCents + openCents };
  return openCents > 0
    ? { ...open, stillOpenCents: open.stillOpenCents + openCents }
    : { ...open, soldUnpaidCents: open.soldUnpaidCents + openCents };
}

function opensCents(booking: BookedLine): number {
  switch (booking.kind) {
    case 'taken':
      return paidCents(booking);
    case 'refunded':
      return -paidCents(booking);
    case 'sold':
    case 'voided':
      return -soldSign(booking) * booking.amountCents;
  }
}

/** What customers handed over in every tender, with what rounding left to them. */
function paidCents({ cashCents, cardCents, voucherCents, roundingCents }: TenderTotals): number {
  return cashCents + cardCents + voucherCents + roundingCents;
}
