import type { ReactElement, RefObject } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { needsMending, PrinterNotice } from '../../components/printer-notice.tsx';
import { go, goAtOnce } from '../../stores/route-store.ts';
import { useStatus } from '../../stores/status-store.ts';
import { en } from '../../strings/en.ts';
import { whyNotYet } from './confirm-words.ts';
import styles from './ticket.module.css';
import type { Sell } from './use-sell.ts';

interface ConfirmActionsProps {
  readonly sell: Sell;
  readonly confirmRef: RefObject<HTMLButtonElement | null>;
  readonly onConfirm: () => void;
}

/** "Sell and print", what it waits for, and the way out. */
export function ConfirmActions({ sell, confirmRef, onConfirm }: ConfirmActionsProps): ReactElement {
  const { view, state } = sell;
  const words = en.sell.ticket;
  const sending = state.kind === 'sending';
  const unclear = state.kind === 'unclear';
  return (
    <>
      <Why sell={sell} />
      <LineNotice sell={sell} />
      <Button
        ref={confirmRef}
        variant="primary"
        // In a field Enter only moves on.
        {...(sell.field === null && { hint: 'Enter' })}
        describedBy="confirm-why"
        disabled={sending || (view.kind !== 'ready' && !unclear)}
        onFocus={() => sell.enter('pay', null)}
        onPress={onConfirm}
      >
        {unclear ? en.sell.unclear.again : sending ? words.confirming : words.confirm}
      </Button>
      <Button
        hint="Esc"
        // After a lost answer the sale may exist: today's list tells.
        onPress={() => (unclear ? goAtOnce({ kind: 'today' }) : go({ kind: 'home' }))}
        disabled={sending}
      >
        {words.cancel}
      </Button>
    </>
  );
}

/** Said while selling is possible still: the line may be back by the time the button is pressed. */
function LineNotice({ sell }: { readonly sell: Sell }): ReactElement | null {
  const line = useStatus(({ status }) => status?.line);
  if (line === undefined || line === 'online' || line === 'unknown' || sell.noticed) return null;
  return <Notice tone="bad" role="alert" title={en.sell.noLine[line]} />;
}

function Why({ sell }: { readonly sell: Sell }): ReactElement {
  const { view, state, limits } = sell;
  if (state.kind === 'unclear')
    return (
      <Notice tone="warn" role="alert" title={en.sell.unclear.title}>
        {en.sell.unclear.words}
      </Notice>
    );
  if (view.kind === 'printer')
    return (
      <div id="confirm-why">
        <PrinterNotice printer={view.printer}>
          {needsMending(view.printer) && (
            <Button onPress={sell.confirmWithoutPrinter} disabled={state.kind === 'sending'}>
              {en.sell.withoutPrinter.button}
            </Button>
          )}
        </PrinterNotice>
      </div>
    );
  if (state.kind === 'refused')
    return <Notice tone="bad" role="alert" title={en.sell.refusals[state.why]} />;
  return (
    <p id="confirm-why" className={styles['why']} role="status">
      {whyNotYet(view, limits === undefined)}
    </p>
  );
}
