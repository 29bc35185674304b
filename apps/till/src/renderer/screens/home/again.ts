import type { Product, ProductGroup, SaleTarget } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';

/** A sale of today that a customer may want once more. */
export interface Again {
  readonly group: ProductGroup;
  readonly productCode: string;
  readonly productName: string;
  readonly vendor: string;
  readonly amountCents: number;
  readonly target: AgainTarget;
}

/** Whom a customer can be known by. */
export type AgainTarget = Extract<SaleTarget, { kind: 'msisdn' | 'meter' | 'bill-account' }>;

/**
 * The customers of today, the latest first, each number or meter once. Only what was sold counts,
 * and only products that are still on sale.
 */
export function customersOfToday(
  sales: readonly SaleView[],
  products: readonly Product[],
  count = 4,
): Again[] {
  const onSale = new Set(products.map(({ productCode }) => productCode));
  const seen = new Set<string>();
  return sales
    .filter(({ phase, product }) => phase.kind === 'sold' && onSale.has(product.productCode))
    .map(toAgain)
    .filter((again) => again !== undefined)
    .filter(({ target }) => {
      const who = JSON.stringify(target);
      return seen.has(who) ? false : seen.add(who);
    })
    .slice(0, count);
}

function toAgain({ product, amountCents, target }: SaleView): Again | undefined {
  if (!isKnown(target)) return undefined;
  const { group, productCode, name, vendor } = product;
  return { group, productCode, productName: name, vendor, amountCents, target };
}

function isKnown(target: SaleTarget): target is AgainTarget {
  if (target.kind === 'meter') return target.freeBasic !== true;
  return target.kind === 'msisdn' || target.kind === 'bill-account';
}
