import {
  isBookedSold,
  isPaid,
  moneyFlow,
  nobodyPaid,
  openCents,
  type Sale,
} from '@tillkeeper/domain';
import type { BookedLine } from '@tillkeeper/journal';
import type { Autopsy } from '../autopsy.ts';
import type { FactRecord } from '../witness/records.ts';
import type { Invariant } from './check.ts';
import { describe, isSold, standingSales } from './reconcile.ts';

/**
 * 5. "Tenders taken less refunds = the provider's net + the open items, to the cent." An open item is
 * what the journal itself lists: money that is owed back, or goods that the store has paid for.
 */
export const moneyAddsUp: Invariant = (autopsy) => {
  const { takenFromWalletCents } = autopsy;
  const sales = autopsy.sales.filter((sale) => !nobodyPaid(sale));
  const goods = standingSales(autopsy).filter(({ redeemedPin }) => redeemedPin === undefined);
  const providerCents = sum(goods.map(({ amountCents }) => amountCents));
  const strangersCents = strangersTook(autopsy);
  const inTillCents = sum(sales.map(keptCents));
  const openCents = sum(sales.map(openItemCents));
  const words: string[] = sales.flatMap(wrongSide);
  if (inTillCents !== providerCents + openCents)
    words.push(`${inTillCents} c in the till, ${providerCents} c sold, ${openCents} c open`);
  if (takenFromWalletCents !== providerCents + strangersCents)
    words.push(`the wallet lost ${takenFromWalletCents} c for ${providerCents} c of sales`);
  return words;
};

/**
 * What vouchers brought: the provider's balance of redemptions is the redemptions that the journal
 * holds for sold, for what they were worth.
 */
export const redemptionsAddUp: Invariant = (autopsy) => {
  // A stranger's redemption brings the same shop's account something too.
  const standing = autopsy.entries.filter(
    ({ status, redeemedPin }) => status === 'Sold' && redeemedPin !== undefined,
  );
  const standingCents = sum(standing.map(({ amountCents }) => amountCents));
  const booked = autopsy.sales.filter(
    (sale) => sale.phase.kind === 'sold' && sale.intent.target.kind === 'customer-pin',
  );
  const words = booked.flatMap(({ intent, phase }) => {
    const entry = standing.find(({ reference }) => reference === intent.request.reference);
    const heldCents = phase.kind === 'sold' ? phase.approval.evidence.valueCents : undefined;
    return entry === undefined || entry.amountCents === heldCents
      ? []
      : [`${entry.reference}: ${entry.amountCents} c redeemed, ${heldCents} c in the journal`];
  });
  return standingCents === autopsy.redeemedCents
    ? words
    : [...words, `${autopsy.redeemedCents} c of redemptions, ${standingCents} c of them stand`];
};

/**
 * What the shop's books say: taken less refunded is sold less voided plus what is open, to the cent,
 * and sold less voided is what the journal holds for sold.
 */
export const booksAddUp: Invariant = ({ bookings, sales }) => {
  const of = (kind: BookedLine['kind']): number =>
    sum(
      bookings
        .filter((each) => each.kind === kind && moneyFlow(each.productGroup).drawer === 'in')
        .map(({ amountCents }) => amountCents),
    );
  const tenderCents = of('taken') - of('refunded');
  const soldCents = of('sold') - of('voided');
  const openNowCents = sum(sales.map(openCents));
  const heldForSoldCents = sum(
    sales
      .filter((sale) => isBookedSold(sale) && isPaid(sale))
      .map(({ intent }) => intent.amountCents),
  );
  const words: string[] = [];
  if (tenderCents !== soldCents + openNowCents)
    words.push(`${tenderCents} c of tenders, ${soldCents} c sold, ${openNowCents} c open`);
  if (soldCents !== heldForSoldCents)
    words.push(`${soldCents} c booked as sold, ${heldForSoldCents} c sold`);
  return words;
};

/**
 * 8. "No refund while SOLD is possible, except by an audited override": the sale can't become sold to
 * the customer any more, and a PIN that has left the till has been undone first.
 */
export const noRefundWhileSoldIsPossible: Invariant = (autopsy) =>
  autopsy.sales.flatMap((sale) => {
    const facts = autopsy.facts.filter(({ saleId }) => saleId === sale.intent.saleId);
    const paid = facts.findIndex(({ fact }) => fact.kind === 'refund-paid');
    if (paid < 0) return [];
    return problemsWithRefund(sale, facts, paid, autopsy);
  });

function problemsWithRefund(
  { intent }: Sale,
  facts: readonly FactRecord[],
  paid: number,
  { papers }: Autopsy,
): string[] {
  const { reference } = intent.request;
  const { stillGood = [], atMs: paidMs = 0 } = facts[paid] ?? {};
  const words: string[] = [];
  if (!facts.slice(0, paid).some(({ fact }) => CLOSED_TO_CUSTOMER.has(fact.kind)))
    words.push(`${reference}: money back while it was being sold`);
  if (facts.slice(paid).some(({ fact }) => fact.kind === 'sale-sold'))
    words.push(`${reference}: sold after the money was given back`);
  const out = papers
    .filter(
      ({ saleId, came, atMs }) => saleId === intent.saleId && came !== 'nothing' && atMs <= paidMs,
    )
    .flatMap(({ slip }) => slip.secrets);
  const settled = facts.slice(0, paid).some(({ fact }) => fact.kind === 'sale-settled');
  if (!settled && out.some((secret) => stillGood.includes(secret)))
    words.push(`${reference}: money back for a slip that is still good`);
  return words;
}

// After one of these the customer can't get the goods from this till any more.
const CLOSED_TO_CUSTOMER: ReadonlySet<string> = new Set([
  'reversal-owed',
  'sale-declined',
  'sale-not-sold',
  'sale-reversed',
  'sale-settled',
]);

function keptCents({ intent, refund }: Sale): number {
  return refund === 'paid' ? 0 : intent.amountCents;
}

/** What a sale adds to the open items: owed to the customer, or (negative) bought by the store. */
export function openItemCents(sale: Sale): number {
  const { amountCents } = sale.intent;
  const isBought = isSold(sale) || sale.phase.kind === 'unreversible';
  if (isBought) return sale.refund === 'paid' ? -amountCents : 0;
  return sale.refund === 'paid' ? 0 : amountCents;
}

// A customer has the goods or the money, never both and never neither.
function wrongSide(sale: Sale): string[] {
  const { reference } = sale.intent.request;
  const hasGoods = sale.phase.kind === 'sold';
  if (hasGoods && sale.refund !== 'none')
    return [`${reference}: goods and money, ${describe(sale)}`];
  const isOver = ['declined', 'not-sold', 'reversed'].includes(sale.phase.kind);
  if (isOver && sale.refund === 'none') return [`${reference}: no goods and no money back`];
  return [];
}

function strangersTook({ entries, foreign }: Autopsy): number {
  const theirs = entries.filter(
    ({ reference, status, redeemedPin }) =>
      foreign.has(reference) && status === 'Sold' && redeemedPin === undefined,
  );
  return sum(theirs.map(({ amountCents }) => amountCents));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, each) => total + each, 0);
}
