import {
  type Approved,
  type ChangeVoucher,
  type HouseFact,
  moneyFlow,
  type Sale,
} from '@tillkeeper/domain';
import type { BookedLine, Journal } from '@tillkeeper/journal';
import type { Amount, BesideBookings } from '@tillkeeper/reports';
import type { ClosedFact } from './closings.ts';

/** What of the journal tells more of a booking than its line. */
type Sales = Pick<Journal, 'sale'>;
type MovedFact = Extract<HouseFact, { kind: 'cash-moved' }>;

/** What stands on an X or Z and in no booking: who answered for what, and vouchers given as change. */
export function besideBookings(
  journal: Sales,
  bookings: readonly BookedLine[],
  moved: readonly MovedFact[],
): BesideBookings {
  const voids = bookings.flatMap(({ kind, saleId }) =>
    kind === 'voided' ? voidApprover(journal.sale(saleId)) : [],
  );
  return {
    changeVouchers: changeVouchers(journal, bookings),
    approved: [...tally('voids', voids), ...movesApproved(moved)],
  };
}

/**
 * Who answers for a Z: for the difference, for who takes over what is open, or for closing it. Nobody
 * where that was not kept yet: whoever closed it may have had somebody's word for it.
 */
export function zApproved({ varianceCents, handedTo, by, approvedBy }: ClosedFact): Approved[] {
  if (approvedBy === undefined) return [];
  const { name } = approvedBy ?? by;
  const what: Approved['what'][] = [
    ...(varianceCents === 0 ? [] : (['difference'] as const)),
    ...(handedTo === null ? [] : (['handOver'] as const)),
  ];
  return (what.length === 0 ? (['closing'] as const) : what).map((each) => ({
    what: each,
    name,
    count: 1,
  }));
}

// What the till undid by itself or a person settled is no void: nobody was asked for it.
function voidApprover(sale: Sale | undefined): string[] {
  const voided = sale?.voided;
  return voided === undefined ? [] : [voided.approverName ?? voided.operatorName];
}

function movesApproved(moved: readonly MovedFact[]): Approved[] {
  const approvers = (is: (fact: MovedFact) => boolean): string[] =>
    moved.filter(is).map(({ by, approvedBy }) => (approvedBy ?? by).name);
  const isBack = ({ takesBack }: MovedFact): boolean => takesBack !== undefined;
  const isFirst = (wanted: MovedFact['movement']) => (fact: MovedFact) =>
    fact.movement === wanted && !isBack(fact);
  return [
    ...tally('payIns', approvers(isFirst('pay-in'))),
    ...tally('payOuts', approvers(isFirst('pay-out'))),
    ...tally('takenBack', approvers(isBack)),
  ];
}

function tally(what: Approved['what'], names: readonly string[]): Approved[] {
  return [...new Set(names)].map((name) => ({
    what,
    name,
    count: names.filter((each) => each === name).length,
  }));
}

function changeVouchers(journal: Sales, bookings: readonly BookedLine[]): Amount {
  return bookings.reduce(
    ({ count, cents }, booking) => {
      const change = isRedemption(booking) ? changeOf(journal.sale(booking.saleId)) : undefined;
      if (change === undefined) return { count, cents };
      const sign = booking.kind === 'sold' ? 1 : -1;
      const valueCents = change.by === 'slip' ? change.valueCents : 0;
      return { count: count + sign, cents: cents + sign * valueCents };
    },
    { count: 0, cents: 0 },
  );
}

function isRedemption({ kind, productGroup }: BookedLine): boolean {
  const { drawer, wallet } = moneyFlow(productGroup);
  return drawer === 'none' && wallet === 'in' && (kind === 'sold' || kind === 'voided');
}

function changeOf(sale: Sale | undefined): ChangeVoucher | undefined {
  return sale?.attempts.findLast(({ approval }) => approval !== undefined)?.approval?.evidence
    .change;
}
