import type { ReactElement } from 'react';
import { QuestionSheet } from '../../components/question-sheet.tsx';
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
    <QuestionSheet
      title={words.title}
      paragraphs={[words.words(receivedCents, receivedCents - changeCents, changeCents)]}
      no={words.no}
      yes={words.yes}
      onNo={onNo}
      onYes={onYes}
    />
  );
}
