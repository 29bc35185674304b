import { isService, moneyFlow, type ProductGroup, type SaleLine } from '@tillkeeper/domain';
import type { FileRow } from './parse-file.ts';

/**
 * The lines that the file owes a row. Not every file lists redemptions and cancellations: only where
 * it has a row of one, a redemption or cancellation without a row is missing there.
 */
export function listedLines(
  rows: readonly FileRow[],
  lines: readonly SaleLine[],
): readonly SaleLine[] {
  const ours = new Set(
    lines.filter(({ productGroup }) => paysShop(productGroup)).map(({ reference }) => reference),
  );
  const isListed = ({ transactionType, reference }: FileRow): boolean =>
    /^(redemption|redeem|cancel)/i.test(transactionType) || ours.has(reference);
  if (ours.size === 0 || rows.some(isListed)) return lines;
  return lines.filter(({ productGroup }) => !paysShop(productGroup));
}

/** Whether the provider pays the shop for it: a voucher that is redeemed, a PIN that is cancelled. */
export function paysShop(group: ProductGroup): boolean {
  return isService(group) && moneyFlow(group).wallet === 'in';
}
