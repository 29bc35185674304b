import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sale, SalePhase } from './sale.ts';
import type { Tender } from './tender.ts';
import { voucherInHand, vouchersInHand } from './vouchers-in-hand.ts';

const sold = (valueCents?: number): SalePhase => ({
  kind: 'sold',
  attemptNumber: 1,
  soldUtcMs: 5_000,
  approval: {
    providerTransactionId: '1',
    evidence: {
      kind: 'redemption',
      secretLastFour: '',
      serialNumber: '',
      tokenCount: 0,
      units: '',
      ...(valueCents === undefined ? {} : { valueCents }),
    },
  },
});

function saleOf(
  saleId: string,
  group: string,
  phase: SalePhase,
  tender: Tender,
  slipNumber = 1,
): Sale {
  const target = { kind: 'customer-pin', lastFour: '3456' };
  return {
    intent: { saleId, slipNumber, product: { group }, target, tender, amountCents: 5_000 },
    phase,
  } as unknown as Sale;
}

const redemption = saleOf('R1', 'one-voucher-redemption', sold(8_000), { kind: 'none' });
const spends = (amountCents: number, phase: SalePhase): Sale =>
  saleOf(`S${amountCents}`, 'airtime', phase, {
    kind: 'split',
    parts: [
      { kind: 'voucher', amountCents, redemptionSaleId: 'R1' },
      { kind: 'cash', receivedCents: 100, changeCents: 0 },
    ],
  });

describe('the money of a redeemed voucher', () => {
  it('is what the provider says it was worth, until it is spent', () => {
    expect(vouchersInHand([redemption])).toEqual([
      {
        redemptionSaleId: 'R1',
        lastFour: '3456',
        redeemedUtcMs: 5_000,
        redeemedCents: 8_000,
        leftCents: 8_000,
      },
    ]);
    expect(vouchersInHand([redemption, spends(3_000, sold())])[0]?.leftCents).toBe(5_000);
    expect(vouchersInHand([redemption, spends(8_000, sold())])).toEqual([]);
  });

  it('goes with a refund, which gives it back as a new voucher: the latest redemption first', () => {
    const refund = (phase: SalePhase, slipNumber: number): Sale =>
      saleOf('F1', 'one-voucher-refund', phase, { kind: 'none' }, slipNumber);
    const later = saleOf('R2', 'one-voucher-redemption', sold(2_000), { kind: 'none' }, 3);
    const both = [{ ...later, phase: { ...later.phase, soldUtcMs: 6_000 } } as Sale, redemption];
    const left = (sale: Sale): number[] =>
      vouchersInHand([...both, sale]).map(({ leftCents }) => leftCents);
    expect(left(refund(sold(), 4))).toEqual([5_000]);
    expect(left(refund({ kind: 'waiting' }, 4))).toEqual([5_000]);
    expect(left(refund(sold(), 2))).toEqual([2_000, 3_000]);
    const declined = { kind: 'declined', declinedUtcMs: 1 } as SalePhase;
    expect(left(refund(declined, 4))).toEqual([2_000, 8_000]);
    expect(voucherInHand(redemption, [refund(sold(), 4)])?.leftCents).toBe(3_000);
  });

  it('goes with a refund whatever the clock said by then', () => {
    const sale = saleOf('F1', 'one-voucher-refund', sold(), { kind: 'none' }, 2);
    const refund = { ...sale, intent: { ...sale.intent, createdUtcMs: 1 } } as Sale;
    expect(voucherInHand(redemption, [refund])?.leftCents).toBe(3_000);
  });

  it('is there for every kind of voucher that is taken as money, and for nothing else', () => {
    const group = (name: string): number =>
      vouchersInHand([saleOf('R2', name, sold(100), { kind: 'none' })]).length;
    expect(group('exclusive-redemption')).toBe(1);
    expect(group('one-voucher-refund')).toBe(0);
    expect(group('cash-out-cancellation')).toBe(0);
  });

  it('counts as spent while nobody knows, and is free again when nothing was sold', () => {
    const left = (phase: SalePhase): number =>
      voucherInHand(redemption, [spends(3_000, phase)])?.leftCents ?? -1;
    expect(left({ kind: 'waiting' })).toBe(5_000);
    expect(left({ kind: 'inflight' })).toBe(5_000);
    expect(left({ kind: 'frozen', why: 'reversal-refused', frozenUtcMs: 1 })).toBe(5_000);
    expect(left({ kind: 'not-sold', why: 'cancelled', endedUtcMs: 1 })).toBe(8_000);
    expect(left({ kind: 'reversed', reversedUtcMs: 1 })).toBe(8_000);
  });

  it('is none of a redemption that is not known, or was given back', () => {
    for (const phase of [{ kind: 'waiting' }, { kind: 'reversed', reversedUtcMs: 1 }] as const)
      expect(
        voucherInHand(saleOf('R1', 'one-voucher-redemption', phase, { kind: 'none' }), []),
      ).toBeUndefined();
    expect(voucherInHand(saleOf('A', 'airtime', sold(), { kind: 'card' }), [])).toBeUndefined();
  });

  it('never comes to more than was redeemed, whatever is sold with it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3_000 })), (amounts) => {
        const sales = amounts.map((cents) => spends(cents, sold()));
        const left = voucherInHand(redemption, sales)?.leftCents ?? 0;
        expect(left).toBe(8_000 - amounts.reduce((sum, cents) => sum + cents, 0));
        expect(left).toBeLessThanOrEqual(8_000);
      }),
    );
  });
});
