import { formatRand, formatSastDateTime } from '@tillkeeper/domain';
import type { FindingView, ReconciliationView } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { Heading, TicketActions, TicketBody, TwoPane } from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { askTill } from '../../stores/ask.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { ExportButtons } from './export-buttons.tsx';
import styles from './office.module.css';

const words = en.office.reconcile;
type Done = Extract<ReconciliationView, { kind: 'done' }>;

interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Flash's daily file against the till's own records: what matches, what does not, what to do. */
export function ReconcileScreen(): ReactElement {
  const [result, setResult] = useState<ReconciliationView | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  useKey('Escape', () => go({ kind: 'manage' }));
  useEffect(() => till.on('reconcileProgress', setProgress), []);
  const compare = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setResult(null);
    setProgress({ done: 0, of: 0 });
    const text = await file.text();
    const answer = await askTill(till.reconcile({ fileName: file.name.slice(0, 200), text }));
    setProgress(null);
    if (answer !== undefined) setResult(answer);
  };
  const done = result?.kind === 'done' ? result : null;
  return (
    <TwoPane
      ticketLabel={words.title}
      ticket={
        <>
          <TicketBody>{done !== null && <Summary result={done} />}</TicketBody>
          <TicketActions>
            {done !== null && done.findingCount > 0 && (
              <ExportButtons span={NO_SPAN} kinds={['reconciliation-csv', 'reconciliation-pdf']} />
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
            onChange={({ currentTarget }) => void compare(currentTarget.files?.[0])}
          />
        </label>
        {progress !== null && <Working progress={progress} />}
        {result?.kind === 'refused' && (
          <Notice tone="bad" role="alert" title={words.refusals[result.why]}>
            {result.missing.length > 0 && words.missing(result.missing)}
          </Notice>
        )}
        {done !== null && <Findings result={done} />}
      </div>
    </TwoPane>
  );
}

// The differences belong to the file's own day; the export names it by the day it was made.
const NO_SPAN = { fromUtcMs: 0, toUtcMs: 0 };

function Working({ progress: { done, of } }: { readonly progress: Progress }): ReactElement {
  return (
    <div role="status">
      <p>{of === 0 ? words.reading : words.progress(done, of)}</p>
      <progress className={styles['bar']} max={Math.max(of, 1)} value={done} />
    </div>
  );
}

function Summary({ result }: { readonly result: Done }): ReactElement {
  return (
    <div className={styles['section']}>
      <Heading level={2}>{words.day(result.day)}</Heading>
      <Notice tone="good" role="status">
        {words.match(result.matchedCount)}
      </Notice>
      <Rows>
        <Row name={words.sold}>{formatRand(result.soldCents)}</Row>
        {result.creditedCents !== 0 && (
          <Row name={words.credited}>{formatRand(result.creditedCents)}</Row>
        )}
      </Rows>
      {result.findingCount === 0 ? (
        <p>{words.all}</p>
      ) : (
        <Notice tone="bad" title={words.differ(result.findingCount)} />
      )}
      {result.badLineCount > 0 && (
        <Notice tone="warn">{words.badLines(result.badLineCount)}</Notice>
      )}
      {result.atMidnightCount > 0 && <p>{words.midnight(result.atMidnightCount)}</p>}
    </div>
  );
}

function Findings({ result }: { readonly result: Done }): ReactElement {
  const hidden = result.findingCount - result.findings.length;
  return (
    <>
      <ul aria-label={words.differ(result.findingCount)}>
        {result.findings.map((finding) => (
          <FindingLine
            key={`${finding.kind} ${finding.lineNumber} ${finding.reference}`}
            finding={finding}
          />
        ))}
      </ul>
      {hidden > 0 && <p>{words.more(hidden)}</p>}
    </>
  );
}

function FindingLine({ finding }: { readonly finding: FindingView }): ReactElement {
  const { kind, saleId, thereCents, hereCents } = finding;
  const side = (cents: number | null, state: string, transaction: string): string =>
    cents === null
      ? words.nothing
      : [formatRand(cents), state, transaction].filter((each) => each !== '').join(' · ');
  const state = en.office.lineStates[finding.hereState as keyof typeof en.office.lineStates] ?? '';
  return (
    <li className={styles['finding']}>
      <Notice tone={TONES[kind]} title={words.kinds[kind]}>
        {words.advice[finding.advice]}
      </Notice>
      <p>
        <strong>{finding.productName}</strong> · {formatSastDateTime(finding.atUtcMs).slice(0, 16)}
      </p>
      <p className={styles['compare']}>
        <span>
          {words.there}: {side(thereCents, finding.thereStatus, finding.transactionId)}
        </span>
        <span>
          {words.here}: {side(hereCents, state, finding.hereTransactionId)}
        </span>
      </p>
      <p className={styles['hash']}>{finding.reference}</p>
      {saleId !== null && (
        <div className={styles['buttons']}>
          <Button onPress={() => go({ kind: 'sale', saleId })}>{words.open}</Button>
        </div>
      )}
    </li>
  );
}

const TONES = {
  'missing-here': 'bad',
  'missing-there': 'warn',
  'listed-twice': 'bad',
  'amount-differs': 'bad',
  'status-differs': 'bad',
  'open-here': 'busy',
} as const satisfies Record<FindingView['kind'], string>;
