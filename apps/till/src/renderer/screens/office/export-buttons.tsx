import type { ExportAsk, Span } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { useMay } from '../../stores/access-store.ts';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';

type Kind = `${ExportAsk['what']}-${ExportAsk['format']}`;

const words = en.office.figures;
const WORDS: Partial<Record<Kind, string>> = {
  'report-csv': words.csv,
  'report-pdf': words.pdf,
  'sales-csv': words.salesCsv,
  'reconciliation-csv': en.office.reconcile.csv,
  'reconciliation-pdf': en.office.reconcile.pdf,
};

interface ExportButtonsProps {
  readonly span: Span;
  readonly kinds: readonly Kind[];
}

/** Takes figures out of the till as files; it says where they lie, and the record says who took them. */
export function ExportButtons({ span, kinds }: ExportButtonsProps): ReactElement | null {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const may = useMay('export-figures');
  if (!may) return null;
  const take = async (kind: Kind): Promise<void> => {
    const [what, format] = kind.split('-') as [ExportAsk['what'], ExportAsk['format']];
    setBusy(true);
    const answer = await askTill(till.exportFigures({ what, format, ...span }));
    setBusy(false);
    if (answer?.kind === 'saved') setSaid(words.saved(answer.file));
    else if (answer !== undefined) setSaid(words.refusals[answer.why]);
  };
  return (
    <>
      {said !== '' && (
        <p className={styles['hash']} role="status">
          {said}
        </p>
      )}
      {kinds.map((kind) => (
        <Button key={kind} onPress={() => void take(kind)} disabled={busy}>
          {WORDS[kind]}
        </Button>
      ))}
    </>
  );
}
