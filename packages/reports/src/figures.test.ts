import type { BookedLine } from '@tillkeeper/journal/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakdown, DIMENSIONS } from './breakdown.ts';
import { drawerCents, figuresOf } from './figures.ts';
import { booking } from './testing/lines.ts';

const someMoney = fc.integer({ min: 0, max: 5_000_000 });
const someBooking: fc.Arbitrary<BookedLine> = fc
  .record({
    kind: fc.constantFrom(
      'taken' as const,
      'sold' as const,
      'voided' as const,
      'refunded' as const,
    ),
    cashCents: someMoney,
    cardCents: someMoney,
    voucherCents: someMoney,
    roundingCents: fc.integer({ min: 0, max: 9 }),
    productGroup: fc.constantFrom(
      'airtime' as const,
      'electricity' as const,
      'one-voucher' as const,
    ),
    productCode: fc.constantFrom('1', '2', '3'),
    operatorName: fc.constantFrom('Nomsa', 'Sipho'),
    atUtcMs: fc.integer({ min: 0, max: 2_000_000_000_000 }),
  })
  .map(({ kind, ...parts }) => {
    const amountCents =
      parts.cashCents + parts.cardCents + parts.voucherCents + parts.roundingCents;
    return booking(kind, { ...parts, amountCents });
  });

describe('the figures of a shop', () => {
  it('add up: sold less voided, taken less refunded, and what lies in the drawer', () => {
    const figures = figuresOf([
      booking('taken', { amountCents: 10_000, cashCents: 6_000, cardCents: 4_000 }),
      booking('sold', { amountCents: 10_000, cashCents: 6_000, cardCents: 4_000 }),
      booking('taken', { amountCents: 5_000 }),
      booking('sold', { amountCents: 5_000 }),
      booking('voided', { amountCents: 5_000 }),
      booking('refunded', { amountCents: 5_000 }),
    ]);
    expect(figures).toMatchObject({
      sold: { count: 2, cents: 15_000 },
      voided: { count: 1, cents: 5_000 },
      netSoldCents: 10_000,
      taken: { cashCents: 11_000, cardCents: 4_000 },
    });
    expect(drawerCents(figures)).toBe(6_000);
  });

  it('pay cash out for a cancelled PIN and move none for a redeemed voucher', () => {
    const figures = figuresOf([
      booking('sold', { productGroup: 'cash-out-cancellation', valueCents: 20_000 }),
      booking('sold', { productGroup: 'one-voucher-redemption', valueCents: 7_000 }),
    ]);
    expect(drawerCents(figures)).toBe(-20_000);
    expect(figures).toMatchObject({ netSoldCents: 0, redeemed: { count: 1, cents: 7_000 } });
  });

  it('leave the drawer alone when a voucher that paid is free again: only the cash part goes back', () => {
    const split = { amountCents: 7_500, voucherCents: 5_000, cashCents: 2_500 };
    const voucher = { amountCents: 5_000, voucherCents: 5_000, cashCents: 0 };
    const figures = figuresOf([
      booking('taken', voucher),
      booking('sold', voucher),
      booking('voided', voucher),
      booking('refunded', voucher),
      booking('taken', split),
      booking('refunded', split),
      booking('taken', voucher),
      booking('sold', voucher),
    ]);
    expect(drawerCents(figures)).toBe(0);
    expect(figures.taken.voucherCents - figures.refunded.voucherCents).toBe(5_000);
    expect(figures.netSoldCents).toBe(5_000);
  });

  it('name what went back as a new 1Voucher, which is no cash', () => {
    const refund = {
      productGroup: 'one-voucher-refund',
      amountCents: 3_000,
      valueCents: 3_000,
    } as const;
    const figures = figuresOf([
      booking('sold', refund),
      booking('sold', refund),
      booking('voided', refund),
    ]);
    expect(figures.refundedToVoucher).toEqual({ count: 1, cents: 3_000 });
    expect(figures).toMatchObject({
      netSoldCents: 0,
      redeemed: { count: 0 },
      paidOut: { count: 0 },
    });
    expect(drawerCents(figures)).toBe(0);
  });

  it('are the same to the cent by whatever they are broken down', () => {
    fc.assert(
      fc.property(fc.array(someBooking, { maxLength: 60 }), (bookings) => {
        const { netSoldCents, sold } = figuresOf(bookings);
        for (const dimension of DIMENSIONS) {
          const rows = breakdown(bookings, dimension);
          expect(rows.reduce((total, { netCents }) => total + netCents, 0)).toBe(netSoldCents);
          if (dimension !== 'tender')
            expect(rows.reduce((total, { soldCount }) => total + soldCount, 0)).toBe(sold.count);
        }
      }),
    );
  });

  it('give the same commission by whatever they are broken down', () => {
    const rates = [
      { group: 'airtime', basisPoints: 333 },
      { group: 'airtime', productCode: '2', basisPoints: 71 },
    ] as const;
    fc.assert(
      fc.property(fc.array(someBooking, { maxLength: 60 }), (bookings) => {
        const totals = DIMENSIONS.map((dimension) =>
          breakdown(bookings, dimension, () => rates).reduce(
            (sum, row) => sum + row.commissionCents,
            0,
          ),
        );
        expect(new Set(totals).size).toBe(1);
      }),
    );
  });
});
