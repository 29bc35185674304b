import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { en } from '../../strings/en.ts';
import type { CashTender } from './tender.ts';

interface LargeChangeSheetProps {
  readonly tender: CashTender;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

/** Asks about change that is mostly a digit too many. */
export function LargeChangeSheet({ tender, onNo, onYes }: LargeChangeSheetProps): ReactElement {
  const words = en.sell.largeChange;
  const { receivedCents, changeCents } = tender;
  return (
    <Sheet
      role="alertdialog"
      title={words.title}
      onClose={onNo}
      actions={
        <>
          <Button hint="Esc" onPress={onNo}>
            {words.no}
          </Button>
          <Button variant="primary" hint="Enter" onPress={onYes} focusOnMount>
            {words.yes}
          </Button>
        </>
      }
    >
      <p>{words.words(receivedCents, receivedCents - changeCents, changeCents)}</p>
    </Sheet>
  );
}
