import type { ReactElement } from 'react';
import { Button } from './button.tsx';
import { Sheet } from './sheet.tsx';

interface QuestionSheetProps {
  readonly title: string;
  /** What to know before answering, a paragraph each. */
  readonly paragraphs: readonly string[];
  /** The answer that changes nothing; Esc gives it too. */
  readonly no: string;
  readonly yes: string;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

/** A question with two answers: Esc for the one that changes nothing, Enter for the other. */
export function QuestionSheet(props: QuestionSheetProps): ReactElement {
  const { title, paragraphs, no, yes, onNo, onYes } = props;
  return (
    <Sheet
      role="alertdialog"
      title={title}
      onClose={onNo}
      actions={
        <>
          <Button hint="Esc" onPress={onNo}>
            {no}
          </Button>
          <Button variant="primary" hint="Enter" onPress={onYes} focusOnMount>
            {yes}
          </Button>
        </>
      }
    >
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Sheet>
  );
}
