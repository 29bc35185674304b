import type { ReportView, Span } from '@tillkeeper/ipc';
import type { Journal } from '@tillkeeper/journal';
import {
  type BreakdownRow,
  breakdown,
  type CommissionRate,
  type Dimension,
  figuresOf,
} from '@tillkeeper/reports';

const LONGEST_LIST = 500;

/** What was sold in a span of time, by everything that a manager asks for. */
export function makeReport(
  journal: Pick<Journal, 'bookings' | 'openSales'>,
  { fromUtcMs, toUtcMs }: Span,
  rates: readonly CommissionRate[],
): ReportView {
  const bookings = journal.bookings({ by: 'time', fromUtcMs, toUtcMs });
  const by = (dimension: Dimension): BreakdownRow[] =>
    breakdown(bookings, dimension, rates).slice(0, LONGEST_LIST);
  const byGroup = by('group');
  return {
    figures: figuresOf(bookings),
    commissionCents: byGroup.reduce((total, row) => total + row.commissionCents, 0),
    byHour: by('hour'),
    byDay: by('day'),
    byGroup,
    byProduct: by('product'),
    byOperator: by('operator'),
    byTender: by('tender'),
    byProvider: by('provider'),
    openCount: journal.openSales().length,
  };
}
