import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { en } from '../../strings/en.ts';

interface UndoSheetProps {
  readonly sale: SaleView;
  readonly onStay: () => void;
  readonly onUndo: () => void;
}

/** Asks before a sale is undone: from then on the customer can't get it any more. */
export function UndoSheet({ sale, onStay, onUndo }: UndoSheetProps): ReactElement {
  const words = en.sale.waiting.askUndo;
  return (
    <Sheet
      role="alertdialog"
      title={words.title}
      onClose={onStay}
      actions={
        <>
          <Button hint="Esc" onPress={onStay}>
            {words.stay}
          </Button>
          <Button variant="primary" hint="Enter" onPress={onUndo} focusOnMount>
            {words.undo}
          </Button>
        </>
      }
    >
      <p>{words.words(sale)}</p>
      <p>{words.noPin}</p>
    </Sheet>
  );
}
