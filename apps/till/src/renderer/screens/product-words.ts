import { formatRandShort, isService, type Product, plainName } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import { en } from '../strings/en.ts';

type Named = Pick<Product, 'group' | 'name' | 'vendor'>;

/** What a product is called at the counter; catalogues put limits into the names. */
export function titleOf(product: Named): string {
  const { group, vendor } = product;
  if (group === 'airtime') return en.home.networkAirtime(vendor);
  if (group === 'one-voucher' || group === 'electricity' || isService(group))
    return en.frame.groupNames[group];
  return plainName(product.name);
}

/** A bundle's name without its network, which stands above it already: `1GB 30 days`. */
export function bundleName({ name, vendor }: Pick<Product, 'name' | 'vendor'>): string {
  const starts = name.toLowerCase().startsWith(`${vendor.toLowerCase()} `);
  return starts ? name.slice(vendor.length + 1) : name;
}

/** What a product costs: its price, or its limits. */
export function priceWords(product: Product): string {
  const { fixedAmount, minimumAmountCents, maximumAmountCents } = product;
  return fixedAmount
    ? formatRandShort(minimumAmountCents)
    : en.home.limits(minimumAmountCents, maximumAmountCents);
}

/** What a sale came to: a voucher that was taken whole is worth what the provider says. */
export function worthCents({
  phase,
  amountCents,
}: Pick<SaleView, 'phase' | 'amountCents'>): number {
  return phase.kind === 'sold' ? (phase.evidence.valueCents ?? amountCents) : amountCents;
}
