import type { LedgerAnswer } from '../answers.ts';
import type { ReversalRequest } from '../requests.ts';
import type { DeclineCode } from '../response-codes.ts';
import type { LedgerEntry, LedgerState, Voucher } from '../state.ts';
import { statusAt, viewVoucher } from '../vouchers.ts';
import { approvedHead, declined, type World } from './world.ts';

/**
 * Undoes a sale: the money goes back to the wallet, the voucher becomes `Reversed`, and no new
 * transaction is written (Flash Partner API v4, 2.3). Declines: 2274 and 2273 (not allowed), 2249
 * (no such original), 2267 (the original was itself declined), 2268 (another product's endpoint),
 * 2280 (already), 2412 (redeemed), 2281 (too late).
 */
export function reverse(world: World, request: ReversalRequest): LedgerAnswer {
  const { state, nowUtcMs } = world;
  if (!world.options.accountAllowsReversals) return declined(world, request, 2274);
  const entry = state.entryByReference.get(request.originalReference);
  if (entry === undefined) return declined(world, request, codeWithoutSale(world, request));
  const voucher = state.vouchersByPin.get(entry.pin ?? '');
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
  const endpointOf = voucher.kind === '1Voucher' ? 'one-voucher-reverse' : 'cash-out-pin-reverse';
  if (request.operation !== endpointOf) return 2268;
  if (entry.status === 'Reversed') return 2280;
  if (statusAt(voucher, world.nowUtcMs) !== 'Active') return 2412;
  const ageMs = world.nowUtcMs - entry.soldAtUtcMs;
  return ageMs > world.options.reversalWindowMs ? 2281 : undefined;
}

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
  state.balanceCents += entry.amountCents;
  entry.status = 'Reversed';
  entry.reversedAtUtcMs = nowUtcMs;
  entry.reversedBy = reversedBy;
  voucher.status = 'Reversed';
}
