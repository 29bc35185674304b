import type { LedgerAnswer } from '../answers.ts';
import { type CatalogueProduct, onlyProductOf } from '../catalogue.ts';
import type { CashOutPinPurchase, OneVoucherPurchase } from '../requests.ts';
import { issueVoucher, viewVoucher } from '../vouchers.ts';
import { productForEndpoint } from './product-for-endpoint.ts';
import { amountRefusal, approvedHead, declined, recordSale, type World } from './world.ts';

/**
 * Sells a 1Voucher or a cash-out PIN. Declines: 2101 and 2257 (product), 2204 and 2103 (amount),
 * 2003 (balance).
 */
export function purchaseVoucher(
  world: World,
  request: OneVoucherPurchase | CashOutPinPurchase,
): LedgerAnswer {
  const product = productOf(world, request);
  if (typeof product === 'number') return declined(world, request, product);
  const refusal = amountRefusal(product, request.amountCents);
  if (refusal !== undefined) return declined(world, request, refusal);
  if (request.amountCents > world.state.balanceCents) return declined(world, request, 2003);
  return sell(world, request, product);
}

function productOf(
  world: World,
  request: OneVoucherPurchase | CashOutPinPurchase,
): CatalogueProduct | 2101 | 2257 {
  if (request.operation === 'cash-out-pin-purchase')
    return productForEndpoint(world, request.productCode, 'Cash Out PIN');
  return onlyProductOf(world.catalogue, '1Voucher') ?? 2101;
}

function sell(
  world: World,
  request: OneVoucherPurchase | CashOutPinPurchase,
  product: CatalogueProduct,
): LedgerAnswer {
  const { reference, amountCents } = request;
  const head = approvedHead(world, request);
  const kind = request.operation === 'cash-out-pin-purchase' ? 'Cash Out PIN' : '1Voucher';
  const sale = { reference, amountCents, nowUtcMs: world.nowUtcMs };
  const voucher = issueVoucher(world.state, kind, product, sale);
  recordSale(world, head, product, amountCents, voucher);
  const view = viewVoucher(voucher, product, world.nowUtcMs);
  return { ...head, kind: 'voucher', amountCents, voucher: view };
}
