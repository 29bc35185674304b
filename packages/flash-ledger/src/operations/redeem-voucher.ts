import type { LedgerAnswer, VoucherView } from '../answers.ts';
import type { CatalogueProduct } from '../catalogue.ts';
import { onlyProductOf } from '../catalogue.ts';
import type { OneVoucherRefund, VoucherRedemption } from '../requests.ts';
import type { DeclineCode } from '../response-codes.ts';
import type { Voucher } from '../state.ts';
import { issueVoucher, QA_TEST_PINS, statusAt, viewVoucher } from '../vouchers.ts';
import { amountRefusal, approvedHead, declined, type World, writeEntry } from './world.ts';

/**
 * Takes a voucher in payment (Flash Partner API v4, 3.3): all of it with an amount of 0, or a part,
 * and then a new voucher with the rest comes back or goes out by SMS. Declines: 2401 used, 2402
 * unknown, 2403 cancelled or reversed, 2405 expired, 2408 more than it is worth, 2279 (SMS on an
 * account that reverses), and the documented codes of the QA test PINs.
 */
export function redeemVoucher(world: World, request: VoucherRedemption): LedgerAnswer {
  const voucher = world.state.vouchersByPin.get(request.pin);
  const refusal = redemptionRefusal(world, request, voucher);
  if (voucher === undefined || refusal !== undefined)
    return declined(world, request, refusal ?? 2402);
  const head = approvedHead(world, request);
  const product = productOf(world, voucher);
  const amountCents = request.amountCents === 0 ? voucher.amountCents : request.amountCents;
  voucher.status = 'Redeemed';
  voucher.redeemedAtUtcMs = world.nowUtcMs;
  world.state.redemptionBalanceCents += amountCents;
  const change = issueChange(world, request, voucher, voucher.amountCents - amountCents);
  writeEntry(world, head, product, amountCents, {
    redeemedPin: voucher.pin,
    serialNumber: voucher.serialNumber,
    ...(change === undefined ? {} : { pin: change.pin }),
  });
  const view = change ?? voucher;
  return { ...head, kind: 'voucher', amountCents, voucher: shown(world, request, view, voucher) };
}

function redemptionRefusal(
  world: World,
  request: VoucherRedemption,
  voucher: Voucher | undefined,
): DeclineCode | undefined {
  const kind = request.operation === 'one-voucher-redeem' ? '1Voucher' : 'Exclusive Voucher';
  if (voucher === undefined || voucher.kind !== kind) return QA_TEST_PINS.get(request.pin) ?? 2402;
  if (request.mobileNumber !== undefined && world.options.accountAllowsReversals) return 2279;
  switch (statusAt(voucher, world.nowUtcMs)) {
    case 'Redeemed':
      return 2401;
    case 'Reversed':
    case 'Cancelled':
      return 2403;
    case 'Expired':
      return 2405;
    case 'Active':
      return request.amountCents > voucher.amountCents ? 2408 : undefined;
  }
}

function issueChange(
  world: World,
  { reference }: VoucherRedemption,
  { kind, productCode }: Voucher,
  amountCents: number,
): Voucher | undefined {
  if (amountCents === 0) return undefined;
  const sale = { reference, amountCents, nowUtcMs: world.nowUtcMs };
  return issueVoucher(world.state, kind, { productCode }, sale);
}

// After all of it the old voucher is shown, used up and without its PIN; after a part the new one.
function shown(
  world: World,
  { mobileNumber }: VoucherRedemption,
  voucher: Voucher,
  redeemed: Voucher,
): VoucherView {
  const product = world.catalogue.find((each) => each.productCode === voucher.productCode);
  const view = viewVoucher(voucher, product, world.nowUtcMs);
  if (voucher === redeemed) return { ...view, pin: undefined };
  const { redeemedAtUtcMs } = redeemed;
  if (mobileNumber === undefined) return { ...view, redeemedAtUtcMs };
  return { ...view, pin: undefined, mobileNumber, redeemedAtUtcMs };
}

function productOf(world: World, { productCode, kind }: Voucher): Named {
  const product = world.catalogue.find((each) => each.productCode === productCode);
  return product ?? { productCode, productName: kind };
}

type Named = Pick<CatalogueProduct, 'productCode' | 'productName'>;

/**
 * Gives money of redemptions back as a new 1Voucher; it names no redemption (v4, 3.3). Declines: 2101
 * (no product), 2204 (amount), 2279 (SMS on an account that reverses), 2003 (more than redemptions brought).
 */
export function refundVoucher(world: World, request: OneVoucherRefund): LedgerAnswer {
  const { amountCents, reference, mobileNumber } = request;
  const product = onlyProductOf(world.catalogue, '1Voucher');
  if (product === undefined) return declined(world, request, 2101);
  const refusal = amountRefusal(product, amountCents);
  if (refusal !== undefined) return declined(world, request, refusal);
  if (mobileNumber !== undefined && world.options.accountAllowsReversals)
    return declined(world, request, 2279);
  if (amountCents > world.state.redemptionBalanceCents) return declined(world, request, 2003);
  const head = approvedHead(world, request);
  const sale = { reference, amountCents, nowUtcMs: world.nowUtcMs };
  const voucher = issueVoucher(world.state, '1Voucher', product, sale);
  world.state.redemptionBalanceCents -= amountCents;
  writeEntry(world, head, product, amountCents, voucher);
  const view = viewVoucher(voucher, product, world.nowUtcMs);
  const sent = mobileNumber === undefined ? view : { ...view, pin: undefined, mobileNumber };
  return { ...head, kind: 'voucher', amountCents, voucher: sent };
}
