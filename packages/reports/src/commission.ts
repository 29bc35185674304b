import type { ProductGroup } from '@tillkeeper/domain';

/** What the shop earns on a group of products, or on one product: hundredths of a percent. */
export interface CommissionRate {
  readonly group: ProductGroup;
  /** Absent: every product of the group that has no rate of its own. */
  readonly productCode?: string;
  /** 250 is 2.5 % of the price. */
  readonly basisPoints: number;
}

/** The rates that held at a moment: a sale earns by those of its own day. */
export type RatesAt = (utcMs: number) => readonly CommissionRate[];

/** A till without rates. */
export const NO_RATES: RatesAt = () => [];

const PARTS_OF_A_CENT = 10_000;

/** What commission is worked out from. */
interface Earning {
  readonly productGroup: ProductGroup;
  readonly productCode: string;
  readonly amountCents: number;
  readonly createdUtcMs: number;
}

/**
 * What a sale earns, in ten-thousandths of a cent: exact, so that many small sales lose nothing. The
 * same sale voided takes the same back, because the rates are those of when it was made.
 */
export function commissionParts(
  { productGroup, productCode, amountCents, createdUtcMs }: Earning,
  ratesAt: RatesAt,
): number {
  const ofGroup = ratesAt(createdUtcMs).filter(({ group }) => group === productGroup);
  const rate =
    ofGroup.find((each) => each.productCode === productCode) ??
    ofGroup.find((each) => each.productCode === undefined);
  return rate === undefined ? 0 : amountCents * rate.basisPoints;
}

/** Whole cents of such parts: half a cent is rounded away from nothing, up and down alike. */
export function centsOfParts(parts: number): number {
  const cents = Math.floor((Math.abs(parts) + PARTS_OF_A_CENT / 2) / PARTS_OF_A_CENT);
  return parts < 0 && cents !== 0 ? -cents : cents;
}
