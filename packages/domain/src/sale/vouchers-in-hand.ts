import { moneyFlow } from '../product.ts';
import type { Sale } from './sale.ts';
import { paymentsOf } from './tender.ts';

/** Money of a redeemed voucher that nothing was bought for yet. Amounts are integer cents. */
export interface VoucherInHand {
  readonly redemptionSaleId: string;
  /** The last digits of the PIN that the customer handed over. */
  readonly lastFour: string;
  readonly redeemedUtcMs: number;
  readonly redeemedCents: number;
  readonly leftCents: number;
}

/**
 * The redemptions among these sales that have money left, the latest first. A sale that sold nothing
 * leaves its voucher's money free again: that part is never paid out of the drawer.
 */
export function vouchersInHand(sales: readonly Sale[]): VoucherInHand[] {
  return sales
    .flatMap((sale) => voucherInHand(sale, sales) ?? [])
    .filter(({ leftCents }) => leftCents > 0)
    .sort((a, b) => b.redeemedUtcMs - a.redeemedUtcMs);
}

/**
 * What is left of one redemption; undefined for a sale that is none, or that is not sold (any more).
 * @param sales all sales that may have spent some of it.
 */
export function voucherInHand(sale: Sale, sales: readonly Sale[]): VoucherInHand | undefined {
  const found = unspent(sale, sales);
  if (found === undefined) return undefined;
  const { slipNumber: _, ...hand } = found;
  const others = sales.filter(({ intent }) => intent.saleId !== sale.intent.saleId);
  const all = [found, ...others.flatMap((each) => unspent(each, sales) ?? [])];
  const leftCents = lessRefunds(all, sales).get(hand.redemptionSaleId) ?? hand.leftCents;
  return { ...hand, leftCents };
}

type Hand = VoucherInHand & { readonly slipNumber: number };

function unspent(sale: Sale, sales: readonly Sale[]): Hand | undefined {
  const { intent, phase } = sale;
  const { drawer, wallet } = moneyFlow(intent.product.group);
  const isRedemption = drawer === 'none' && wallet === 'in';
  if (!isRedemption || phase.kind !== 'sold') return undefined;
  // A voucher that was taken whole is worth what the provider says.
  const redeemedCents = phase.approval.evidence.valueCents ?? intent.amountCents;
  const spentCents = sales.reduce((total, each) => total + spentOf(each, intent.saleId), 0);
  return {
    redemptionSaleId: intent.saleId,
    slipNumber: intent.slipNumber,
    lastFour: intent.target.kind === 'customer-pin' ? intent.target.lastFour : '',
    redeemedUtcMs: phase.soldUtcMs,
    redeemedCents,
    leftCents: redeemedCents - spentCents,
  };
}

/**
 * A refund gives redeemed money back as a new voucher and names no redemption. So that the same money
 * is not spent here as well, it is taken from what was redeemed before it, the latest first. Slip numbers say what came before:
 * the clock may have been put back in between.
 */
function lessRefunds(hands: readonly Hand[], sales: readonly Sale[]): Map<string, number> {
  const left = new Map(
    hands.map(({ redemptionSaleId, leftCents }) => [redemptionSaleId, leftCents]),
  );
  const latestFirst = [...hands].sort((a, b) => b.slipNumber - a.slipNumber);
  for (const { intent } of sales.filter(isRefund)) {
    let restCents = intent.amountCents;
    for (const { redemptionSaleId, slipNumber } of latestFirst) {
      const heldCents = left.get(redemptionSaleId) ?? 0;
      if (slipNumber > intent.slipNumber || heldCents <= 0) continue;
      const takenCents = Math.min(restCents, heldCents);
      left.set(redemptionSaleId, heldCents - takenCents);
      restCents -= takenCents;
    }
  }
  return left;
}

function isRefund(sale: Sale): boolean {
  return sale.intent.product.group === 'one-voucher-refund' && !soldNothing(sale);
}

function spentOf(sale: Sale, redemptionSaleId: string): number {
  if (soldNothing(sale)) return 0;
  return paymentsOf(sale.intent.tender)
    .filter((payment) => payment.kind === 'voucher')
    .filter((payment) => payment.redemptionSaleId === redemptionSaleId)
    .reduce((total, { amountCents }) => total + amountCents, 0);
}

/** Proven that the customer got nothing. While that is open the money counts as spent. */
function soldNothing({ phase }: Sale): boolean {
  switch (phase.kind) {
    case 'declined':
    case 'not-sold':
    case 'reversed':
      return true;
    case 'settled':
      return phase.as === 'not-sold';
    default:
      return false;
  }
}
