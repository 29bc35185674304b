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
  /** Yes is almost surely a slip of the finger: Enter then gives the answer that changes nothing. */
  readonly doubtful?: boolean;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

/** A question with two answers: Esc for the one that changes nothing; Enter for the other, unless it is doubtful. */
export function QuestionSheet(props: QuestionSheetProps): ReactElement {
  const { title, paragraphs, no, yes, doubtful = false, onNo, onYes } = props;
  return (
    <Sheet
      role="alertdialog"
      title={title}
      onClose={onNo}
      actions={
        <>
          <Button
            variant={doubtful ? 'primary' : 'plain'}
            hint={doubtful ? 'Enter' : 'Esc'}
            onPress={onNo}
            focusOnMount={doubtful}
          >
            {no}
          </Button>
          <Button
            variant={doubtful ? 'plain' : 'primary'}
            {...(!doubtful && { hint: 'Enter' })}
            onPress={onYes}
            focusOnMount={!doubtful}
          >
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
