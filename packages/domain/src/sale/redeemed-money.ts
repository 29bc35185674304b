import { moneyFlow, type ProductGroup, SERVICE_GROUPS } from '../product.ts';
import type { SaleLine } from './line.ts';

/** The services that move voucher money and no cash: redemptions, and refunds as a new voucher. */
export const VOUCHER_SERVICES: readonly ProductGroup[] = SERVICE_GROUPS.filter(
  (group) => moneyFlow(group).drawer === 'none',
);

/**
 * What is left of the vouchers that were redeemed in these sales, all of them together, in cents:
 * less what was spent, and less what went back as a new voucher. While nobody knows whether a sale
 * sold, its part counts as gone.
 */
export function redeemedLeftCents(lines: readonly SaleLine[]): number {
  return lines.reduce((total, line) => total + changeCents(line), 0);
}

function changeCents({ productGroup, state, valueCents, voucherCents }: SaleLine): number {
  const isVoucherService = VOUCHER_SERVICES.includes(productGroup);
  if (isVoucherService && moneyFlow(productGroup).wallet === 'in')
    return state === 'sold' ? valueCents : 0;
  if (SOLD_NOTHING.has(state)) return 0;
  return isVoucherService ? -valueCents : -voucherCents;
}

// Proven that the customer got nothing: the money is free again.
const SOLD_NOTHING: ReadonlySet<SaleLine['state']> = new Set([
  'declined',
  'not-sold',
  'reversed',
  'settled-not-sold',
]);
