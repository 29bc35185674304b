import type { LedgerAnswer } from '../answers.ts';
import { type CatalogueProduct, onlyProductOf } from '../catalogue.ts';
import type {
  CashOutPinPurchase,
  GiftVoucherPurchase,
  OneVoucherPurchase,
  PinPurchase,
} from '../requests.ts';
import type { VoucherKind } from '../state.ts';
import { issueVoucher, viewVoucher } from '../vouchers.ts';
import { productForEndpoint } from './product-for-endpoint.ts';
import { amountRefusal, approvedHead, declined, recordSale, type World } from './world.ts';

type Purchase = OneVoucherPurchase | CashOutPinPurchase | GiftVoucherPurchase | PinPurchase;

/**
 * Sells anything with a PIN: 1Voucher, cash-out PIN, Eezi, Flash Token, exclusive or gift voucher. Declines: 2101 and 2257 (product), 2204 and 2103 (amount),
 * 2003 (balance).
 */
export function purchaseVoucher(world: World, request: Purchase): LedgerAnswer {
  const product = productOf(world, request);
  if (typeof product === 'number') return declined(world, request, product);
  const refusal = amountRefusal(product, request.amountCents);
  if (refusal !== undefined) return declined(world, request, refusal);
  if (request.amountCents > world.state.balanceCents) return declined(world, request, 2003);
  return sell(world, request, product);
}

function productOf(world: World, request: Purchase): CatalogueProduct | 2101 | 2257 {
  switch (request.operation) {
    case 'one-voucher-purchase':
    case 'one-voucher-disburse':
      return onlyProductOf(world.catalogue, '1Voucher') ?? 2101;
    case 'cash-out-pin-purchase':
      return productForEndpoint(world, request.productCode, 'Cash Out PIN');
    case 'eezi-voucher-purchase':
      return productForEndpoint(world, request.productCode ?? 0, 'Eezi Vouchers');
    case 'exclusive-voucher-purchase':
      return productForEndpoint(world, request.productCode ?? 0, 'Exclusive Vouchers');
    case 'flash-token-purchase':
      // No table of the documents has a product code for it: then there is only one it can be.
      if (request.productCode === undefined)
        return onlyProductOf(world.catalogue, 'Flash Token') ?? 2101;
      return productForEndpoint(world, request.productCode, 'Flash Token');
    case 'gift-voucher-purchase':
      return giftOf(world, request);
  }
}

function giftOf(
  world: World,
  { productCode, barcode }: GiftVoucherPurchase,
): CatalogueProduct | 2101 | 2257 {
  if (barcode === undefined) return productForEndpoint(world, productCode ?? 0, 'Gift Vouchers');
  const scanned = world.catalogue.find(
    (each) =>
      each.barcode === barcode && each.productGroup === 'Gift Vouchers' && each.status === 'Active',
  );
  return scanned ?? 2101;
}

const KINDS: Readonly<Record<Purchase['operation'], VoucherKind>> = {
  'one-voucher-purchase': '1Voucher',
  'one-voucher-disburse': '1Voucher',
  'cash-out-pin-purchase': 'Cash Out PIN',
  'eezi-voucher-purchase': 'Eezi Voucher',
  'flash-token-purchase': 'Flash Token',
  'exclusive-voucher-purchase': 'Exclusive Voucher',
  'gift-voucher-purchase': 'Gift Voucher',
};

function sell(world: World, request: Purchase, product: CatalogueProduct): LedgerAnswer {
  const { reference, amountCents } = request;
  const head = approvedHead(world, request);
  const sale = { reference, amountCents, nowUtcMs: world.nowUtcMs };
  const voucher = issueVoucher(world.state, KINDS[request.operation], product, sale);
  recordSale(world, head, product, amountCents, voucher);
  const view = viewVoucher(voucher, product, world.nowUtcMs);
  return { ...head, kind: 'voucher', amountCents, voucher: view };
}
