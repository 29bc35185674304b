import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { en } from '../../strings/en.ts';

interface BadgeSheetProps {
  readonly name: string;
  readonly onScan: (code: string) => void;
  readonly onClose: () => void;
}

/** Waits for the scanner: the code of a badge is as good as a PIN, so nobody reads it. */
export function BadgeSheet({ name, onScan, onClose }: BadgeSheetProps): ReactElement {
  const words = en.manage.people;
  const [code, setCode] = useState('');
  return (
    <Sheet
      title={`${words.badgeScan}: ${name}`}
      onClose={onClose}
      actions={
        <Button hint="Esc" onPress={onClose}>
          {en.access.change.cancel}
        </Button>
      }
    >
      <PinField
        label={words.badge}
        value={code}
        onChange={setCode}
        onEnter={() => onScan(code)}
        onBadge={onScan}
        autoFocus
      />
    </Sheet>
  );
}
