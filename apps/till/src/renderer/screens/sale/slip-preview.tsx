import type { Paper } from '@tillkeeper/domain';
import type { SlipPreview } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { SlipPicture } from '../../paper/slip.tsx';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import styles from './slip-preview.module.css';

interface LookAtSlipProps {
  readonly saleId: string;
  readonly paper: Paper;
}

/** A button that shows the slip as it is on paper, its PINs hidden. */
export function LookAtSlip({ saleId, paper }: LookAtSlipProps): ReactElement {
  const [preview, setPreview] = useState<SlipPreview>();
  const words = paper === 'slip' ? en.sale.slip : en.sale.pendingSlip;
  const look = async (): Promise<void> => {
    setPreview(await askTill(till.previewSlip({ saleId, paper })));
  };
  const close = (): void => setPreview(undefined);
  return (
    <>
      <Button onPress={() => void look()}>{words.look}</Button>
      {preview !== undefined && (
        <Sheet
          title={words.title}
          onClose={close}
          actions={<Button onPress={close}>{words.close}</Button>}
        >
          {preview.kind === 'shown' ? (
            <>
              <p>{words.lookWords}</p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long slip is scrolled with the arrow keys. */}
              <section className={styles['paper']} tabIndex={0} aria-label={words.title}>
                <SlipPicture svg={preview.svg} alt={preview.text} />
              </section>
            </>
          ) : (
            <p>{words.lookRefused}</p>
          )}
        </Sheet>
      )}
    </>
  );
}
