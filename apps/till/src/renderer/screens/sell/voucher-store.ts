import { create } from 'zustand';
import { useCatalogue } from '../../stores/catalogue-store.ts';
import { useSales } from '../../stores/sales-store.ts';
import { productsOf } from '../home/tiles.ts';
import type { VoucherDraft } from './tender.ts';

/** Whether the sheet that takes a voucher lies open. */
export const useVoucherSheet = create<{ readonly open: boolean }>(() => ({ open: false }));

/** Opens the sheet that takes a voucher. */
export function openVoucherSheet(): void {
  useVoucherSheet.setState({ open: true });
}

/** Closes it. */
export function closeVoucherSheet(): void {
  useVoucherSheet.setState({ open: false });
}

/** The redeemed vouchers with money left, the latest first. */
export function useVouchersInHand(): readonly VoucherDraft[] {
  return useSales((state) => state.today)?.vouchersInHand ?? NONE;
}

const NONE: readonly VoucherDraft[] = [];

let toSpendNext: string | undefined;

/** The customer whose voucher was just redeemed goes on buying: the next sale is paid with it. */
export function spendNext(redemptionSaleId: string): void {
  toSpendNext = redemptionSaleId;
}

/** The voucher that the next sale is paid with; it is asked for once. */
export function takeToSpend(): VoucherDraft | undefined {
  const wanted = toSpendNext;
  toSpendNext = undefined;
  const inHand = useSales.getState().today?.vouchersInHand ?? NONE;
  return inHand.find(({ redemptionSaleId }) => redemptionSaleId === wanted);
}

/** Whether this account can redeem a 1Voucher, or one that was redeemed is still to be spent. */
export function useTakesVouchers(): boolean {
  const catalogue = useCatalogue((state) => state.catalogue);
  const inHand = useVouchersInHand();
  return inHand.length > 0 || productsOf(catalogue, 'one-voucher-redemption').length > 0;
}
