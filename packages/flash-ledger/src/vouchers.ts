import type { VoucherView } from './answers.ts';
import type { CatalogueProduct } from './catalogue.ts';
import type { SeededRandom } from './random.ts';
import type { LedgerState, Voucher, VoucherKind, VoucherStatus } from './state.ts';

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

/** The voucher with this serial number. */
export function voucherBySerial(state: LedgerState, serialNumber: string): Voucher | undefined {
  return [...state.vouchersByPin.values()].find((each) => each.serialNumber === serialNumber);
}

/** Makes a voucher that no other shares its PIN with, and keeps it. */
export function issueVoucher(
  state: LedgerState,
  kind: VoucherKind,
  product: Pick<CatalogueProduct, 'productCode'>,
  sale: { readonly reference: string; readonly amountCents: number; readonly nowUtcMs: number },
): Voucher {
  const voucher: Voucher = {
    kind,
    pin: freshPin(state, PIN_DIGITS[kind]),
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
  const barcode = voucher.kind === 'Gift Voucher' ? { barcode: product?.barcode ?? '' } : {};
  return {
    ...barcode,
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

function freshPin(state: LedgerState, count: number): string {
  let pin = state.random.digits(count);
  while (state.vouchersByPin.has(pin) || QA_TEST_PINS.has(pin)) pin = state.random.digits(count);
  return pin;
}

const PIN_DIGITS: Readonly<Record<VoucherKind, number>> = {
  '1Voucher': 16,
  'Cash Out PIN': 16,
  'Eezi Voucher': 12,
  'Flash Token': 16,
  'Exclusive Voucher': 16,
  'Gift Voucher': 16,
};
const SERIALS: Readonly<Record<VoucherKind, readonly [prefix: string, digits: number]>> = {
  '1Voucher': ['1V', 12],
  'Cash Out PIN': ['CO', 9],
  'Eezi Voucher': ['EZ', 10],
  'Flash Token': ['FT', 10],
  'Exclusive Voucher': ['EX', 10],
  'Gift Voucher': ['GV', 10],
};

function serialNumber(kind: VoucherKind, random: SeededRandom): string {
  const [prefix, digits] = SERIALS[kind];
  return `${prefix}${random.digits(digits)}`;
}

// A 1Voucher and most others live for three calendar years, a cash-out PIN for 30 days.
function expiry(kind: VoucherKind, nowUtcMs: number): number {
  const date = new Date(nowUtcMs);
  if (kind === 'Cash Out PIN') return date.setUTCDate(date.getUTCDate() + 30);
  return date.setUTCFullYear(date.getUTCFullYear() + 3);
}
