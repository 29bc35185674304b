import type { ShiftView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { en } from '../../strings/en.ts';
import { Select } from './select.tsx';

const words = en.office.shift;

interface CloseSheetProps {
  readonly shift: ShiftView;
  readonly onCancel: () => void;
  readonly onClose: (handTo: string | null) => void;
}

/** Asks before a Z, and who takes over what is open. */
export function CloseSheet({ shift, onCancel, onClose }: CloseSheetProps): ReactElement {
  const openCount = shift.openSlipNumbers.length;
  const [handTo, setHandTo] = useState('');
  const ready = openCount === 0 || handTo !== '';
  return (
    <Sheet
      role="alertdialog"
      title={words.zTitle}
      onClose={onCancel}
      actions={
        <>
          <Button hint="Esc" onPress={onCancel}>
            {en.office.cancel}
          </Button>
          <Button
            variant="primary"
            hint="Enter"
            disabled={!ready}
            focusOnMount={openCount === 0}
            onPress={() => onClose(openCount === 0 ? null : handTo)}
          >
            {words.zYes}
          </Button>
        </>
      }
    >
      <p>{words.zWords}</p>
      {openCount > 0 && (
        <>
          <p>{words.handOver(openCount - shift.lastCheckCount, shift.lastCheckCount)}</p>
          <Select
            label={words.handTo}
            value={handTo}
            options={[
              ['', '…'],
              ...shift.people.map(({ operatorId, name }) => [operatorId, name] as const),
            ]}
            onChange={setHandTo}
          />
        </>
      )}
    </Sheet>
  );
}
