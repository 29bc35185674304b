import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import styles from './manage.module.css';

/** Makes the owner's recovery key. It is on the screen this once, and in no file that can be read. */
export function RecoveryKeySheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = en.manage.recovery;
  const [code, setCode] = useState<string>();
  async function make(): Promise<void> {
    setCode((await askTill(till.makeRecoveryKey()))?.code);
  }
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      actions={
        code === undefined ? (
          <>
            <Button hint="Esc" onPress={onClose}>
              {words.cancel}
            </Button>
            <Button variant="primary" onPress={() => void make()} focusOnMount>
              {words.make}
            </Button>
          </>
        ) : (
          <Button variant="primary" onPress={onClose}>
            {words.written}
          </Button>
        )
      }
    >
      {code === undefined ? (
        words.before.map((line) => <p key={line}>{line}</p>)
      ) : (
        <>
          <p className={styles['code']} data-testid="recovery-key">
            {code}
          </p>
          <p>{words.after}</p>
        </>
      )}
    </Sheet>
  );
}
