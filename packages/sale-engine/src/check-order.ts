import {
  cashOf,
  checkAmount,
  formatRand,
  isService,
  type ProductGroup,
  paysExactly,
  roundingOf,
  type Tender,
  tenderTotals,
} from '@tillkeeper/domain';
import type { OrderRefusal, SaleOrder } from './ports.ts';

/**
 * Checks an order against its own product; `undefined` means it can be sold.
 * @param cashRounding whether the shop rounds cash down to coins that exist.
 */
export function checkOrder(order: SaleOrder, cashRounding: boolean): OrderRefusal | undefined {
  const { product, amountCents, target } = order;
  const limit = isFree(order) ? undefined : checkAmount(product, amountCents);
  if (limit !== undefined) return { why: 'amount-outside-limits', detail: limit };
  const wanted: readonly string[] = TARGETS_OF[product.group];
  if (!wanted.includes(target.kind))
    return { why: 'target-missing', detail: `${product.group} needs a ${wanted.join(' or ')}` };
  if (target.kind === 'customer-pin' && !/^\d{16}$/.test(order.customerPin ?? ''))
    return { why: 'target-missing', detail: 'a voucher PIN has 16 digits' };
  return checkTender(order) ?? checkRounding(order.tender, cashRounding);
}

/** Free basic electricity costs nothing and says so with an amount of 0. */
function isFree({ target, amountCents }: SaleOrder): boolean {
  return target.kind === 'meter' && target.freeBasic === true && amountCents === 0;
}

function checkTender(order: SaleOrder): OrderRefusal | undefined {
  const { tender, amountCents, product } = order;
  const nobodyPays = isService(product.group) || isFree(order);
  if (tender.kind === 'none')
    return nobodyPays ? undefined : tooSmall(`nothing is not ${formatRand(amountCents)}`);
  if (nobodyPays) return tooSmall(`${product.group} takes no money`);
  if (!paysExactly(tender, amountCents)) {
    const { roundingCents, ...paid } = tenderTotals(tender, amountCents);
    const paidCents = paid.cashCents + paid.cardCents + paid.voucherCents;
    return tooSmall(
      `${formatRand(paidCents)} and ${roundingCents} c of rounding is not ${formatRand(amountCents)}`,
    );
  }
  return undefined;
}

// What is rounded away is the shop's money: exactly so much as its own rule gives, and no page's word for it.
function checkRounding(tender: Tender, cashRounding: boolean): OrderRefusal | undefined {
  const cash = cashOf(tender);
  if (cash === undefined) return undefined;
  const { receivedCents, changeCents, roundingCents = 0 } = cash;
  const ruleCents = cashRounding ? roundingOf(receivedCents - changeCents + roundingCents) : 0;
  if (roundingCents === ruleCents) return undefined;
  return { why: 'wrong-rounding', detail: `${roundingCents} c, and by the rule ${ruleCents} c` };
}

function tooSmall(detail: string): OrderRefusal {
  return { why: 'tender-too-small', detail };
}

const TARGETS_OF = {
  airtime: ['msisdn'],
  data: ['msisdn'],
  electricity: ['meter'],
  'one-voucher': ['none'],
  'cash-out-pin': ['none'],
  eezi: ['none'],
  'flash-token': ['none'],
  'exclusive-voucher': ['none'],
  'gift-voucher': ['none', 'barcode'],
  'bill-payment': ['bill-account'],
  'global-airtime': ['abroad'],
  'one-voucher-redemption': ['customer-pin'],
  'one-voucher-refund': ['none', 'msisdn'],
  'cash-out-cancellation': ['serial-number'],
  'exclusive-redemption': ['customer-pin'],
  'exclusive-cancellation': ['serial-number'],
} as const satisfies Record<ProductGroup, readonly SaleOrder['target']['kind'][]>;
