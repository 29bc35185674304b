import type { LedgerAnswer } from '../answers.ts';
import type { ReversalOperation, ReversalRequest } from '../requests.ts';
import type { DeclineCode } from '../response-codes.ts';
import type { LedgerEntry, LedgerState, Voucher, VoucherKind } from '../state.ts';
import { statusAt, viewVoucher } from '../vouchers.ts';
import { approvedHead, declined, type World } from './world.ts';

/**
 * Undoes a sale: the money goes back to the wallet, the voucher becomes `Reversed`, and no new
 * transaction is written (Flash Partner API v4, 2.3). Declines: 2274 and 2273 (not allowed), 2249
 * (no such original), 2267 (the original was itself declined), 2268 (another product's endpoint),
 * 2280 (already), 2412 (redeemed), 2003 (a redemption whose money was refunded), 2281 (too late).
 */
export function reverse(world: World, request: ReversalRequest): LedgerAnswer {
  const { state, nowUtcMs } = world;
  if (!world.options.accountAllowsReversals) return declined(world, request, 2274);
  const entry = state.entryByReference.get(request.originalReference);
  if (entry === undefined) return declined(world, request, codeWithoutSale(world, request));
  const voucher = state.vouchersByPin.get(entry.pin ?? entry.redeemedPin ?? '');
  const refusal = reversalRefusal(world, request, entry, voucher);
  if (refusal !== undefined || voucher === undefined)
    return declined(world, request, refusal ?? 2273);
  const product = world.catalogue.find(({ productCode }) => productCode === entry.productCode);
  const head = approvedHead(world, request);
  giveBack(state, entry, voucher, request.reference, nowUtcMs);
  const view = viewVoucher(voucher, product, nowUtcMs);
  return { ...head, kind: 'voucher', amountCents: entry.amountCents, voucher: view };
}

function codeWithoutSale(world: World, request: ReversalRequest): DeclineCode {
  const { state, options } = world;
  if (state.answers.has(request.originalReference)) return 2267;
  if (options.earlyReversalBlocksOriginal) state.blockedReferences.add(request.originalReference);
  return 2249;
}

function reversalRefusal(
  world: World,
  request: ReversalRequest,
  entry: LedgerEntry,
  voucher: Voucher | undefined,
): DeclineCode | undefined {
  if (voucher === undefined || !allowsReversal(world, entry)) return 2273;
  if (request.operation !== ENDPOINTS[voucher.kind]) return 2268;
  if (entry.status === 'Reversed') return 2280;
  // A redemption without change leaves no voucher that somebody could have used since.
  const isUsedUp = voucher.pin === entry.redeemedPin;
  if (!isUsedUp && statusAt(voucher, world.nowUtcMs) !== 'Active') return 2412;
  // What a redemption brought may have gone out again as a refund.
  const isRedemption = entry.redeemedPin !== undefined;
  if (isRedemption && entry.amountCents > world.state.redemptionBalanceCents) return 2003;
  const ageMs = world.nowUtcMs - entry.soldAtUtcMs;
  return ageMs > world.options.reversalWindowMs ? 2281 : undefined;
}

const ENDPOINTS: Readonly<Partial<Record<VoucherKind, ReversalOperation>>> = {
  '1Voucher': 'one-voucher-reverse',
  'Cash Out PIN': 'cash-out-pin-reverse',
  'Eezi Voucher': 'eezi-voucher-reverse',
  'Flash Token': 'flash-token-reverse',
  'Exclusive Voucher': 'exclusive-voucher-reverse',
};

function allowsReversal(world: World, entry: LedgerEntry): boolean {
  const product = world.catalogue.find(({ productCode }) => productCode === entry.productCode);
  return product?.allowReversal ?? false;
}

function giveBack(
  state: LedgerState,
  entry: LedgerEntry,
  voucher: Voucher,
  reversedBy: string,
  nowUtcMs: number,
): void {
  moveBack(state, entry);
  entry.status = 'Reversed';
  entry.reversedAtUtcMs = nowUtcMs;
  entry.reversedBy = reversedBy;
  if (voucher.pin !== entry.redeemedPin) voucher.status = 'Reversed';
  const redeemed = state.vouchersByPin.get(entry.redeemedPin ?? '');
  if (redeemed === undefined) return;
  // "The complete reversal of a transaction to its original state": the customer has the voucher again.
  redeemed.status = 'Active';
  redeemed.redeemedAtUtcMs = null;
}

function moveBack(state: LedgerState, { operation, amountCents }: LedgerEntry): void {
  switch (operation) {
    case 'one-voucher-redeem':
    case 'exclusive-voucher-redeem':
      state.redemptionBalanceCents -= amountCents;
      return;
    case 'one-voucher-refund':
      state.redemptionBalanceCents += amountCents;
      return;
    default:
      state.balanceCents += amountCents;
  }
}
