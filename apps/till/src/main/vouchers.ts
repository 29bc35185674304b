import {
  moneyFlow,
  type ProductGroup,
  paymentsOf,
  redeemedLeftCents,
  type Sale,
  type Tender,
  VOUCHER_SERVICES,
  type VoucherInHand,
  voucherInHand,
  vouchersInHand,
} from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';

const DAY_MS = 24 * 60 * 60 * 1000;
/** On how many days of trade after a redemption its money may go back as a new voucher. */
const REFUND_DAYS = 31;

/** The redeemed vouchers whose money can still be spent: of the last day, like the customer's slip. */
export function vouchersToSpend(
  journal: Pick<Journal, 'salesBetween'>,
  nowUtcMs: number,
): VoucherInHand[] {
  return vouchersInHand(journal.salesBetween(nowUtcMs - DAY_MS, nowUtcMs + DAY_MS));
}

/** What the journal is asked about vouchers. */
type Records = Pick<Journal, 'sale' | 'voucherLinesFrom'>;

/**
 * Whether a tender asks for voucher money that is not there: never redeemed, given back, or spent.
 * Asked in the same turn in which the sale is recorded, so that no money is spent twice.
 */
export function overspendsVoucher(journal: Records, tender: Tender): boolean {
  const wanted = new Map<string, number>();
  for (const payment of paymentsOf(tender))
    if (payment.kind === 'voucher')
      wanted.set(
        payment.redemptionSaleId,
        (wanted.get(payment.redemptionSaleId) ?? 0) + payment.amountCents,
      );
  return [...wanted].some(([redemptionSaleId, amountCents]) => {
    const redemption = journal.sale(redemptionSaleId);
    const inHand = redemption && handOf(journal, redemption);
    return inHand === undefined || inHand.leftCents < amountCents;
  });
}

/**
 * Whether some money of a redemption bought something here or was given back as a new voucher: were
 * it undone, the customer would have both. Ask in the same turn in which it is undone.
 */
export function isVoucherSpent(journal: Records, redemption: Sale): boolean {
  const inHand = handOf(journal, redemption);
  return inHand !== undefined && inHand.leftCents !== inHand.redeemedCents;
}

function handOf(journal: Records, sale: Sale): VoucherInHand | undefined {
  // Most sales are no redemption, and need no look at others.
  if (voucherInHand(sale, []) === undefined) return undefined;
  // By slip number: a sale that was made while the clock stood wrong lies in no span of time around it.
  const since = journal.voucherLinesFrom(sale.intent.slipNumber + 1);
  return voucherInHand(
    sale,
    since.flatMap(({ saleId }) => journal.sale(saleId) ?? []),
  );
}

/**
 * Whether a new voucher would give back more than is left of what this till redeemed: it would be
 * money from nothing. Days are those of the journal, so that no clock, set back or ahead, opens or closes
 * it. Asked in the same turn in which the refund is recorded.
 */
export function refundsBeyondRedeemed(
  journal: Pick<Journal, 'voucherLinesOfDays'>,
  group: ProductGroup,
  amountCents: number,
): boolean {
  if (!VOUCHER_SERVICES.includes(group) || moneyFlow(group).wallet === 'in') return false;
  return amountCents > redeemedLeftCents(journal.voucherLinesOfDays(REFUND_DAYS));
}
