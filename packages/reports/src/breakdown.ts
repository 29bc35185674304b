import { formatSastDateTime } from '@tillkeeper/domain';
import type { BookedLine } from '@tillkeeper/journal/contract';
import { centsOfParts, commissionParts, NO_RATES, type RatesAt } from './commission.ts';
import { soldSign } from './figures.ts';

/** By what sales are grouped. */
export const DIMENSIONS = [
  'hour',
  'day',
  'group',
  'product',
  'operator',
  'tender',
  'provider',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What was sold of one kind, and the voids that are taken off where and when they were made. */
export interface BreakdownRow {
  /** `14` for an hour, `2026-11-21` for a day, a group's own name, a product's code. */
  readonly key: string;
  /** What people call it; the same as the key where nothing better is known. */
  readonly name: string;
  readonly soldCount: number;
  readonly voidedCount: number;
  readonly netCents: number;
  readonly commissionCents: number;
}

/**
 * Sales by one dimension. By tender a split sale counts in each of its parts with the part's money,
 * so that the rows still add up; its rounding is a row of its own.
 */
export function breakdown(
  bookings: readonly BookedLine[],
  dimension: Dimension,
  ratesAt: RatesAt = NO_RATES,
): BreakdownRow[] {
  const tally = createTally(dimension, ratesAt);
  for (const booking of bookings) tally.add(booking);
  return tally.rows();
}

/** A breakdown that is added up booking by booking: those of a month need not be held at once. */
export interface Tally {
  add(booking: BookedLine): void;
  rows(): BreakdownRow[];
}

/** An empty {@link Tally}. */
export function createTally(dimension: Dimension, ratesAt: RatesAt = NO_RATES): Tally {
  const rows = new Map<string, Sums>();
  function add(booking: BookedLine): void {
    const sign = soldSign(booking);
    if (sign === 0) return;
    const parts = sign * commissionParts(booking, ratesAt);
    waysOf(booking, dimension).forEach((part, index) => {
      const row = rows.get(part.key) ?? { key: part.key, name: part.name, ...EMPTY };
      rows.set(part.key, row);
      row.soldCount += sign > 0 ? 1 : 0;
      row.voidedCount += sign < 0 ? 1 : 0;
      row.netCents += sign * part.cents;
      // Commission is earned on the sale, not on how it was paid: the first part stands for it.
      row.commissionParts += index === 0 ? parts : 0;
    });
  }
  return {
    add,
    rows: () => rounded([...rows.values()].sort(IN_TIME.has(dimension) ? byKey : byMoney)),
  };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Sums = Mutable<Omit<BreakdownRow, 'commissionCents'>> & { commissionParts: number };

// Rounded as a running sum: the rows of every breakdown add up to the exact total, rounded once. Sale by
// sale, many small ones would drift apart from the provider's own sum.
function rounded(rows: readonly Sums[]): BreakdownRow[] {
  let exact = 0;
  return rows.map(({ commissionParts: parts, ...row }) => {
    const before = centsOfParts(exact);
    exact += parts;
    return { ...row, commissionCents: centsOfParts(exact) - before };
  });
}

const EMPTY = { soldCount: 0, voidedCount: 0, netCents: 0, commissionParts: 0 };
const IN_TIME: ReadonlySet<Dimension> = new Set(['hour', 'day']);

interface Part {
  readonly key: string;
  readonly name: string;
  readonly cents: number;
}

function waysOf(booking: BookedLine, dimension: Dimension): Part[] {
  const whole = (key: string, name = key): Part[] => [{ key, name, cents: booking.amountCents }];
  switch (dimension) {
    case 'hour':
      return whole(formatSastDateTime(booking.atUtcMs).slice(11, 13));
    case 'day':
      return whole(formatSastDateTime(booking.atUtcMs).slice(0, 10));
    case 'group':
      return whole(booking.productGroup);
    case 'product':
      return whole(booking.productCode, booking.productName);
    case 'operator':
      return whole(booking.operatorName);
    case 'provider':
      return whole(booking.providerId);
    case 'tender':
      return tenderParts(booking);
  }
}

/** How money came in on a report by way of paying. `none`: free, paid by nobody. */
export type TenderPart = 'cash' | 'card' | 'voucher' | 'rounding' | 'none';

function tenderParts(booking: BookedLine): Part[] {
  const parts: readonly TenderSum[] = [
    { key: 'cash', cents: booking.cashCents },
    { key: 'card', cents: booking.cardCents },
    { key: 'voucher', cents: booking.voucherCents },
    { key: 'rounding', cents: booking.roundingCents },
  ];
  const paid = parts
    .filter(({ cents }) => cents !== 0)
    .map((part) => ({ ...part, name: part.key }));
  // Free electricity is sold and paid by nobody.
  return paid.length === 0 ? [{ key: 'none', name: 'none', cents: 0 }] : paid;
}

interface TenderSum {
  readonly key: TenderPart;
  readonly cents: number;
}

function byKey(a: Sums, b: Sums): number {
  return a.key < b.key ? -1 : 1;
}

function byMoney(a: Sums, b: Sums): number {
  return b.netCents - a.netCents || byKey(a, b);
}
