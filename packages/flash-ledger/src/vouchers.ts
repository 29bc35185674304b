import type { VoucherView } from './answers.ts';
import type { CatalogueProduct } from './catalogue.ts';
import type { SeededRandom } from './random.ts';
import type { LedgerState, Voucher, VoucherStatus } from './state.ts';

/**
 * The PINs of the provider's QA environment and what redeeming them answers
 * (Flash Partner API v4, test PINs). No sold voucher ever gets one of them.
 */
export const QA_TEST_PINS: ReadonlyMap<string, 2401 | 2402 | 2403 | 2405> = new Map([
  ['1148012471316791', 2403],
  ['11919009804153931', 2402],
  ['1807477522497507', 2402],
  ['1349050685110149', 2405],
  ['1107477562497306', 2401],
] as const);

/** A voucher as it stands now: one that nobody used in time is `Expired`. */
export function statusAt(voucher: Voucher, nowUtcMs: number): VoucherStatus {
  const expired = voucher.status === 'Active' && nowUtcMs >= voucher.expiresAtUtcMs;
  return expired ? 'Expired' : voucher.status;
}

/** Makes a voucher that no other shares its PIN with, and keeps it. */
export function issueVoucher(
  state: LedgerState,
  kind: Voucher['kind'],
  product: CatalogueProduct,
  sale: { readonly reference: string; readonly amountCents: number; readonly nowUtcMs: number },
): Voucher {
  const voucher: Voucher = {
    kind,
    pin: freshPin(state),
    serialNumber: serialNumber(kind, state.random),
    amountCents: sale.amountCents,
    productCode: product.productCode,
    reference: sale.reference,
    expiresAtUtcMs: expiry(kind, sale.nowUtcMs),
    status: 'Active',
    redeemedAtUtcMs: null,
  };
  state.vouchersByPin.set(voucher.pin, voucher);
  return voucher;
}

/** The voucher as an answer shows it. */
export function viewVoucher(
  voucher: Voucher,
  product: CatalogueProduct | undefined,
  nowUtcMs: number,
): VoucherView {
  return {
    amountCents: voucher.amountCents,
    expiresAtUtcMs: voucher.expiresAtUtcMs,
    pin: voucher.pin,
    serialNumber: voucher.serialNumber,
    status: statusAt(voucher, nowUtcMs),
    redeemedAtUtcMs: voucher.redeemedAtUtcMs,
    redemptionInstructions: product?.redemptionInstructions ?? '',
    termsAndConditions: product?.termsAndConditions ?? '',
  };
}

function freshPin(state: LedgerState): string {
  let pin = state.random.digits(16);
  while (state.vouchersByPin.has(pin) || QA_TEST_PINS.has(pin)) pin = state.random.digits(16);
  return pin;
}

function serialNumber(kind: Voucher['kind'], random: SeededRandom): string {
  return kind === '1Voucher' ? `1V${random.digits(12)}` : `CO${random.digits(9)}`;
}

// A 1Voucher lives for three calendar years, a cash-out PIN for 30 days.
function expiry(kind: Voucher['kind'], nowUtcMs: number): number {
  const date = new Date(nowUtcMs);
  if (kind === '1Voucher') return date.setUTCFullYear(date.getUTCFullYear() + 3);
  return date.setUTCDate(date.getUTCDate() + 30);
}
