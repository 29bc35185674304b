import { formatRand, formatSastDateTime } from '@tillkeeper/domain';
import type { BlindXView, ShiftReportView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Caption } from '../../components/two-pane.tsx';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';

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
  return (
    <Sheet
      title={isZ ? words.z(report.shiftNumber) : words.x}
      onClose={onClose}
      actions={
        <>
          {isZ && <PrintAgain shiftNumber={report.shiftNumber} />}
          <Button variant="primary" hint="Esc" onPress={onClose} focusOnMount>
            {words.close}
          </Button>
        </>
      }
    >
      <div className={styles['report']}>
        <NotPrinted printed={printed} />
        <Moments report={report} closed={report.closed} />
        <Sold report={report} />
        {report.figures.voided.count > 0 && (
          <p className={styles['soft']}>
            {words.voids(report.figures.voided.count, report.figures.voided.cents)}
          </p>
        )}
        <Tenders report={report} />
        <Drawer report={report} />
        <Rows>
          <Row name={words.open}>{report.openCount}</Row>
          {report.handedTo !== null && <Row name={words.handedTo}>{report.handedTo}</Row>}
        </Rows>
        {report.chainHead !== null && (
          <p className={styles['hash']}>
            {words.chain}: {report.chainHead}
          </p>
        )}
      </div>
    </Sheet>
  );
}

interface BlindXSheetProps extends Pick<ReportSheetProps, 'printed' | 'onClose'> {
  readonly report: BlindXView;
}

/** An X for whoever counts the drawer: how many, never how much. */
export function BlindXSheet({ report, printed, onClose }: BlindXSheetProps): ReactElement {
  return (
    <Sheet
      title={words.x}
      onClose={onClose}
      actions={
        <Button variant="primary" hint="Esc" onPress={onClose} focusOnMount>
          {words.close}
        </Button>
      }
    >
      <div className={styles['report']}>
        <NotPrinted printed={printed} />
        <Moments report={report} closed={null} />
        <Rows>
          {report.byGroup.map(({ key, name, soldCount, voidedCount }) => (
            <Row key={key} name={groupName(key, name)}>
              {soldCount - voidedCount}
            </Row>
          ))}
          <Row name={words.net} size="large">
            {words.sales(report.soldCount - report.voidedCount)}
          </Row>
          <Row name={words.cardTotal}>{formatRand(report.cardCents)}</Row>
          {report.redeemedCount !== 0 && <Row name={words.redeemed}>{report.redeemedCount}</Row>}
          {report.refundedToVoucherCount !== 0 && (
            <Row name={words.refundedToVoucher}>{report.refundedToVoucherCount}</Row>
          )}
          <Row name={words.open}>{report.openCount}</Row>
        </Rows>
        <p className={styles['soft']}>{words.blind}</p>
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

interface Of {
  readonly report: ShiftReportView;
}

interface MomentsProps extends Pick<ShiftReportView, 'closed'> {
  readonly report: Pick<ShiftReportView, 'opened' | 'slipNumbers'>;
}

function Moments({ report: { opened, slipNumbers }, closed }: MomentsProps): ReactElement {
  const line = ({ atUtcMs, by }: ShiftReportView['opened']): string =>
    `${formatSastDateTime(atUtcMs).slice(0, 16)} ${by}`;
  return (
    <p className={styles['soft']}>
      {line(opened)}
      {closed !== null && ` – ${line(closed)}`}
      {slipNumbers !== null && ` · ${words.slips} ${slipNumbers[0]}–${slipNumbers[1]}`}
    </p>
  );
}

function Sold({ report: { byGroup, figures } }: Of): ReactElement {
  return (
    <Rows>
      {byGroup.map(({ key, name, soldCount, voidedCount, netCents }) => (
        <Row key={key} name={`${groupName(key, name)} · ${soldCount - voidedCount}`}>
          {formatRand(netCents)}
        </Row>
      ))}
      <Row name={words.net} size="large">
        {formatRand(figures.netSoldCents)}
      </Row>
    </Rows>
  );
}

function groupName(key: string, name: string): string {
  const names: Readonly<Record<string, string>> = en.frame.groupNames;
  return names[key] ?? name;
}

function Tenders({ report: { figures } }: Of): ReactElement {
  const { taken, refunded } = figures;
  const rows = [
    [words.cash, taken.cashCents],
    [words.card, taken.cardCents],
    [words.voucher, taken.voucherCents - refunded.voucherCents],
    [words.rounding, taken.roundingCents],
    [words.refunds, -(refunded.cashCents + refunded.cardCents)],
    [words.paidOutPins, -figures.paidOut.cents],
    [words.redeemed, figures.redeemed.cents],
    [words.refundedToVoucher, -figures.refundedToVoucher.cents],
  ] as const;
  return (
    <section>
      <Caption>{words.tenders}</Caption>
      <Rows>
        {rows
          .filter(([, cents]) => cents !== 0)
          .map(([name, cents]) => (
            <Row key={name} name={name}>
              {formatRand(cents)}
            </Row>
          ))}
      </Rows>
    </section>
  );
}

function Drawer({ report }: Of): ReactElement {
  const { expectedCents, countedCents, varianceCents } = report;
  const shift = en.office.shift;
  const moved = [
    [shift.float, report.floatCents],
    [shift.paidIn, report.payInsCents],
    [shift.paidOut, -report.payOutsCents],
    [shift.dropped, -report.dropsCents],
    [shift.takenBack, report.takenBackCents],
  ] as const;
  return (
    <section>
      <Caption>{words.drawer}</Caption>
      <Rows>
        {moved
          .filter(([name, cents]) => cents !== 0 || name === shift.float)
          .map(([name, cents]) => (
            <Row key={name} name={name}>
              {formatRand(cents)}
            </Row>
          ))}
        <Row name={words.expected}>{formatRand(expectedCents)}</Row>
        {countedCents !== null && <Row name={words.counted}>{formatRand(countedCents)}</Row>}
        {varianceCents !== null && (
          <Row name={`${words.variance}${varianceWord(varianceCents)}`} size="large">
            {formatRand(varianceCents)}
          </Row>
        )}
      </Rows>
    </section>
  );
}

function varianceWord(cents: number): string {
  if (cents === 0) return '';
  return ` · ${cents < 0 ? words.short : words.over}`;
}

function PrintAgain({ shiftNumber }: { readonly shiftNumber: number }): ReactElement {
  const [busy, setBusy] = useState(false);
  const print = async (): Promise<void> => {
    setBusy(true);
    await askTill(till.printZ({ shiftNumber }));
    setBusy(false);
  };
  return (
    <Button onPress={() => void print()} disabled={busy}>
      {en.office.shift.printAgain}
    </Button>
  );
}
