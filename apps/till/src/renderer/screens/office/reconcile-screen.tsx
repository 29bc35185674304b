import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Heading, TicketActions, TicketBody, TwoPane } from '../../components/two-pane.tsx';
import { useFoundFocus } from '../../components/use-found-focus.ts';
import { useKey } from '../../components/use-keys.ts';
import { compareFile, useComparison } from '../../stores/comparison-store.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { ComparisonFindings } from './comparison-findings.tsx';
import { ComparisonSummary } from './comparison-summary.tsx';
import { ExportButton } from './export-button.tsx';
import styles from './office.module.css';

const words = en.office.reconcile;

/** Flash's daily file against the till's own records: what matches, what does not, what to do. */
export function ReconcileScreen(): ReactElement {
  const { result, progress } = useComparison();
  useFoundFocus();
  useKey('Escape', () => go({ kind: 'manage' }));
  const done = result?.kind === 'done' ? result : null;
  return (
    <TwoPane
      ticketLabel={words.title}
      ticket={
        <>
          <TicketBody>{done !== null && <ComparisonSummary result={done} />}</TicketBody>
          <TicketActions>
            {done !== null && done.findingCount + done.leftOutCount > 0 && (
              <ExportButton span={NO_SPAN} whats={['reconciliation']} />
            )}
            <Button hint="Esc" onPress={() => go({ kind: 'manage' })}>
              {en.office.back}
            </Button>
          </TicketActions>
        </>
      }
    >
      <div className={styles['screen']}>
        <Heading>{words.title}</Heading>
        <p>{words.words}</p>
        <label className={styles['choice']}>
          {words.file}
          <input
            className={styles['file']}
            type="file"
            accept=".csv,text/csv"
            // Else the same file, put right meanwhile, could not be chosen a second time.
            onClick={({ currentTarget }) => {
              currentTarget.value = '';
            }}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) void compareFile(file);
            }}
          />
        </label>
        {progress !== null && <Working {...progress} />}
        {result?.kind === 'refused' && (
          <Notice tone="bad" role="alert" title={words.refusals[result.why]}>
            {result.missing.length > 0 && words.missing(result.missing)}
          </Notice>
        )}
        {done !== null && <ComparisonFindings result={done} />}
      </div>
    </TwoPane>
  );
}

// The differences belong to the file's own day; the export names it by the day it was made.
const NO_SPAN = { fromUtcMs: 0, toUtcMs: 0 };

function Working({ done, of }: { readonly done: number; readonly of: number }): ReactElement {
  return (
    <div role="status">
      <p>{of === 0 ? words.reading : words.progress(done, of)}</p>
      <progress className={styles['bar']} max={Math.max(of, 1)} value={done} />
    </div>
  );
}
