import type { LedgerAnswer } from '../answers.ts';
import type { SerialRequest } from '../requests.ts';
import type { DeclineCode } from '../response-codes.ts';
import type { Voucher } from '../state.ts';
import { statusAt, viewVoucher, voucherBySerial } from '../vouchers.ts';
import { approvedHead, declined, type World, writeEntry } from './world.ts';

/** What became of a PIN, by its serial number; without its PIN. Declines: 2612 unknown, 2268 another product's. */
export function lookupPin(world: World, request: SerialRequest): LedgerAnswer {
  const voucher = find(world, request);
  if (typeof voucher === 'number') return declined(world, request, voucher);
  return answer(world, request, voucher);
}

/**
 * Takes a PIN back that nobody used: its money returns to the wallet as a transaction of its own.
 * Declines: 2612 unknown, 2268 another product's, 2674 redeemed, 2673 expired, 2409 already cancelled,
 * 2413 reversed.
 */
export function cancelPin(world: World, request: SerialRequest): LedgerAnswer {
  const voucher = find(world, request);
  if (typeof voucher === 'number') return declined(world, request, voucher);
  const status = statusAt(voucher, world.nowUtcMs);
  if (status !== 'Active') return declined(world, request, REFUSALS[status]);
  voucher.status = 'Cancelled';
  world.state.balanceCents += voucher.amountCents;
  const approved = answer(world, request, voucher);
  const { productCode, amountCents, serialNumber, kind } = voucher;
  const productName =
    world.catalogue.find((each) => each.productCode === productCode)?.productName ?? kind;
  writeEntry(world, approved, { productCode, productName }, amountCents, { serialNumber });
  return approved;
}

const REFUSALS = {
  Redeemed: 2674,
  Expired: 2673,
  Cancelled: 2409,
  Reversed: 2413,
} as const satisfies Record<Exclude<Voucher['status'], 'Active'>, DeclineCode>;

function find(world: World, request: SerialRequest): Voucher | 2612 | 2268 {
  const kind =
    request.operation === 'exclusive-voucher-cancel' ? 'Exclusive Voucher' : 'Cash Out PIN';
  const voucher = voucherBySerial(world.state, request.serialNumber);
  if (voucher === undefined || voucher.kind !== kind) return 2612;
  return voucher.productCode === request.productCode ? voucher : 2268;
}

function answer(world: World, request: SerialRequest, voucher: Voucher): LedgerAnswer {
  const product = world.catalogue.find((each) => each.productCode === voucher.productCode);
  const view = { ...viewVoucher(voucher, product, world.nowUtcMs), pin: undefined };
  const { amountCents } = voucher;
  return { ...approvedHead(world, request), kind: 'voucher', amountCents, voucher: view };
}
