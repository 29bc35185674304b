import type { OpenShift } from '@tillkeeper/domain';
import type { BlindXView, ShiftReportView, ShiftView } from '@tillkeeper/ipc';
import type { ShiftReport } from '@tillkeeper/reports';
import { closingsBefore } from './closings.ts';
import type { ClosedShift, ShiftJournal } from './shifts.ts';

/** The open shift as everybody at the till may know it. */
export function shiftView(
  journal: ShiftJournal,
  isStale: (shift: OpenShift) => boolean,
  expectedCents: number | null,
  knowsCash: boolean,
): ShiftView {
  const { shifts, people } = journal.house();
  return {
    current: shifts.current && currentView(shifts.current, isStale, expectedCents),
    before: shifts.current === null ? beforeView(journal, knowsCash) : null,
    nextNumber: shifts.lastNumber + 1,
    openSlipNumbers: journal
      .openSales()
      .map(({ intent }) => intent.slipNumber)
      .sort((a, b) => a - b),
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
export function xView({ shift, figures, open, ...report }: ShiftReport): ShiftReportView {
  return {
    shiftNumber: shift.shiftNumber,
    opened: { atUtcMs: shift.openedUtcMs, by: shift.openedBy.name },
    closed: null,
    figures,
    byGroup: [...report.byGroup],
    byOperator: [...report.byOperator],
    floatCents: shift.floatCents,
    dropsCents: shift.dropsCents,
    payOutsCents: shift.payOutsCents,
    payInsCents: shift.payInsCents,
    takenBackCents: shift.takenBackCents,
    expectedCents: report.expectedCents,
    countedCents: null,
    varianceCents: null,
    slipNumbers: report.slipNumbers === null ? null : [...report.slipNumbers],
    openCount: open.slipNumbers.length,
    refundsDueCents: open.refundsDueCents,
    handedTo: null,
    chainHead: null,
  };
}

/** An X for whoever may only count. What was sold less what was paid by card would be the drawer. */
export function blindXView({ shift, figures, open, ...report }: ShiftReport): BlindXView {
  return {
    shiftNumber: shift.shiftNumber,
    opened: { atUtcMs: shift.openedUtcMs, by: shift.openedBy.name },
    slipNumbers: report.slipNumbers === null ? null : [...report.slipNumbers],
    byGroup: report.byGroup.map(({ key, name, soldCount, voidedCount }) => ({
      key,
      name,
      soldCount,
      voidedCount,
    })),
    soldCount: figures.sold.count,
    voidedCount: figures.voided.count,
    cardCents: figures.taken.cardCents - figures.refunded.cardCents,
    redeemedCount: figures.redeemed.count,
    refundedToVoucherCount: figures.refundedToVoucher.count,
    openCount: open.slipNumbers.length,
  };
}

/** A Z as it was closed. */
export function zView({ closed, report }: ClosedShift): ShiftReportView {
  const { countedCents, varianceCents, handedTo, chainHead, expectedCents } = closed;
  return {
    ...xView(report),
    closed: { atUtcMs: closed.atUtcMs, by: closed.by.name },
    expectedCents,
    countedCents,
    varianceCents,
    handedTo: handedTo?.name ?? null,
    chainHead,
  };
}
