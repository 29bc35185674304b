import { formatRand } from '@tillkeeper/domain';
import type { ReconciliationView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Notice } from '../../components/notice.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { Heading } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';

const words = en.office.reconcile;

/** A comparison that was carried out. */
export type Compared = Extract<ReconciliationView, { kind: 'done' }>;

/** What a comparison came to in a few lines, and what it was not made of. */
export function ComparisonSummary({ result }: { readonly result: Compared }): ReactElement {
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
      <Verdict result={result} />
      <NotCompared result={result} />
      {result.atMidnightCount > 0 && <p>{words.midnight(result.atMidnightCount)}</p>}
    </div>
  );
}

function NotCompared({ result }: { readonly result: Compared }): ReactElement {
  const { leftOutCount, leftOutCents, namedDay, otherDays, otherDayCount } = result;
  return (
    <>
      {leftOutCount > 0 && (
        <Notice tone="bad" role="alert" title={words.leftOut(leftOutCount, leftOutCents)}>
          {words.leftOutWords}
        </Notice>
      )}
      {namedDay !== null && <Notice tone="warn">{words.namedDay(namedDay, result.day)}</Notice>}
      {otherDays.length > 0 && (
        <Notice tone="warn">
          {words.otherDays(
            result.otherDayRowCount,
            otherDays.map(({ day }) => day),
            otherDayCount - otherDays.length,
          )}
        </Notice>
      )}
      {result.badLineCount > 0 && (
        <Notice tone="warn">{words.badLines(result.badLineCount)}</Notice>
      )}
    </>
  );
}

// Only what was compared with nothing left over may be said to match as a whole.
function Verdict({ result }: { readonly result: Compared }): ReactElement {
  const { findingCount, leftOutCount, badLineCount, otherDayRowCount } = result;
  if (findingCount > 0) return <Notice tone="bad" title={words.differ(findingCount)} />;
  const isWhole = leftOutCount + badLineCount + otherDayRowCount === 0;
  return <p>{isWhole ? words.all : words.allCompared}</p>;
}
