import {
  givesValueAway,
  lacksCardReference,
  type Sale,
  startOfSastDayUtcMs,
} from '@tillkeeper/domain';
import type {
  ConfirmAnswer,
  ConfirmSale,
  Done,
  JudgeSlip,
  RevealAnswer,
  SaleView,
  Today,
} from '@tillkeeper/ipc';
import { breakdown, figuresOf } from '@tillkeeper/reports';
import type { SaleEvent } from '@tillkeeper/sale-engine';
import { secretsOf } from '../secrets-view.ts';
import type { TillSession } from '../till-session.ts';
import { overspendsVoucher, refundsBeyondRedeemed, vouchersToSpend } from '../vouchers.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long after the sale its PIN may be shown and its paper doubted: old PINs are nobody's business. */
const REVEAL_WINDOW_MS = 10 * 60 * 1000;

/** Sells what the cashier confirmed, or says why not. */
export function confirmSale(
  session: TillSession,
  ask: ConfirmSale,
  /** Whether somebody who may undo sales answers for it. */
  supervised = false,
): ConfirmAnswer {
  const product = session.catalogue.product(ask.productCode);
  if (product === undefined)
    return { kind: 'refused', why: 'unknown-product', detail: ask.productCode };
  if (givesValueAway(product.group) && !supervised)
    return { kind: 'refused', why: 'needs-supervisor', detail: product.group };
  // The list was synced since: the code may stand for something else now.
  if (product.name !== ask.productName)
    return { kind: 'refused', why: 'product-changed', detail: ask.productCode };
  // A confirmation that was recorded already has spent its own voucher: the engine knows it again.
  const isNew = session.journal.saleByIntent(ask.intentId) === undefined;
  if (isNew && lacksShift(session)) return { kind: 'refused', why: 'shift-needed', detail: '' };
  if (isNew && session.config.counter.cardReferenceNeeded && lacksCardReference(ask.tender))
    return { kind: 'refused', why: 'card-reference-needed', detail: '' };
  if (isNew && overspendsVoucher(session.journal, ask.tender))
    return { kind: 'refused', why: 'voucher-spent', detail: '' };
  if (isNew && refundsBeyondRedeemed(session.journal, product.group, ask.amountCents))
    return { kind: 'refused', why: 'not-redeemed-here', detail: '' };
  const { productCode: _code, productName: _name, ...order } = ask;
  const withoutPrinter = session.takePrinterWaiver(ask.intentId);
  const sale = session.engine.confirm({
    ...order,
    product,
    ...(withoutPrinter === undefined ? {} : { withoutPrinter }),
  });
  // Its screen comes up with the answer; from then on the screen says what it shows.
  if (sale.ok) session.attend(sale.value.intent.saleId);
  if (sale.ok) return { kind: 'accepted', sale: session.view(sale.value) };
  return { kind: 'refused', ...sale.error };
}

/** A shop may want every sale in the books of a shift, so that the drawer can be checked. */
function lacksShift({ config, journal }: TillSession): boolean {
  return config.counter.shiftNeeded && journal.house().shifts.current === null;
}

/** One sale, or null when there is no such sale. */
export function saleById(session: TillSession, saleId: string): SaleView | null {
  const sale = session.journal.sale(saleId);
  return sale === undefined ? null : session.view(sale);
}

/** The sales of the South African day, and, for whoever may know it, what they add up to. */
export function today(session: TillSession, nowUtcMs: number, mayKnowCash: boolean): Today {
  const start = startOfSastDayUtcMs(nowUtcMs);
  const sales = session.journal.salesBetween(start, start + DAY_MS);
  // Counted as every report does: voids are taken off when they are made.
  const bookings = session.journal.bookings({
    by: 'time',
    fromUtcMs: start,
    toUtcMs: start + DAY_MS,
  });
  const { sold, voided, netSoldCents } = figuresOf(bookings);
  const inCash = breakdown(bookings, 'tender').find(({ key }) => key === 'cash');
  return {
    sales: sales.map((sale) => session.view(sale)),
    soldCount: sold.count - voided.count,
    takings: mayKnowCash
      ? { takenCents: netSoldCents, cashTakenCents: inCash?.netCents ?? 0 }
      : null,
    vouchersInHand: vouchersToSpend(session.journal, nowUtcMs),
  };
}

/** Everything whose money or slip is unsettled, of whatever day. */
export function openItems(session: TillSession): SaleView[] {
  return session.journal.openSales().map((sale) => session.view(sale));
}

/** Passes on what the cashier did; refused when it does not fit where the sale stands. */
export function tell(session: TillSession, saleId: string, event: SaleEvent): Done {
  const before = session.journal.sale(saleId);
  const after = session.engine.tell(saleId, event);
  if (before === undefined || after === undefined) return { kind: 'refused', why: 'no such sale' };
  const changed = JSON.stringify(before) !== JSON.stringify(after);
  return changed
    ? { kind: 'done' }
    : { kind: 'refused', why: `not while ${after.phase.kind}, ${after.slip.kind}` };
}

/** The PIN or tokens of a sale, while its customer can still be at the counter. */
export function revealSecrets(session: TillSession, saleId: string): RevealAnswer {
  const sale = session.journal.sale(saleId);
  if (sale?.phase.kind !== 'sold') return { kind: 'refused', why: 'not sold' };
  const wasNeverOut = sale.slip.kind === 'due' && sale.slip.copyNumber === 0;
  if (!wasNeverOut && !isFresh(session, sale)) return { kind: 'refused', why: 'too late' };
  const evidence = session.journal.readSecret(saleId, 'evidence');
  if (evidence === undefined) return { kind: 'refused', why: 'gone' };
  // What was sealed beside an approved attempt is its evidence; the journal vouches for it.
  return { kind: 'shown', secrets: secretsOf(evidence as Parameters<typeof secretsOf>[0]) };
}

/** The cashier's answer to "Did it come out?". A paper that came out can be doubted for minutes only. */
export function judgeSlip(
  session: TillSession,
  { saleId, paper, cameOut }: JudgeSlip,
  operatorName: string,
): Done {
  const sale = session.journal.sale(saleId);
  const state = paper === 'slip' ? sale?.slip : sale?.pendingSlip;
  if (sale !== undefined && state?.kind === 'printed' && !isFresh(session, sale))
    return { kind: 'refused', why: 'too late' };
  return tell(session, saleId, { kind: 'slip-judged', paper, cameOut, operatorName });
}

// By the engine's clock, which nobody can set. What was sold before this start is closed: its age
// could only be read from the wall clock, and whoever sets that back would read old PINs.
function isFresh({ engine }: TillSession, sale: Sale): boolean {
  const { saleId } = sale.intent;
  const ageMs = sale.phase.kind === 'sold' ? engine.sinceSoldMs(saleId) : engine.ageMs(sale);
  return ageMs !== undefined && ageMs <= REVEAL_WINDOW_MS;
}
