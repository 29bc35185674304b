import { type OpenShift, onlyRests, type StatementPart } from '@tillkeeper/domain';
import type { BlindXView, ShiftReportView, ShiftView } from '@tillkeeper/ipc';
import { blindStatementOf, type ShiftReport, statementOf } from '@tillkeeper/reports';
import { zApproved } from './beside-bookings.ts';
import { closingsBefore } from './closings.ts';
import { GROUP_NAMES } from './group-names.ts';
import type { ClosedShift } from './shift-books.ts';
import type { ShiftJournal } from './shifts.ts';

/** The open shift as everybody at the till may know it. */
export function shiftView(
  journal: ShiftJournal,
  isStale: (shift: OpenShift) => boolean,
  expectedCents: number | null,
  knowsCash: boolean,
): ShiftView {
  const { shifts, people } = journal.house();
  const openSales = journal.openSales();
  return {
    current: shifts.current && currentView(shifts.current, isStale, expectedCents),
    before: shifts.current === null ? beforeView(journal, knowsCash) : null,
    nextNumber: shifts.lastNumber + 1,
    openSlipNumbers: openSales.map(({ intent }) => intent.slipNumber).sort((a, b) => a - b),
    lastCheckCount: openSales.filter(onlyRests).length,
    people: people.operators
      .filter(({ active }) => active)
      .map(({ operatorId, name }) => ({ operatorId, name })),
  };
}

// A shop that opens no shifts has sold for years since its last Z: nobody reads a larger number.
const SALES_COUNTED = 1_000;

function beforeView(journal: ShiftJournal, knowsCash: boolean): ShiftView['before'] {
  const saleCount = journal.takenSince(journal.house().shifts.closedThroughSeq, SALES_COUNTED);
  const last = knowsCash ? closingsBefore(journal, 1)[0] : undefined;
  return { saleCount, lastCountedCents: last?.fact.countedCents ?? null };
}

function currentView(
  shift: OpenShift,
  isStale: (shift: OpenShift) => boolean,
  expectedCents: number | null,
): ShiftView['current'] {
  const { counted } = shift;
  return {
    shiftNumber: shift.shiftNumber,
    opened: { atUtcMs: shift.openedUtcMs, by: shift.openedBy.name },
    floatCents: shift.floatCents,
    dropsCents: shift.dropsCents,
    payOutsCents: shift.payOutsCents,
    payInsCents: shift.payInsCents,
    takenBackCents: shift.takenBackCents,
    expectedCents,
    movements: [...shift.movements],
    counted: counted && {
      atUtcMs: counted.atUtcMs,
      by: counted.by.name,
      countedCents: counted.countedCents,
      stale: isStale(shift),
    },
  };
}

/** An X for whoever may read the books. */
export function xView(report: ShiftReport): ShiftReportView {
  return { ...headView(report), ...OPEN_STILL, ...bookView(report, null) };
}

const OPEN_STILL = {
  closed: null,
  counted: null,
  countedCents: null,
  varianceCents: null,
  handedTo: null,
  chainHead: null,
} as const;

/** An X for whoever may only count: how many, and the card machine's total. */
export function blindXView(report: ShiftReport): BlindXView {
  return { ...headView(report), parts: named(blindStatementOf(report)) };
}

/** A Z as it was closed. */
export function zView({ shift, closed, report }: ClosedShift): ShiftReportView {
  const { countedCents, varianceCents, handedTo, chainHead } = closed;
  const { counted } = shift;
  return {
    ...headView(report),
    ...bookView(report, countedCents),
    closed: { atUtcMs: closed.atUtcMs, by: closed.by.name },
    counted: counted && { atUtcMs: counted.atUtcMs, by: counted.by.name },
    countedCents,
    varianceCents,
    approved: [...report.approved, ...zApproved(closed)],
    handedTo: handedTo?.name ?? null,
    chainHead,
  };
}

function headView({
  shift,
  slipNumbers,
}: ShiftReport): Pick<BlindXView, 'shiftNumber' | 'opened' | 'slipNumbers'> {
  return {
    shiftNumber: shift.shiftNumber,
    opened: { atUtcMs: shift.openedUtcMs, by: shift.openedBy.name },
    slipNumbers: slipNumbers === null ? null : [...slipNumbers],
  };
}

function bookView(
  report: ShiftReport,
  countedCents: number | null,
): Pick<ShiftReportView, 'parts' | 'approved' | 'expectedCents'> {
  return {
    parts: named(statementOf(report, countedCents)),
    approved: [...report.approved],
    expectedCents: report.expectedCents,
  };
}

function named(parts: readonly StatementPart[]): ShiftReportView['parts'] {
  return parts.map(({ id, lines }) => ({
    id,
    lines: lines.map((line) => ({ ...line, name: GROUP_NAMES.get(line.name) ?? line.name })),
  }));
}
