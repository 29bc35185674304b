import {
  cashOf,
  checkAmount,
  formatRand,
  type ProductGroup,
  paysExactly,
  SMALLEST_COIN_CENTS,
  tenderTotals,
} from '@tillkeeper/domain';
import type { OrderRefusal, SaleOrder } from './ports.ts';

/** Checks an order against its own product; `undefined` means it can be sold. */
export function checkOrder({
  product,
  amountCents,
  target,
  tender,
}: SaleOrder): OrderRefusal | undefined {
  const limit = checkAmount(product, amountCents);
  if (limit !== undefined) return { why: 'amount-outside-limits', detail: limit };
  if (target.kind !== TARGET_OF[product.group]) {
    return {
      why: 'target-missing',
      detail: `${product.group} needs a ${TARGET_OF[product.group]}`,
    };
  }
  if (!paysExactly(tender, amountCents)) {
    const { roundingCents, ...paid } = tenderTotals(tender, amountCents);
    const paidCents = paid.cashCents + paid.cardCents + paid.voucherCents;
    const detail = `${formatRand(paidCents)} and ${roundingCents} c of rounding is not ${formatRand(amountCents)}`;
    return { why: 'tender-too-small', detail };
  }
  const roundingCents = cashOf(tender)?.roundingCents ?? 0;
  if (roundingCents < 0 || roundingCents >= SMALLEST_COIN_CENTS)
    return { why: 'tender-too-small', detail: `${roundingCents} c is no rounding` };
  return undefined;
}

const TARGET_OF = {
  airtime: 'msisdn',
  data: 'msisdn',
  electricity: 'meter',
  'one-voucher': 'none',
  'cash-out-pin': 'none',
} as const satisfies Record<ProductGroup, SaleOrder['target']['kind']>;
