import type { OpenShift, ProductGroup, StatementPart } from '@tillkeeper/domain';
import { NOTHING_MOVED } from '@tillkeeper/domain';
import type { BookedLine } from '@tillkeeper/journal/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BesideBookings, shiftReport } from './shift-report.ts';
import { blindStatementOf, statementOf } from './statement.ts';
import { booking } from './testing/lines.ts';

const SHIFT: OpenShift = {
  shiftNumber: 1,
  openedUtcMs: 0,
  openedBy: { operatorId: 'OP', name: 'Nomsa' },
  floatCents: 50_000,
  ...NOTHING_MOVED,
  xCount: 0,
  counted: null,
};

const CHANGE: BesideBookings = { changeVouchers: { count: 2, cents: 4_500 }, approved: [] };

function partsOf(bookings: readonly BookedLine[], countedCents: number | null): StatementPart[] {
  return statementOf(shiftReport(SHIFT, bookings, [], CHANGE), countedCents);
}

/** The amounts of a part by their ids; of product groups by their names. */
function amountsOf(parts: readonly StatementPart[], id: StatementPart['id']) {
  const lines = parts.find((part) => part.id === id)?.lines ?? [];
  return Object.fromEntries(lines.map((line) => [line.name || line.id, line.amountCents]));
}

const someBookings = fc.array(
  fc
    .record({
      slipNumber: fc.integer({ min: 1, max: 8 }),
      kind: fc.constantFrom('taken', 'sold', 'voided', 'refunded'),
      productGroup: fc.constantFrom<ProductGroup>(
        'airtime',
        'one-voucher',
        'one-voucher-redemption',
        'one-voucher-refund',
        'cash-out-cancellation',
      ),
      cashCents: fc.nat(50_000),
      cardCents: fc.nat(50_000),
      voucherCents: fc.nat(50_000),
      roundingCents: fc.nat(9),
    })
    .map(({ kind, ...paid }) => {
      const { cashCents, cardCents, voucherCents, roundingCents } = paid;
      const amountCents = cashCents + cardCents + voucherCents + roundingCents;
      return booking(kind as BookedLine['kind'], { ...paid, amountCents, valueCents: amountCents });
    }),
  { maxLength: 40 },
);

describe('an X or Z', () => {
  it('adds up in every column, to the cent, whatever happened', () => {
    fc.assert(
      fc.property(someBookings, fc.nat(500_000), (bookings, countedCents) => {
        for (const { lines } of partsOf(bookings, countedCents)) {
          const end = lines.findIndex(({ isSum }) => isSum);
          if (end < 0) continue;
          const above = lines.slice(0, end).reduce((sum, each) => sum + (each.amountCents ?? 0), 0);
          expect(lines[end]?.amountCents).toBe(above);
        }
      }),
    );
  });

  it('comes to the same net by what was sold and by how it was paid', () => {
    fc.assert(
      fc.property(someBookings, (bookings) => {
        const parts = partsOf(bookings, null);
        expect(amountsOf(parts, 'sold')['netSold']).toBe(amountsOf(parts, 'paidWith')['netSold']);
      }),
    );
  });

  it('keeps what was sold, what was voided and what is still open apart', () => {
    const sale = { amountCents: 10_000, cashCents: 10_000 };
    const parts = partsOf(
      [
        booking('taken', sale),
        booking('sold', sale),
        booking('taken', sale),
        booking('sold', sale),
        booking('voided', sale),
        booking('refunded', sale),
        booking('taken', sale),
      ],
      58_000,
    );
    expect(amountsOf(parts, 'sold')).toEqual({
      'one-voucher': 20_000,
      voids: -10_000,
      netSold: 10_000,
    });
    expect(amountsOf(parts, 'paidWith')).toEqual({
      cashTaken: 30_000,
      cashGivenBack: -10_000,
      paidStillOpen: -10_000,
      netSold: 10_000,
    });
    expect(amountsOf(parts, 'drawer')).toEqual({
      float: 50_000,
      cashTaken: 30_000,
      cashGivenBack: -10_000,
      cashExpected: 70_000,
      cashCounted: 58_000,
      differenceShort: -12_000,
    });
    expect(amountsOf(parts, 'vouchers')).toEqual({ changeVouchers: 4_500 });
  });

  it('says of what a shift before has left open that it comes from before', () => {
    const parts = partsOf([booking('sold', { amountCents: 2_000 })], null);
    expect(amountsOf(parts, 'paidWith')).toEqual({
      cashTaken: 0,
      openFromBefore: 2_000,
      netSold: 2_000,
    });
  });

  it('names what is open and what was open before side by side, and never one less the other', () => {
    const parts = partsOf(
      [
        booking('taken', { slipNumber: 8, amountCents: 10_000 }),
        booking('sold', { slipNumber: 7, amountCents: 10_000 }),
      ],
      null,
    );
    expect(amountsOf(parts, 'paidWith')).toEqual({
      cashTaken: 10_000,
      paidStillOpen: -10_000,
      openFromBefore: 10_000,
      netSold: 10_000,
    });
  });

  it('does not say of a void that its money was paid in this shift when it was paid before', () => {
    const voided = booking('voided', { slipNumber: 7, amountCents: 10_000 });
    expect(amountsOf(partsOf([voided], null), 'paidWith')).toEqual({
      cashTaken: 0,
      openFromBefore: -10_000,
      netSold: -10_000,
    });
  });

  it('says of goods whose money was given back on a manager’s word that the shop bears them', () => {
    const sale = { slipNumber: 7, amountCents: 10_000 };
    const bookings = [booking('taken', sale), booking('refunded', sale), booking('sold', sale)];
    expect(amountsOf(partsOf(bookings, null), 'paidWith')).toEqual({
      cashTaken: 10_000,
      cashGivenBack: -10_000,
      soldUnpaid: 10_000,
      netSold: 10_000,
    });
  });

  it('for whoever counts has no amount but the card machine’s', () => {
    fc.assert(
      fc.property(someBookings, (bookings) => {
        const report = shiftReport(SHIFT, bookings, [], CHANGE);
        const lines = blindStatementOf(report).flatMap((part) => part.lines);
        const told = lines.filter(({ amountCents }) => amountCents !== null);
        expect(told.map(({ id }) => id)).toEqual(['cardLessRefunds']);
      }),
    );
  });
});
