import { type ReactElement, useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { useKey } from '../../components/use-keys.ts';
import { en } from '../../strings/en.ts';
import { ChangeVoucherNote } from '../redeem/change-voucher.tsx';
import type { Sell } from './use-sell.ts';
import { VoucherSheet } from './voucher-sheet.tsx';
import {
  closeVoucherSheet,
  openVoucherSheet,
  useTakesVouchers,
  useVoucherSheet,
} from './voucher-store.ts';

/** The voucher that pays first, and the sheet that takes one. */
export function VoucherPart({ sell }: { readonly sell: Sell }): ReactElement | null {
  const { voucher, amount, locked } = sell;
  const open = useVoucherSheet((state) => state.open);
  const takes = useTakesVouchers();
  const priced = amount.kind === 'amount' && amount.amountCents > 0;
  useKey('F5', openVoucherSheet, takes && priced && !locked && voucher === undefined);
  // The next sale begins without the sheet.
  useEffect(() => closeVoucherSheet, []);
  const words = en.sell.ticket;
  return (
    <>
      {voucher !== undefined && (
        <>
          <Button onPress={() => sell.chooseVoucher(undefined)} disabled={locked}>
            {words.withoutVoucher(voucher.lastFour)}
          </Button>
          <ChangeVoucherNote redemptionSaleId={voucher.redemptionSaleId} />
        </>
      )}
      {open && priced && voucher === undefined && (
        <VoucherSheet
          priceCents={amount.amountCents}
          onTaken={(taken) => {
            closeVoucherSheet();
            sell.chooseVoucher(taken);
          }}
          onClose={closeVoucherSheet}
        />
      )}
    </>
  );
}
