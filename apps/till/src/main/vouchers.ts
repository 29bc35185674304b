import {
  moneyFlow,
  type ProductGroup,
  paymentsOf,
  redeemedLeftCents,
  type Tender,
  VOUCHER_SERVICES,
  type VoucherInHand,
  voucherInHand,
  vouchersInHand,
} from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long after a redemption its goods may come back, and its money as a new voucher. */
const REFUND_DAYS = 31;

/** The redeemed vouchers whose money can still be spent: of the last day, like the customer's slip. */
export function vouchersToSpend(
  journal: Pick<Journal, 'salesBetween'>,
  nowUtcMs: number,
): VoucherInHand[] {
  return vouchersInHand(journal.salesBetween(nowUtcMs - DAY_MS, nowUtcMs + DAY_MS));
}

/**
 * Whether a tender asks for voucher money that is not there: never redeemed, given back, or spent.
 * Asked in the same turn in which the sale is recorded, so that no money is spent twice.
 */
export function overspendsVoucher(
  journal: Pick<Journal, 'sale' | 'salesBetween'>,
  tender: Tender,
  nowUtcMs: number,
): boolean {
  const wanted = new Map<string, number>();
  for (const payment of paymentsOf(tender))
    if (payment.kind === 'voucher')
      wanted.set(
        payment.redemptionSaleId,
        (wanted.get(payment.redemptionSaleId) ?? 0) + payment.amountCents,
      );
  return [...wanted].some(([redemptionSaleId, amountCents]) => {
    const redemption = journal.sale(redemptionSaleId);
    if (redemption === undefined) return true;
    const { createdUtcMs } = redemption.intent;
    // A day on either side: the wall clock may have been put right in between.
    const since = journal.salesBetween(
      Math.min(createdUtcMs, nowUtcMs) - DAY_MS,
      Math.max(createdUtcMs, nowUtcMs) + DAY_MS,
    );
    const inHand = voucherInHand(redemption, since);
    return inHand === undefined || inHand.leftCents < amountCents;
  });
}

/**
 * Whether a new voucher would give back more than is left of what this till redeemed: it would be
 * money from nothing. Asked in the same turn in which the refund is recorded.
 */
export function refundsBeyondRedeemed(
  journal: Pick<Journal, 'voucherLinesBetween'>,
  group: ProductGroup,
  amountCents: number,
  nowUtcMs: number,
): boolean {
  if (!VOUCHER_SERVICES.includes(group) || moneyFlow(group).wallet === 'in') return false;
  const lines = journal.voucherLinesBetween(nowUtcMs - REFUND_DAYS * DAY_MS, nowUtcMs + DAY_MS);
  return amountCents > redeemedLeftCents(lines);
}
