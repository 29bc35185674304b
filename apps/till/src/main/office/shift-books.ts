import { foldShift, type HouseFact, type OpenShift, type Sale } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';
import { type ShiftReport, shiftReport } from '@tillkeeper/reports';
import { besideBookings } from './beside-bookings.ts';
import { type ClosedFact, type Closing, closingOf, closingsBefore } from './closings.ts';

/** A shift that was closed, with everything that its Z said. */
export interface ClosedShift {
  readonly shift: OpenShift;
  readonly closed: ClosedFact;
  readonly report: ShiftReport;
}

/** The journal as the books of shifts are read from it. */
type Books = Pick<Journal, 'houseFacts' | 'head' | 'bookings' | 'sale'>;

/** What a shift adds up to over a range of events, with what was open at its end. */
export function reportOver(
  journal: Books,
  shift: OpenShift,
  { afterSeq, throughSeq }: { readonly afterSeq: number; readonly throughSeq: number },
  openSales: readonly Sale[],
): ShiftReport {
  const bookings = journal.bookings({ by: 'event', afterSeq, throughSeq });
  const moved = journal
    .houseFacts({ kinds: ['cash-moved'], afterSeq, beforeSeq: throughSeq + 1, limit: ALL })
    .flatMap(({ fact }) => (fact.kind === 'cash-moved' ? [fact] : []));
  return shiftReport(shift, bookings, openSales, besideBookings(journal, bookings, moved));
}

/** Closed shifts, newest first; those before a shift's own Z, or the newest. */
export function closedShifts(
  journal: Books,
  limit: number,
  beforeShift: number | null,
): readonly ClosedFact[] {
  const place = beforeShift === null ? undefined : closingOf(journal, beforeShift);
  if (beforeShift !== null && place === undefined) return [];
  return closingsBefore(journal, limit, place?.seq).map(({ fact }) => fact);
}

/** A Z as it was; what was open then is what its fact says, whatever became of it since. */
export function readClosedShift(journal: Books, shiftNumber: number): ClosedShift | undefined {
  const closing = closingOf(journal, shiftNumber);
  const shift = closing && shiftBefore(journal, closing);
  if (closing === undefined || shift === undefined) return undefined;
  const { fact } = closing;
  const { expectedCents, openSlipNumbers, lastCheckCount = 0, refundsDue = NOTHING_DUE } = fact;
  const made = reportOver(journal, shift, fact, []);
  const open = {
    ...made.open,
    slipNumbers: openSlipNumbers,
    lastCheckCount,
    refundsDueCount: refundsDue.count,
    refundsDueCents: refundsDue.cents,
  };
  return { shift, closed: fact, report: { ...made, expectedCents, open } };
}

const NOTHING_DUE = { count: 0, cents: 0 } as const;

// The shift as it stood before its Z, folded again from the facts between that and the Z before.
function shiftBefore(
  journal: Books,
  { seq, fact: { shiftNumber } }: Closing,
): OpenShift | undefined {
  const afterSeq = closingsBefore(journal, 1, seq)[0]?.seq ?? 0;
  const facts = journal
    .houseFacts({ kinds: SHIFT_KINDS, afterSeq, beforeSeq: seq, limit: ALL })
    .map(({ fact }) => fact)
    .filter((fact): fact is HouseFact => 'shiftNumber' in fact && fact.shiftNumber === shiftNumber)
    .reverse();
  return foldShift(shiftNumber, facts);
}

const SHIFT_KINDS = ['shift-opened', 'cash-moved', 'x-read', 'cash-counted'] as const;
const ALL = Number.MAX_SAFE_INTEGER;
