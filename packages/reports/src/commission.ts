import type { ProductGroup } from '@tillkeeper/domain';

/** What the shop earns on a group of products, or on one product: hundredths of a percent. */
export interface CommissionRate {
  readonly group: ProductGroup;
  /** Absent: every product of the group that has no rate of its own. */
  readonly productCode?: string;
  /** 250 is 2.5 % of the price. */
  readonly basisPoints: number;
}

/** What a sale earns, in whole cents, rounded half up. The same sale voided takes the same back. */
export function commissionCents(
  sale: {
    readonly productGroup: ProductGroup;
    readonly productCode: string;
    readonly amountCents: number;
  },
  rates: readonly CommissionRate[],
): number {
  const ofGroup = rates.filter(({ group }) => group === sale.productGroup);
  const rate =
    ofGroup.find(({ productCode }) => productCode === sale.productCode) ??
    ofGroup.find(({ productCode }) => productCode === undefined);
  return rate === undefined
    ? 0
    : Math.floor((sale.amountCents * rate.basisPoints + 5_000) / 10_000);
}
