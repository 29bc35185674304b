import {
  type Approved,
  cashWithoutSalesCents,
  type OpenShift,
  onlyRests,
  openCents,
  PRODUCT_GROUPS,
  type Sale,
  tenderTotals,
} from '@tillkeeper/domain';
import type { BookedLine } from '@tillkeeper/journal/contract';
import { type Amount, drawerCents, type Figures, figuresOf, soldSign } from './figures.ts';
import { type OpenMoney, openMoneyOf } from './open-money.ts';

/** What a shift adds up to so far, or at its end. */
export interface ShiftReport {
  readonly shift: OpenShift;
  readonly figures: Figures;
  readonly openMoney: OpenMoney;
  /** By product group, voids not taken off; the group's own name until somebody gives it words. */
  readonly soldByGroup: readonly (Amount & { readonly name: string })[];
  /** New vouchers for the rest of redeemed ones. */
  readonly changeVouchers: Amount;
  readonly approved: readonly Approved[];
  /** First and last slip number that is booked; null when nothing is. */
  readonly slipNumbers: readonly [number, number] | null;
  /** What must lie in the drawer. */
  readonly expectedCents: number;
  readonly open: OpenSummary;
}

/** What is not settled when a report is read. */
export interface OpenSummary {
  readonly slipNumbers: readonly number[];
  /** How many of them only wait for a last check. */
  readonly lastCheckCount: number;
  /** Sold or not is not known, or it is being undone. */
  readonly unknownCount: number;
  readonly refundsDueCount: number;
  /** In cash and on cards: a voucher's money is free again and is handed to nobody. */
  readonly refundsDueCents: number;
  /** Sold, and the slip is not on paper. */
  readonly slipsDueCount: number;
  /** Money that is not earned yet less goods that were given away. */
  readonly openCents: number;
}

/** What a shift's bookings do not tell by themselves. */
export type BesideBookings = Pick<ShiftReport, 'changeVouchers' | 'approved'>;

const NOTHING_BESIDE: BesideBookings = { changeVouchers: { count: 0, cents: 0 }, approved: [] };

/** Adds up a shift: everything booked since the last Z, the cash that moved, and what is open now. */
export function shiftReport(
  shift: OpenShift,
  bookings: readonly BookedLine[],
  openSales: readonly Sale[],
  beside: BesideBookings = NOTHING_BESIDE,
): ShiftReport {
  const figures = figuresOf(bookings);
  const slips = bookings.map(({ slipNumber }) => slipNumber);
  return {
    shift,
    figures,
    openMoney: openMoneyOf(bookings),
    soldByGroup: soldByGroup(bookings),
    ...beside,
    slipNumbers: slips.length === 0 ? null : [least(slips), greatest(slips)],
    expectedCents: cashWithoutSalesCents(shift) + drawerCents(figures),
    open: summariseOpen(openSales),
  };
}

function soldByGroup(bookings: readonly BookedLine[]): ShiftReport['soldByGroup'] {
  const sold = bookings.filter((booking) => soldSign(booking) > 0);
  return PRODUCT_GROUPS.map((group) => {
    const ofGroup = sold.filter(({ productGroup }) => productGroup === group);
    const cents = ofGroup.reduce((total, { amountCents }) => total + amountCents, 0);
    return { name: group, count: ofGroup.length, cents };
  }).filter(({ count }) => count > 0);
}

/** What the open sales of a till come to. */
export function summariseOpen(openSales: readonly Sale[]): OpenSummary {
  const due = openSales.filter(({ refund }) => refund === 'due');
  return {
    slipNumbers: openSales.map(({ intent }) => intent.slipNumber).sort((a, b) => a - b),
    lastCheckCount: openSales.filter(onlyRests).length,
    unknownCount: openSales.filter(({ phase }) => UNKNOWN.has(phase.kind)).length,
    refundsDueCount: due.length,
    refundsDueCents: due.reduce((total, sale) => total + handedBackCents(sale), 0),
    slipsDueCount: openSales.filter(({ phase }) => phase.kind === 'sold').length,
    openCents: openSales.reduce((total, sale) => total + openCents(sale), 0),
  };
}

function handedBackCents({ intent: { tender, amountCents } }: Sale): number {
  const { cashCents, cardCents } = tenderTotals(tender, amountCents);
  return cashCents + cardCents;
}

const UNKNOWN: ReadonlySet<Sale['phase']['kind']> = new Set([
  'intent',
  'inflight',
  'waiting',
  'reversing',
  'unreversible',
  'frozen',
]);

// Spreading a year of slips into Math.min would overflow the stack.
function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}
