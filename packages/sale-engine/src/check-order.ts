import { checkAmount, formatRand, type ProductGroup } from '@tillkeeper/domain';
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
  if (tender.kind === 'cash' && tender.receivedCents - tender.changeCents !== amountCents) {
    const { receivedCents, changeCents } = tender;
    const detail = `${formatRand(receivedCents)} less ${formatRand(changeCents)} is not ${formatRand(amountCents)}`;
    return { why: 'tender-too-small', detail };
  }
  return undefined;
}

const TARGET_OF = {
  airtime: 'msisdn',
  data: 'msisdn',
  electricity: 'meter',
  'one-voucher': 'none',
  'cash-out-pin': 'none',
} as const satisfies Record<ProductGroup, SaleOrder['target']['kind']>;
