import { type Clock, onlyRests } from '@tillkeeper/domain';
import type { ReportView, Span } from '@tillkeeper/ipc';
import { type Journal, runInSlices } from '@tillkeeper/journal';
import {
  addBooking,
  type BreakdownRow,
  createTally,
  type Dimension,
  NO_FIGURES,
  type RatesAt,
  type Tally,
} from '@tillkeeper/reports';
import { hoursOf } from './hours.ts';

const LONGEST_LIST = 500;

/** The journal as reports need it. */
export type ReportJournal = Pick<Journal, 'bookings' | 'openSales'>;

/**
 * What was sold in a span of time, by everything that a manager asks for. Added up hour by hour in
 * slices, between which the till sells: a busy month has a hundred thousand bookings.
 */
export function makeReport(
  journal: ReportJournal,
  span: Span,
  ratesAt: RatesAt,
  clock: Clock,
): Promise<ReportView> {
  return runInSlices(reportInSteps(journal, span, ratesAt), clock);
}

function* reportInSteps(
  journal: ReportJournal,
  span: Span,
  ratesAt: RatesAt,
): Generator<void, ReportView, void> {
  let figures = NO_FIGURES;
  const tallies = createTallies(ratesAt);
  for (const hour of hoursOf(span)) {
    for (const booking of journal.bookings({ by: 'time', ...hour })) {
      figures = addBooking(figures, booking);
      for (const tally of Object.values(tallies)) tally.add(booking);
    }
    yield;
  }
  const by = (dimension: Dimension): BreakdownRow[] =>
    tallies[dimension].rows().slice(0, LONGEST_LIST);
  const byGroup = by('group');
  const openSales = journal.openSales();
  const lastCheckCount = openSales.filter(onlyRests).length;
  return {
    figures,
    commissionCents: byGroup.reduce((total, row) => total + row.commissionCents, 0),
    byHour: by('hour'),
    byDay: by('day'),
    byGroup,
    byProduct: by('product'),
    byOperator: by('operator'),
    byTender: by('tender'),
    byProvider: by('provider'),
    openCount: openSales.length - lastCheckCount,
    lastCheckCount,
  };
}

function createTallies(ratesAt: RatesAt): Readonly<Record<Dimension, Tally>> {
  const of = (dimension: Dimension): Tally => createTally(dimension, ratesAt);
  return {
    hour: of('hour'),
    day: of('day'),
    group: of('group'),
    product: of('product'),
    operator: of('operator'),
    tender: of('tender'),
    provider: of('provider'),
  };
}
