import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { needsMending, PrinterNotice } from '../../components/printer-notice.tsx';
import { useBoot } from '../../stores/boot-store.ts';
import { useNeededCount, useOpenItems } from '../../stores/needed-items.ts';
import { go } from '../../stores/route-store.ts';
import { useStatus } from '../../stores/status-store.ts';
import { en } from '../../strings/en.ts';
import { RecoveryKeyNotice } from '../manage/recovery-key-notice.tsx';
import { useWithoutShift } from '../office/use-without-shift.ts';
import { tallyOf } from '../sale/actor.ts';
import { useVouchersInHand } from '../sell/voucher-store.ts';

/** What a cashier should know before the next customer: open items, no line, no printer. */
export function Warnings(): ReactElement | null {
  const status = useStatus((state) => state.status);
  const openItems = useOpenItems();
  const vouchers = useVouchersInHand();
  const neededCount = useNeededCount(status?.openItemCount ?? 0);
  const withoutShift = useWithoutShift();
  const shiftNeeded = useBoot(({ boot }) => boot.kind === 'ready' && boot.shiftNeeded);
  if (status === null) return null;
  const { line, printer } = status;
  const words = en.home.warning;
  return (
    <>
      {neededCount > 0 && (
        <Notice tone="warn" title={words.open(neededCount)}>
          <p>{words.openWords(tallyOf(openItems))}</p>
          <Button hint="F8" onPress={() => go({ kind: 'open' })}>
            {words.showOpen}
          </Button>
        </Notice>
      )}
      {withoutShift && (
        <Notice tone={shiftNeeded ? 'bad' : 'warn'} title={words.noShift}>
          <p>{shiftNeeded ? words.shiftNeededWords : words.noShiftWords}</p>
          <Button onPress={() => go({ kind: 'shift' })}>{words.openShift}</Button>
        </Notice>
      )}
      {vouchers.length > 0 && (
        <Notice
          tone="good"
          role="status"
          title={en.redeem.waiting(vouchers.reduce((sum, { leftCents }) => sum + leftCents, 0))}
        >
          {en.redeem.waitingWords(vouchers.map(({ lastFour }) => lastFour))}
        </Notice>
      )}
      <RecoveryKeyNotice />
      {needsMending(printer) && <PrinterNotice printer={printer} />}
      {line === 'offline' && (
        <Notice tone="bad" title={words.offline}>
          {words.offlineWords}
        </Notice>
      )}
      {line === 'not-authorised' && (
        <Notice tone="bad" title={words.refused}>
          {words.refusedWords}
        </Notice>
      )}
    </>
  );
}
