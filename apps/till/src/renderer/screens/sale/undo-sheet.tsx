import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { QuestionSheet } from '../../components/question-sheet.tsx';
import { en } from '../../strings/en.ts';
import { dealOfSale } from './deal.ts';

interface UndoSheetProps {
  readonly sale: SaleView;
  readonly onStay: () => void;
  readonly onUndo: () => void;
}

/** Asks before a sale is undone: from then on the customer can't get it any more. */
export function UndoSheet({ sale, onStay, onUndo }: UndoSheetProps): ReactElement {
  const words = en.sale.waiting.of[dealOfSale(sale)].askUndo;
  const { stay, undo } = en.sale.waiting.askUndo;
  return (
    <QuestionSheet
      title={words.title}
      paragraphs={[words.words(sale), words.noPin]}
      no={stay}
      yes={undo}
      onNo={onStay}
      onYes={onUndo}
    />
  );
}
