import type { ExportAsk, Span } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Caption } from '../../components/two-pane.tsx';
import { useMay } from '../../stores/access-store.ts';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';

type What = ExportAsk['what'];
type Format = ExportAsk['format'];

const words = en.office.export;

/** As what each can be taken out. All sales of a month are no paper. */
const FORMATS: Readonly<Record<What, readonly Format[]>> = {
  report: ['xlsx', 'pdf', 'csv'],
  sales: ['xlsx', 'csv'],
  reconciliation: ['xlsx', 'pdf', 'csv'],
};

interface ExportProps {
  readonly span: Span;
  readonly whats: readonly What[];
}

/** Takes figures out of the till as files, for whoever may. */
export function ExportButton(props: ExportProps): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  const may = useMay('export-figures');
  if (!may) return null;
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{words.button}</Button>
      {isOpen && <ExportSheet {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** It says where the file lies; the record says who took it. */
function ExportSheet(props: ExportProps & { readonly onClose: () => void }): ReactElement {
  const { span, whats, onClose } = props;
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const take = async (what: What, format: Format): Promise<void> => {
    setBusy(true);
    setSaid(words.busy);
    const answer = await askTill(till.exportFigures({ what, format, ...span }));
    setBusy(false);
    setSaid(answer === undefined ? '' : saidOf(answer));
  };
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      actions={
        <Button hint="Esc" onPress={onClose}>
          {en.office.report.close}
        </Button>
      }
    >
      {whats.map((what) => (
        <section key={what}>
          <Caption>{words.whats[what]}</Caption>
          <div className={styles['files']}>
            {FORMATS[what].map((format, index) => (
              <Button
                key={format}
                label={words.file(what, format)}
                onPress={() => void take(what, format)}
                disabled={busy}
                focusOnMount={what === whats[0] && index === 0}
              >
                {words.formats[format]}
              </Button>
            ))}
          </div>
        </section>
      ))}
      <p className={styles['hash']} role="status">
        {said}
      </p>
    </Sheet>
  );
}

function saidOf(answer: NonNullable<Awaited<ReturnType<typeof till.exportFigures>>>): string {
  return answer.kind === 'saved' ? words.saved(answer.file) : words.refusals[answer.why];
}
