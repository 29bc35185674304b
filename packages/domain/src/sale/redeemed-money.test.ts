import { describe, expect, it } from 'vitest';
import type { SaleLine } from './line.ts';
import { redeemedLeftCents, VOUCHER_SERVICES } from './redeemed-money.ts';

const line = (
  productGroup: SaleLine['productGroup'],
  valueCents: number,
  more: Partial<SaleLine> = {},
): SaleLine => ({ productGroup, valueCents, voucherCents: 0, state: 'sold', ...more }) as SaleLine;
const redeemed = line('one-voucher-redemption', 10_000);
const paid = (state: SaleLine['state']): SaleLine =>
  line('airtime', 4_000, { voucherCents: 3_000, state });

describe('what is left of redeemed vouchers', () => {
  it('is what was redeemed, less what was spent and what went back as a new voucher', () => {
    expect(redeemedLeftCents([])).toBe(0);
    const refund = line('one-voucher-refund', 2_000);
    expect(redeemedLeftCents([redeemed, paid('sold'), refund])).toBe(5_000);
    expect(redeemedLeftCents([redeemed, line('exclusive-redemption', 500)])).toBe(10_500);
    expect(redeemedLeftCents([redeemed, line('cash-out-cancellation', 700)])).toBe(10_000);
  });

  it('counts as gone while nobody knows, and is there again when nothing was sold', () => {
    for (const state of ['open', 'frozen', 'unreversible', 'settled-sold'] as const)
      expect(redeemedLeftCents([redeemed, paid(state)])).toBe(7_000);
    for (const state of ['declined', 'not-sold', 'reversed', 'settled-not-sold'] as const) {
      expect(redeemedLeftCents([redeemed, paid(state)])).toBe(10_000);
      const refund = line('one-voucher-refund', 2_000, { state });
      expect(redeemedLeftCents([redeemed, refund])).toBe(10_000);
      expect(redeemedLeftCents([{ ...redeemed, state }])).toBe(0);
    }
    expect(redeemedLeftCents([{ ...redeemed, state: 'open' }])).toBe(0);
  });

  it('is moved by three services', () => {
    expect(VOUCHER_SERVICES).toEqual([
      'one-voucher-redemption',
      'one-voucher-refund',
      'exclusive-redemption',
    ]);
  });
});
