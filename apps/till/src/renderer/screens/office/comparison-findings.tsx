import { formatRand, formatSastDateTime } from '@tillkeeper/domain';
import type { FindingView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { noteOpened, useComparison } from '../../stores/comparison-store.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import type { Compared } from './comparison-summary.tsx';
import styles from './office.module.css';

const words = en.office.reconcile;

/** Every difference with what to do about it. */
export function ComparisonFindings({ result }: { readonly result: Compared }): ReactElement {
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
      {finding.thereReference !== '' && (
        <p className={styles['hash']}>{words.thereReference(finding.thereReference)}</p>
      )}
      {saleId !== null && (
        <div className={styles['buttons']}>
          <OpenSale saleId={saleId} />
        </div>
      )}
    </li>
  );
}

/** Opens a sale from here, and is where whoever comes back from it goes on. */
function OpenSale({ saleId }: { readonly saleId: string }): ReactElement {
  const wasOpened = useComparison(({ openedSaleId }) => openedSaleId === saleId);
  const open = (): void => {
    noteOpened(saleId);
    go({ kind: 'sale', saleId, back: { kind: 'reconcile' } });
  };
  return (
    <Button onPress={open} focusOnMount={wasOpened}>
      {words.open}
    </Button>
  );
}

const TONES = {
  'missing-here': 'bad',
  'missing-there': 'warn',
  'listed-twice': 'bad',
  'amount-differs': 'bad',
  'status-differs': 'bad',
  'reference-differs': 'warn',
  'open-here': 'busy',
} as const satisfies Record<FindingView['kind'], string>;
