import { formatRand, plainName } from '@tillkeeper/domain';
import type { BreakdownView, ReportView, Span } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Tabs } from '../../components/tabs.tsx';
import {
  Caption,
  Heading,
  TicketActions,
  TicketBody,
  TwoPane,
} from '../../components/two-pane.tsx';
import { useFoundFocus } from '../../components/use-found-focus.ts';
import { useKey } from '../../components/use-keys.ts';
import { askTill } from '../../stores/ask.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { BarChart } from './bar-chart.tsx';
import { dayBars, hourBars } from './chart-bars.ts';
import { ExportButton } from './export-button.tsx';
import { FigureCards } from './figure-cards.tsx';
import styles from './office.module.css';
import { PastShifts } from './past-shifts.tsx';
import { type SpanName, spanOf } from './spans.ts';

const words = en.office.figures;
type ListName = keyof typeof words.dimensions;
const REPORT_NOTES_SHOWN = [words.notes.voids, words.notes.commission];

/** What was sold, read at a glance: sums, a chart, and the same by whatever a manager asks for. */
export function ReportsScreen(): ReactElement {
  const [name, setName] = useState<SpanName>('today');
  const [list, setList] = useState<ListName>('group');
  const span = spanOf(name, Date.now());
  const report = useReport(span.fromUtcMs, span.toUtcMs);
  useFoundFocus();
  useKey('Escape', () => go({ kind: 'manage' }));
  return (
    <TwoPane
      ticketLabel={en.office.shift.past}
      ticket={
        <>
          <TicketBody>
            <Heading level={2}>{en.office.shift.past}</Heading>
            <PastShifts />
          </TicketBody>
          <TicketActions>
            <ExportButton span={span} whats={['report', 'sales']} />
            <Button hint="Esc" onPress={() => go({ kind: 'manage' })}>
              {en.office.back}
            </Button>
          </TicketActions>
        </>
      }
    >
      <div className={styles['screen']}>
        <Heading>{words.title}</Heading>
        <Tabs
          label={words.span}
          chosen={name}
          options={entriesOf(words.spans)}
          onChoose={setName}
        />
        {report === null ? (
          <p role="status">{words.loading}</p>
        ) : (
          <Report report={report} span={span} byDay={isLong(name)} list={list} onList={setList} />
        )}
      </div>
    </TwoPane>
  );
}

function useReport(fromUtcMs: number, toUtcMs: number): ReportView | null {
  const [report, setReport] = useState<ReportView | null>(null);
  useEffect(() => {
    let wanted = true;
    void askTill(till.report({ fromUtcMs, toUtcMs })).then((made) => {
      if (wanted && made !== undefined) setReport(made);
    });
    return () => {
      wanted = false;
    };
  }, [fromUtcMs, toUtcMs]);
  return report;
}

interface ReportProps {
  readonly report: ReportView;
  readonly span: Span;
  readonly byDay: boolean;
  readonly list: ListName;
  readonly onList: (list: ListName) => void;
}

function Report({ report, span, byDay, list, onList }: ReportProps): ReactElement {
  const { fromUtcMs, toUtcMs } = span;
  const bars = useMemo(
    () =>
      byDay ? dayBars(report.byDay, { fromUtcMs, toUtcMs }, Date.now()) : hourBars(report.byHour),
    [report, byDay, fromUtcMs, toUtcMs],
  );
  return (
    <>
      <FigureCards report={report} />
      {report.byDay.length === 0 ? (
        <p className={styles['soft']} role="status">
          {words.none}
        </p>
      ) : (
        <section className={styles['section']}>
          <Caption>{byDay ? words.byDay : words.byHour}</Caption>
          <BarChart bars={bars} />
        </section>
      )}
      <section className={styles['section']}>
        <Tabs
          label={words.by}
          chosen={list}
          options={entriesOf(words.dimensions)}
          onChoose={onList}
        />
        <BreakdownList rows={rowsOf(report, list)} list={list} />
        {REPORT_NOTES_SHOWN.map((note) => (
          <p key={note} className={styles['soft']}>
            {note}
          </p>
        ))}
      </section>
    </>
  );
}

function BreakdownList(props: { rows: readonly BreakdownView[]; list: ListName }): ReactElement {
  return (
    <ul>
      {props.rows.map((row) => (
        <li key={row.key} className={styles['row']}>
          <span className={styles['what']}>
            <strong>{nameOf(row, props.list)}</strong>
            <span>
              {words.rowWords(row.soldCount - row.voidedCount, row.voidedCount)}
              {row.commissionCents !== 0 &&
                ` · ${words.commission} ${formatRand(row.commissionCents)}`}
            </span>
          </span>
          <strong className={styles['sum']}>{formatRand(row.netCents)}</strong>
        </li>
      ))}
    </ul>
  );
}

function nameOf({ key, name }: BreakdownView, list: ListName): string {
  switch (list) {
    case 'group': {
      const names: Readonly<Record<string, string>> = en.frame.groupNames;
      return names[key] ?? name;
    }
    case 'product':
      return plainName(name);
    case 'tender':
      return words.tender(key);
    case 'provider':
      return words.provider(key);
    case 'operator':
      return name;
  }
}

function rowsOf(report: ReportView, list: ListName): readonly BreakdownView[] {
  switch (list) {
    case 'group':
      return report.byGroup;
    case 'product':
      return report.byProduct;
    case 'operator':
      return report.byOperator;
    case 'tender':
      return report.byTender;
    case 'provider':
      return report.byProvider;
  }
}

function isLong(name: SpanName): boolean {
  return name === 'week' || name === 'month' || name === 'last';
}

function entriesOf<Id extends string>(
  names: Readonly<Record<Id, string>>,
): (readonly [Id, string])[] {
  const ids = Object.keys(names) as Id[];
  return ids.map((id) => [id, names[id]]);
}
