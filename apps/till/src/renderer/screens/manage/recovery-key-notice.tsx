import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useMay } from '../../stores/access-store.ts';
import { askTill } from '../../stores/ask.ts';
import { useBoot } from '../../stores/boot-store.ts';
import { en } from '../../strings/en.ts';
import { RecoveryKeySheet } from './recovery-key-sheet.tsx';

/** Reminds managers until there is a recovery key. The demo and training have nothing to lose. */
export function RecoveryKeyNotice(): ReactElement | null {
  const mayMake = useMay('change-settings');
  const isShop = useBoot(({ boot }) => boot.kind === 'ready' && !boot.demo && !boot.training);
  return mayMake && isShop ? <UntilThereIsOne /> : null;
}

function UntilThereIsOne(): ReactElement | null {
  const words = en.manage.recovery.missing;
  const [exists, setExists] = useState(true);
  const [making, setMaking] = useState(false);
  const look = useCallback(async (): Promise<void> => {
    const found = await askTill(till.hasRecoveryKey());
    if (found !== undefined) setExists(found.exists);
  }, []);
  useEffect(() => void look(), [look]);
  function close(): void {
    setMaking(false);
    void look();
  }
  return (
    <>
      {!exists && (
        <Notice tone="warn" title={words.title}>
          <p>{words.words}</p>
          <Button onPress={() => setMaking(true)}>{words.make}</Button>
        </Notice>
      )}
      {making && <RecoveryKeySheet onClose={close} />}
    </>
  );
}
