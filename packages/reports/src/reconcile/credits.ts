import { isService, moneyFlow, type ProductGroup } from '@tillkeeper/domain';
import type { FileRow } from './parse-file.ts';

/** Whether the provider pays the shop for it: a voucher that is redeemed, a PIN that is cancelled. */
export function paysShop(group: ProductGroup): boolean {
  return isService(group) && moneyFlow(group).wallet === 'in';
}

/**
 * Whether a file lists what the provider pays the shop for. Not every file does, and only in one that
 * does is a redemption or cancellation without a row missing.
 * @param credited whether one of its rows is about a redemption or cancellation of ours.
 */
export function listsCredits(rows: readonly FileRow[], credited: boolean): boolean {
  return (
    credited ||
    rows.some(({ transactionType }) => /^(redemption|redeem|cancel)/i.test(transactionType))
  );
}
