import type { SaleView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useKey } from '../../components/use-keys.ts';
import { cancelSale } from '../../stores/sale-actions.ts';
import { en } from '../../strings/en.ts';
import { dealOfSale } from './deal.ts';
import { UndoSheet } from './undo-sheet.tsx';
import type { AfterWait, WayOut } from './way-out.ts';

interface WayOutButtonProps {
  readonly sale: SaleView;
  readonly way: WayOut;
}

/** The button that ends the wait. Undoing is asked about first; the other ways lose nothing. */
export function WayOutButton({ sale, way }: WayOutButtonProps): ReactElement {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const enabled = way.ready && !busy;
  const end = async (): Promise<void> => {
    setAsking(false);
    setBusy(true);
    await cancelSale(sale.saleId);
    setBusy(false);
  };
  const press = (): void => (way.what === 'undo' ? setAsking(true) : void end());
  useKey('F4', press, enabled);
  return (
    <>
      <Button hint="F4" onPress={press} disabled={!enabled}>
        {busy ? en.sale.waiting.busy : wordsOf(sale, way.what)}
      </Button>
      {asking && (
        <UndoSheet sale={sale} onStay={() => setAsking(false)} onUndo={() => void end()} />
      )}
    </>
  );
}

function wordsOf(sale: SaleView, what: AfterWait): string {
  const words = en.sale.waiting.of[dealOfSale(sale)];
  switch (what) {
    case 'give-up':
      return words.giveUp;
    case 'undo':
      return words.undo(sale);
    case 'pending-slip':
      return en.sale.waiting.printPending;
  }
}
