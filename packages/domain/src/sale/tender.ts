/** One way of paying. Amounts are integer cents. */
export type Payment = CashPayment | CardPayment | VoucherPayment;

/** Notes and coins: what was handed over and what came back. */
export interface CashPayment {
  readonly kind: 'cash';
  readonly receivedCents: number;
  readonly changeCents: number;
  /** What rounding down to coins that exist gave away: 0 to 9, absent without rounding. */
  readonly roundingCents?: number;
}

/** Paid on the card machine, which is no part of the till. */
export interface CardPayment {
  readonly kind: 'card';
  /** Absent where the card paid all of it. */
  readonly amountCents?: number;
  /** As the card machine's slip has it, typed by the cashier. */
  readonly reference?: string;
}

/** Paid with a 1Voucher that was redeemed for it: a money call of its own. */
export interface VoucherPayment {
  readonly kind: 'voucher';
  readonly amountCents: number;
  readonly redemptionSaleId: string;
}

/**
 * How the customer pays: one way, or several that add up to the price. `none`: nobody pays the
 * shop, for free electricity or for a service (redemption, refund, cancellation).
 */
export type Tender =
  | Payment
  | { readonly kind: 'split'; readonly parts: readonly Payment[] }
  | { readonly kind: 'none' };

/** What a tender leaves with the shop, by where it lies. Together with the rounding it is the price. */
export interface TenderTotals {
  /** In the drawer: received less change. */
  readonly cashCents: number;
  readonly cardCents: number;
  readonly voucherCents: number;
  readonly roundingCents: number;
}

/** Coins below this are no longer made. */
export const SMALLEST_COIN_CENTS = 10;

/** The payments of a tender: none, one or several. */
export function paymentsOf(tender: Tender): readonly Payment[] {
  if (tender.kind === 'none') return [];
  return tender.kind === 'split' ? tender.parts : [tender];
}

/** The notes and coins of a tender; `undefined` when none were handed over. */
export function cashOf(tender: Tender): CashPayment | undefined {
  return paymentsOf(tender).find((payment) => payment.kind === 'cash');
}

/** Whether a card paid some of it and nobody said which slip of the card machine that is. */
export function lacksCardReference(tender: Tender): boolean {
  return paymentsOf(tender).some(
    (payment) => payment.kind === 'card' && (payment.reference ?? '').trim() === '',
  );
}

/** Where the money of a tender lies. */
export function tenderTotals(tender: Tender, priceCents: number): TenderTotals {
  return paymentsOf(tender)
    .map((payment) => totalsOf(payment, priceCents))
    .reduce(addTotals, NO_MONEY);
}

/** Whether the parts of a tender are the price, to the cent. */
export function paysExactly(tender: Tender, priceCents: number): boolean {
  if (tender.kind === 'split' && !isProperSplit(tender.parts)) return false;
  const { cashCents, cardCents, voucherCents, roundingCents } = tenderTotals(tender, priceCents);
  return cashCents + cardCents + voucherCents + roundingCents === priceCents;
}

/** The price in coins that exist: down to the next ten cents, for the customer's good. */
export function roundedDownCents(priceCents: number): number {
  return priceCents - (priceCents % SMALLEST_COIN_CENTS);
}

/**
 * What a shop that rounds gives away of a sum to pay in cash: 0 to 9 cents. A few cents alone are
 * never rounded away, or something would be had for nothing.
 */
export function roundingOf(dueCents: number): number {
  const payableCents = roundedDownCents(dueCents);
  return payableCents === 0 ? 0 : dueCents - payableCents;
}

/** What the provider is told of how the customer paid. */
export function tenderWord(tender: Tender): 'cash' | 'card' {
  return paymentsOf(tender).some(({ kind }) => kind === 'card') ? 'card' : 'cash';
}

function totalsOf(payment: Payment, priceCents: number): TenderTotals {
  switch (payment.kind) {
    case 'cash': {
      const cashCents = payment.receivedCents - payment.changeCents;
      return { ...NO_MONEY, cashCents, roundingCents: payment.roundingCents ?? 0 };
    }
    case 'card':
      return { ...NO_MONEY, cardCents: payment.amountCents ?? priceCents };
    case 'voucher':
      return { ...NO_MONEY, voucherCents: payment.amountCents };
  }
}

/** No money at all. */
export const NO_MONEY: TenderTotals = {
  cashCents: 0,
  cardCents: 0,
  voucherCents: 0,
  roundingCents: 0,
};

/** Two piles of money in one. */
export function addTotals(one: TenderTotals, other: TenderTotals): TenderTotals {
  return {
    cashCents: one.cashCents + other.cashCents,
    cardCents: one.cardCents + other.cardCents,
    voucherCents: one.voucherCents + other.voucherCents,
    roundingCents: one.roundingCents + other.roundingCents,
  };
}

// One pile of cash, and each part worth something of its own: a part without an amount would be all of it.
function isProperSplit(parts: readonly Payment[]): boolean {
  const cash = parts.filter(({ kind }) => kind === 'cash');
  const worths = parts.map((part) =>
    part.kind === 'cash' ? part.receivedCents - part.changeCents : (part.amountCents ?? 0),
  );
  return parts.length > 1 && cash.length <= 1 && worths.every((cents) => cents > 0);
}
