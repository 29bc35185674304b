import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import styles from './sheet.module.css';
import { Sheet } from './sheet.tsx';
import { TextField } from './text-field.tsx';

interface ReasonSheetProps {
  readonly title: string;
  readonly words: string;
  readonly reasonLabel: string;
  /** What else must be said, between the words and the reason. */
  readonly children?: ReactNode;
  /** False while something else is missing. */
  readonly ready?: boolean;
  readonly no: string;
  readonly yes: string;
  readonly danger?: boolean;
  readonly onNo: () => void;
  readonly onYes: (reason: string) => void;
}

const SHORTEST = 3;
const LONGEST = 200;

/** A question that is answered with a reason: it stands in the record beside the name. */
export function ReasonSheet(props: ReasonSheetProps): ReactElement {
  const { title, words, children, ready = true, no, yes, danger = false, onNo, onYes } = props;
  const [reason, setReason] = useState('');
  const said = reason.trim().length >= SHORTEST && ready;
  const go = (): void => {
    if (said) onYes(reason.trim());
  };
  return (
    <Sheet
      title={title}
      onClose={onNo}
      actions={
        <>
          <Button hint="Esc" onPress={onNo}>
            {no}
          </Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            hint="Enter"
            onPress={go}
            disabled={!said}
          >
            {yes}
          </Button>
        </>
      }
    >
      <div className={styles['parts']}>
        {words !== '' && <p>{words}</p>}
        {children}
        <TextField
          label={props.reasonLabel}
          value={reason}
          onChange={setReason}
          onEnter={go}
          maxLength={LONGEST}
          autoFocus={children === undefined}
        />
      </div>
    </Sheet>
  );
}
