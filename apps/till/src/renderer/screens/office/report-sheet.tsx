import { formatSastDateTime } from '@tillkeeper/domain';
import type { BlindXView, ShiftReportView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useMay } from '../../stores/access-store.ts';
import { printZ } from '../../stores/office-actions.ts';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';
import { Statement } from './statement.tsx';

const words = en.office.report;

interface ReportSheetProps {
  readonly report: ShiftReportView;
  /** False when it was to be printed and was not; undefined when nobody wanted paper. */
  readonly printed?: boolean | undefined;
  readonly onClose: () => void;
}

/** An X or a Z on the screen. */
export function ReportSheet({ report, printed, onClose }: ReportSheetProps): ReactElement {
  const isZ = report.closed !== null;
  // At a cashier's till a Z that somebody else allowed is read once, and printed by the closing itself.
  const mayPrint = useMay('close-z');
  return (
    <Sheet
      title={isZ ? words.z(report.shiftNumber) : words.x}
      onClose={onClose}
      actions={
        <>
          {isZ && mayPrint && <PrintAgain shiftNumber={report.shiftNumber} />}
          <Button variant="primary" hint="Esc" onPress={onClose} focusOnMount>
            {words.close}
          </Button>
        </>
      }
    >
      <div className={styles['report']}>
        <NotPrinted printed={printed} />
        <Outcome report={report} />
        <Moments report={report} />
        <Statement parts={report.parts} approved={report.approved} handedTo={report.handedTo} />
        {report.chainHead !== null && (
          <p className={styles['hash']}>
            {words.chain}: {report.chainHead}
          </p>
        )}
      </div>
    </Sheet>
  );
}

/** What there is to know first: whether the drawer is right. */
function Outcome({ report }: { readonly report: ShiftReportView }): ReactElement | null {
  const { varianceCents, expectedCents, countedCents } = report;
  if (varianceCents === null || countedCents === null) return null;
  const { outcome, outcomeWords } = en.office.statement;
  return (
    <Notice
      tone={varianceCents === 0 ? 'good' : 'warn'}
      role="status"
      title={outcome(varianceCents)}
    >
      {outcomeWords(expectedCents, countedCents)}
    </Notice>
  );
}

interface BlindXSheetProps extends Pick<ReportSheetProps, 'printed' | 'onClose'> {
  readonly report: BlindXView;
}

/** An X for whoever counts the drawer: how many, never how much. */
export function BlindXSheet({ report, printed, onClose }: BlindXSheetProps): ReactElement {
  return (
    <Sheet
      title={words.blindX}
      onClose={onClose}
      actions={
        <Button variant="primary" hint="Esc" onPress={onClose} focusOnMount>
          {words.close}
        </Button>
      }
    >
      <div className={styles['report']}>
        <NotPrinted printed={printed} />
        <p>{en.office.statement.blind}</p>
        <Moments report={report} />
        <Statement parts={report.parts} />
      </div>
    </Sheet>
  );
}

/** What was to be on paper and is not. */
function NotPrinted({ printed }: Pick<ReportSheetProps, 'printed'>): ReactElement | null {
  return printed === false ? (
    <Notice tone="warn" role="alert">
      {en.office.shift.notPrinted}
    </Notice>
  ) : null;
}

type Moment = ShiftReportView['opened'];

interface MomentsProps {
  readonly report: BlindXView & Partial<Pick<ShiftReportView, 'counted' | 'closed'>>;
}

function Moments({ report }: MomentsProps): ReactElement {
  const { opened, counted = null, closed = null, slipNumbers } = report;
  const { moments } = en.office.statement;
  const lines: readonly (readonly [string, Moment | null])[] = [
    [moments.opened, opened],
    [moments.counted, counted],
    [moments.closed, closed],
  ];
  const said = lines.flatMap(([what, at]) =>
    at === null ? [] : [`${what} ${formatSastDateTime(at.atUtcMs).slice(0, 16)} ${at.by}`],
  );
  const slips = slipNumbers === null ? [] : [`${words.slips} ${slipNumbers.join('–')}`];
  return <p className={styles['soft']}>{[...said, ...slips].join(' · ')}</p>;
}

function PrintAgain({ shiftNumber }: { readonly shiftNumber: number }): ReactElement {
  const [busy, setBusy] = useState(false);
  const print = async (): Promise<void> => {
    setBusy(true);
    await printZ(shiftNumber);
    setBusy(false);
  };
  return (
    <Button onPress={() => void print()} disabled={busy}>
      {en.office.shift.printAgain}
    </Button>
  );
}
