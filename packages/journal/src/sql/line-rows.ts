import { lineOf, type Sale, type SaleLine } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { assertOneRow } from './event-rows.ts';
import { prepared } from './prepared.ts';

/** The columns of a line, under the names of {@link SaleLine}. */
export const LINE_COLUMNS = `sale_line.slip_number AS slipNumber, sale_id AS saleId, reference,
  created_utc_ms AS createdUtcMs, sale_line.operator AS operatorName, product_group AS productGroup,
  product_code AS productCode, product_name AS productName, vendor, provider_id AS providerId,
  amount_cents AS amountCents, value_cents AS valueCents, target, cash_cents AS cashCents, card_cents AS cardCents,
  voucher_cents AS voucherCents, rounding_cents AS roundingCents, state, sold_utc_ms AS soldUtcMs,
  refund, serial AS serialNumber, last_four AS secretLastFour, provider_txn AS providerTransactionId`;

/** Writes the line of a sale as its facts leave it. Call inside the transaction that records them. */
export function putLine(database: Database, before: Sale | undefined, after: Sale): void {
  const line = lineOf(after);
  if (before === undefined) {
    addLine(database, line);
    return;
  }
  const old = lineOf(before);
  if (CHANGING.every((name) => old[name] === line[name])) return;
  const { changes } = prepared<[SaleLine]>(
    database,
    `UPDATE sale_line SET state = @state, sold_utc_ms = @soldUtcMs, refund = @refund,
       value_cents = @valueCents,
       serial = @serialNumber, last_four = @secretLastFour, provider_txn = @providerTransactionId
     WHERE slip_number = @slipNumber`,
  ).run(line);
  assertOneRow(changes, 'the line of a sale');
}

// All else is said when the sale is intended and never changes.
const CHANGING = [
  'state',
  'soldUtcMs',
  'refund',
  'valueCents',
  'serialNumber',
  'secretLastFour',
  'providerTransactionId',
] as const satisfies readonly (keyof SaleLine)[];

/** Adds the line of a sale that had none. */
export function addLine(database: Database, line: SaleLine): void {
  const { changes } = prepared<[SaleLine]>(
    database,
    `INSERT INTO sale_line (slip_number, sale_id, reference, created_utc_ms, operator, product_group,
       product_code, product_name, vendor, provider_id, amount_cents, value_cents, target, cash_cents, card_cents,
       voucher_cents, rounding_cents, state, sold_utc_ms, refund, serial, last_four, provider_txn)
     VALUES (@slipNumber, @saleId, @reference, @createdUtcMs, @operatorName, @productGroup,
       @productCode, @productName, @vendor, @providerId, @amountCents, @valueCents, @target, @cashCents,
       @cardCents, @voucherCents, @roundingCents, @state, @soldUtcMs, @refund, @serialNumber,
       @secretLastFour, @providerTransactionId)`,
  ).run(line);
  assertOneRow(changes, 'the line of a sale');
}

/** The line of a sale by its slip number. */
export function lineBySlip(database: Database, slipNumber: number): SaleLine | undefined {
  return prepared<[number], SaleLine>(
    database,
    `SELECT ${LINE_COLUMNS} FROM sale_line WHERE slip_number = ?`,
  ).get(slipNumber);
}
