import type { SaleLine } from '@tillkeeper/domain';

/** One of the sales of years, as the tables hold it. */
export interface YearSale {
  readonly line: SaleLine;
  /** Its state: a fifth of a real one, which searching never reads. */
  readonly state: string;
}

const FIRST_UTC_MS = Date.UTC(2021, 0, 1, 5);
const EACH_MS = 30_000;
/** Sales of one day: one every half minute, day and night. */
export const DAY_SALES = (24 * 60 * 60 * 1_000) / EACH_MS;
const OPERATORS = ['Nomsa', 'Thandi', 'Sipho', 'Naledi', 'Bongani', 'Lerato', 'Pieter', 'Zanele'];
const AMOUNTS_CENTS = [500, 1_000, 1_200, 2_000, 2_900, 5_000, 10_000, 20_000, 50_000];
const GROUPS = ['airtime', 'data', 'electricity', 'one-voucher', 'cash-out-pin'] as const;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The sale of a slip number: always the same one, so that a bench knows what it must find. */
export function yearSale(slipNumber: number): YearSale {
  const pick = <T>(from: readonly T[], salt: number): T =>
    from[scatter(slipNumber, salt) % from.length] as T;
  const productGroup = pick(GROUPS, 1);
  const amountCents = pick(AMOUNTS_CENTS, 2);
  const secret =
    productGroup === 'airtime' || productGroup === 'data' ? '' : digits(slipNumber, 3, 4);
  const line: SaleLine = {
    slipNumber,
    saleId: `S${letters(slipNumber, 25)}`,
    reference: `T03-${letters(slipNumber, 26)}`,
    createdUtcMs: FIRST_UTC_MS + slipNumber * EACH_MS,
    operatorName: pick(OPERATORS, 4),
    productGroup,
    productCode: String(100 + (scatter(slipNumber, 5) % 40)),
    productName: `${productGroup} of some vendor`,
    vendor: 'Vodacom',
    providerId: 'flash',
    amountCents,
    valueCents: amountCents,
    target: secret === '' ? `2782${digits(slipNumber, 6, 7)}` : '',
    cashCents: amountCents,
    cardCents: 0,
    voucherCents: 0,
    roundingCents: 0,
    state: 'sold',
    soldUtcMs: FIRST_UTC_MS + slipNumber * EACH_MS + 2_000,
    refund: 'none',
    serialNumber: secret === '' ? '' : `SN${slipNumber}`,
    secretLastFour: secret,
    providerTransactionId: String(500_000_000 + slipNumber),
  };
  return { line, state: JSON.stringify(line).slice(0, 300) };
}

function digits(slipNumber: number, salt: number, length: number): string {
  return String(scatter(slipNumber, salt) % 10 ** length).padStart(length, '0');
}

// Spread like a reference's random letters, and never the same for two sales.
function letters(slipNumber: number, length: number): string {
  let text = '';
  for (let index = 0; index < length - 5; index += 1)
    text += ALPHABET[scatter(slipNumber, 11 + index) & 31];
  return text + slipNumber.toString(32).toUpperCase().padStart(5, '0').slice(-5);
}

// A small mixing function: the same number gives the same bits, neighbours give very different ones.
function scatter(value: number, salt: number): number {
  let bits = Math.imul(value ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
