import type { SaleLine } from '@tillkeeper/domain';
import type { BookedLine } from '@tillkeeper/journal/contract';
import type { FileRow } from '../reconcile/parse-file.ts';

/** 2026-11-21 00:00, South African time. */
export const DAY_UTC_MS = Date.UTC(2026, 10, 20, 22);
const HOUR_MS = 60 * 60 * 1000;

/** The line of a sold R 100 voucher. */
export function sampleLine(more: Partial<SaleLine> = {}): SaleLine {
  const { slipNumber = 1, amountCents = 10_000 } = more;
  return {
    slipNumber,
    saleId: `SALE${slipNumber}`,
    reference: `T03-${slipNumber}`,
    createdUtcMs: DAY_UTC_MS + 10 * HOUR_MS,
    operatorName: 'Nomsa',
    productGroup: 'one-voucher',
    productCode: '311',
    productName: '1Voucher',
    vendor: 'Flash',
    providerId: 'flash',
    amountCents,
    valueCents: amountCents,
    target: '',
    cashCents: amountCents,
    cardCents: 0,
    voucherCents: 0,
    roundingCents: 0,
    state: 'sold',
    soldUtcMs: DAY_UTC_MS + 10 * HOUR_MS,
    refund: 'none',
    serialNumber: '',
    secretLastFour: '',
    providerTransactionId: `9${slipNumber}`,
    ...more,
  };
}

/** A booking of a line. */
export function booking(kind: BookedLine['kind'], more: Partial<BookedLine> = {}): BookedLine {
  const line = sampleLine(more);
  return { ...line, seq: 1, kind, atUtcMs: line.createdUtcMs, doneBy: line.operatorName, ...more };
}

/** The row that the provider lists for a line. */
export function rowOf(line: SaleLine, more: Partial<FileRow> = {}): FileRow {
  return {
    lineNumber: line.slipNumber + 1,
    atUtcMs: line.createdUtcMs,
    reference: line.reference,
    transactionId: line.providerTransactionId,
    transactionType: 'Purchase',
    productCode: line.productCode,
    productName: line.productName,
    amountCents: line.amountCents,
    commissionCents: 0,
    status: 'sold',
    statusText: 'Success',
    ...more,
  };
}
