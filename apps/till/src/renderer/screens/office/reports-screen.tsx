import { formatRand, plainName } from '@tillkeeper/domain';
import type { BreakdownView, ReportView } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useState } from 'react';
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
import { useKey } from '../../components/use-keys.ts';
import { askTill } from '../../stores/ask.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { BarChart } from './bar-chart.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { FigureCards } from './figure-cards.tsx';
import styles from './office.module.css';
import { PastShifts } from './past-shifts.tsx';
import { type SpanName, spanOf } from './spans.ts';

const words = en.office.figures;
type ListName = keyof typeof words.dimensions;

/** What was sold, read at a glance: sums, a chart, and the same by whatever a manager asks for. */
export function ReportsScreen(): ReactElement {
  const [name, setName] = useState<SpanName>('today');
  const [list, setList] = useState<ListName>('group');
  const span = spanOf(name, Date.now());
  const report = useReport(span.fromUtcMs, span.toUtcMs);
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
            <ExportButtons span={span} kinds={['report-csv', 'report-pdf', 'sales-csv']} />
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
          <Report report={report} byDay={isLong(name)} list={list} onList={setList} />
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
  readonly byDay: boolean;
  readonly list: ListName;
  readonly onList: (list: ListName) => void;
}

function Report({ report, byDay, list, onList }: ReportProps): ReactElement {
  const bars = byDay
    ? report.byDay.map(({ key, netCents }) => ({ label: key.slice(8), cents: netCents }))
    : hoursOf(report.byHour);
  return (
    <>
      <FigureCards report={report} />
      {bars.length === 0 ? (
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
              {words.rowWords(row.soldCount, row.voidedCount)}
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
  const names: Readonly<Record<string, string>> =
    list === 'group' ? en.frame.groupNames : list === 'tender' ? words.tenders : {};
  return names[key] ?? (list === 'product' ? plainName(name) : name);
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

const FEWEST_HOURS = 8;

// Every hour between the first and the last has a bar: a quiet hour is a figure, too.
function hoursOf(rows: readonly BreakdownView[]): { label: string; cents: number }[] {
  const hours = rows.map(({ key }) => Number(key));
  if (hours.length === 0) return [];
  const last = Math.max(...hours, FEWEST_HOURS - 1);
  const first = Math.min(...hours, last - FEWEST_HOURS + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const hour = first + index;
    const row = rows.find(({ key }) => Number(key) === hour);
    return { label: `${hour}h`, cents: row?.netCents ?? 0 };
  });
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
