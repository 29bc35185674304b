import type { CatalogueProduct } from '../catalogue.ts';
import type { Ledger } from '../ledger.ts';
import type { LedgerOperation } from '../requests.ts';
import type { LedgerEntry } from '../state.ts';

/** What a day's file says about the account besides its transactions. */
export interface ReconciliationHead {
  readonly accountName: string;
  /** The South African day: `2026-11-21`. */
  readonly day: string;
}

/** The file's name: `recon_20261121.csv`. */
export function reconciliationName(day: string): string {
  return `recon_${day.replaceAll('-', '')}.csv`;
}

/**
 * The provider's daily file as it was seen in the field: semicolons, no footer, rand with four
 * decimals, times of South Africa. Reversed sales are not listed.
 */
export function reconciliationCsv(
  ledger: Ledger,
  { accountName, day }: ReconciliationHead,
): string {
  const lines = ledger
    .entries()
    .filter((entry) => entry.status !== 'Reversed' && dayOf(entry.soldAtUtcMs) === day)
    .map((entry) => lineOf(ledger, entry, accountName));
  return `${[COLUMNS, ...lines].join('\n')}\n`;
}

const COLUMNS =
  'Date;Reference;Transaction ID;Transaction Type;Product Code;Product;Account Number;Account Name;Gross Amount;Fee;Commission;Net Amount;Status;Metadata';

function lineOf(ledger: Ledger, entry: LedgerEntry, accountName: string): string {
  const { productCode, productName, amountCents, operation } = entry;
  // In hundredths of a cent, the file's last decimal.
  const gross = amountCents * 100;
  const product = ledger.catalogue.find((each) => each.productCode === productCode);
  const commission = commissionOf(product, operation, amountCents);
  const fields = [
    timeOf(entry.soldAtUtcMs),
    entry.reference,
    String(entry.transactionId),
    TYPES[operation] ?? 'Purchase',
    String(productCode),
    productName,
    ledger.accountNumber,
    accountName,
    rand(gross),
    rand(0),
    rand(commission),
    rand(gross - commission),
    'Success',
    JSON.stringify(ledger.metadataOf(entry.reference)),
  ];
  return fields.map(field).join(';');
}

const TYPES: Readonly<Partial<Record<LedgerOperation, string>>> = {
  'one-voucher-disburse': 'Disburse',
  'flash-pay-disburse': 'Disburse',
  'one-voucher-redeem': 'Redemption',
  'exclusive-voucher-redeem': 'Redemption',
  'one-voucher-refund': 'Refund',
  'cash-out-pin-cancel': 'Cancel',
  'exclusive-voucher-cancel': 'Cancel',
};

// In hundredths of a percent of the price; invented, but for the 0.2 % seen for a 1Voucher.
const RATES: Readonly<Partial<Record<CatalogueProduct['productGroup'], number>>> = {
  '1Voucher': 20,
  Cellular: 400,
  'Eezi Vouchers': 400,
  'Prepaid Utilities': 100,
  'Gift Vouchers': 250,
};

/** In hundredths of a cent. */
function commissionOf(
  product: CatalogueProduct | undefined,
  operation: LedgerOperation,
  amountCents: number,
): number {
  // Only what is sold earns something.
  if (product === undefined || TYPES[operation] !== undefined) return 0;
  return Math.floor((amountCents * (RATES[product.productGroup] ?? 0)) / 100);
}

function rand(hundredthsOfCents: number): string {
  const sign = hundredthsOfCents < 0 ? '-' : '';
  const absolute = Math.abs(hundredthsOfCents);
  return `${sign}${Math.trunc(absolute / 10_000)}.${String(absolute % 10_000).padStart(4, '0')}`;
}

// Quoted where the field's own text would break the line, as RFC 4180 has it.
function field(text: string): string {
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const SAST_OFFSET_MS = 2 * 60 * 60 * 1000;

function local(utcMs: number): string {
  return new Date(utcMs + SAST_OFFSET_MS).toISOString();
}

function dayOf(utcMs: number): string {
  return local(utcMs).slice(0, 10);
}

/** `2025/10/29 08:38` */
function timeOf(utcMs: number): string {
  return local(utcMs).slice(0, 16).replaceAll('-', '/').replace('T', ' ');
}
