import { moneyFlow } from '../product.ts';
import type { SaleFact } from './fact.ts';
import type { Sale } from './sale.ts';

/**
 * What a fact means for the books of the shop.
 * - `taken`: the customer's money is in the drawer or on the card machine.
 * - `sold`: the customer has bought it.
 * - `voided`: bought no more; what was sold is undone at the provider, or a person says so.
 * - `refunded`: the customer's money went back.
 *
 * At every moment taken less refunded is sold less voided plus what is open, to the cent, over all
 * that customers pay the shop for.
 */
export type BookingKind = 'taken' | 'sold' | 'voided' | 'refunded';

/** One line of the books. Amounts and products are those of its sale. */
export interface Booking {
  readonly kind: BookingKind;
  readonly atUtcMs: number;
  /** Who did it: the seller, whoever voided, whoever gave the money back. */
  readonly operatorName: string;
}

/** What one fact books; `before` and `after` are its sale without and with it. */
export function bookingOf(
  before: Sale | undefined,
  fact: SaleFact,
  after: Sale,
): Booking | undefined {
  const seller = after.intent.operatorName;
  if (fact.kind === 'sale-intended') {
    // A service takes no money: the customer's voucher is redeemed, or cash is paid out when it is done.
    if (!isPaid(after)) return undefined;
    return { kind: 'taken', atUtcMs: fact.intent.createdUtcMs, operatorName: seller };
  }
  const { atUtcMs } = fact;
  if (before?.refund !== 'paid' && after.refund === 'paid')
    return { kind: 'refunded', atUtcMs, operatorName: whoDid(fact, seller) };
  const wasSold = before !== undefined && isBookedSold(before);
  if (wasSold === isBookedSold(after)) return undefined;
  if (!wasSold) return { kind: 'sold', atUtcMs, operatorName: seller };
  return { kind: 'voided', atUtcMs, operatorName: after.voided?.operatorName ?? seller };
}

/**
 * Whether the books hold a sale for sold. What was sold stays so while it is being undone, until
 * the provider or a person has said that it is undone.
 */
export function isBookedSold({ phase, voided }: Sale): boolean {
  switch (phase.kind) {
    case 'sold':
      return true;
    case 'settled':
      return phase.as === 'sold';
    case 'reversing':
    case 'unreversible':
    case 'frozen':
      return voided !== undefined;
    case 'intent':
    case 'inflight':
    case 'waiting':
    case 'declined':
    case 'not-sold':
    case 'reversed':
      return false;
  }
}

/** What is open of a sale: money that is not earned yet (or not given back), or goods given away. */
export function openCents(sale: Sale): number {
  if (!isPaid(sale)) return 0;
  const heldCents = sale.refund === 'paid' ? 0 : sale.intent.amountCents;
  return heldCents - (isBookedSold(sale) ? sale.intent.amountCents : 0);
}

/** Whether the customer pays the shop for it. */
export function isPaid({ intent }: Sale): boolean {
  return moneyFlow(intent.product.group).drawer === 'in';
}

function whoDid(fact: SaleFact, otherwise: string): string {
  return 'operatorName' in fact ? fact.operatorName : otherwise;
}
